"""Sentences split into clauses, with the tags of the real tagger."""

import pytest

from kg.analyse.tokens import sentences
from kg.extract.clauses import split_clauses


def clauses_of(text):
    (sentence,) = sentences(text)
    return [
        (clause.kind, clause.elided, " ".join(sentence.tokens[i].text for i in clause.tokens))
        for clause in split_clauses(sentence.tokens)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Keller, der am Freitag nach Bern gereist war, traf dort Brandt und sprach mit ihm über den Haushalt.",
            [
                ("main", False, "Keller traf dort Brandt"),
                ("relative", False, "der am Freitag nach Bern gereist war"),
                ("main", True, "und sprach mit ihm über den Haushalt"),
            ],
        ),
        (
            "Keller sagte, dass er ihn bald treffen wolle, um über die Lage zu beraten.",
            [
                ("main", False, "Keller sagte"),
                ("subordinate", False, "dass er ihn bald treffen wolle"),
                ("infinitive", False, "um über die Lage zu beraten"),
            ],
        ),
        (
            "Brandt, mit dem sich Keller am Montag in Oslo getroffen hatte, will im Mai nach Bern kommen.",
            [
                ("main", False, "Brandt will im Mai nach Bern kommen"),
                ("relative", False, "mit dem sich Keller am Montag in Oslo getroffen hatte"),
            ],
        ),
        (
            "„Wir haben viel erreicht“, sagte Keller nach dem Treffen mit Brandt.",
            [("main", False, "Wir haben viel erreicht"), ("main", False, "sagte Keller nach dem Treffen mit Brandt")],
        ),
        (
            "Lind sagte, dass Keller, wie die Zeitung meldete, den Minister empfangen habe.",
            [
                ("main", False, "Lind sagte"),
                ("subordinate", False, "dass Keller den Minister empfangen habe"),
                ("subordinate", False, "wie die Zeitung meldete"),
            ],
        ),
        (
            "Keller fliegt nach Oslo, wo er Brandt trifft und mit Lind spricht.",
            [
                ("main", False, "Keller fliegt nach Oslo"),
                ("subordinate", False, "wo er Brandt trifft"),
                ("subordinate", True, "und mit Lind spricht"),
            ],
        ),
        (
            "Lind blieb zu Hause; das Gespräch mit Brandt entfällt.",
            [("main", False, "Lind blieb zu Hause"), ("main", False, "das Gespräch mit Brandt entfällt")],
        ),
        (
            "Es gab ein Treffen, zu dem der Minister Keller geladen hatte.",
            [
                ("main", False, "Es gab ein Treffen"),
                ("relative", False, "zu dem der Minister Keller geladen hatte"),
            ],
        ),
        ("Treffen von Keller und Brandt", [("main", False, "Treffen von Keller und Brandt")]),
    ],
)
def test_split(text, expected):
    assert clauses_of(text) == expected


def test_every_word_is_in_exactly_one_clause():
    text = "Keller (58), der – wie er sagte – müde war, und Brandt, die ihn kennt, trafen sich; Lind kam nicht."
    (sentence,) = sentences(text)
    numbers = [i for clause in split_clauses(sentence.tokens) for i in clause.tokens]
    assert len(numbers) == len(set(numbers))
    words = {i for i, token in enumerate(sentence.tokens) if any(c.isalnum() for c in token.text)}
    assert words <= set(numbers)


def test_a_clause_before_its_main_clause_hangs_on_it():
    (sentence,) = sentences("Wenn Keller zustimmt, könnte er Brandt in Wien treffen.")
    condition, main = split_clauses(sentence.tokens)
    assert condition.parent is main
