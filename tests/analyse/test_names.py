"""The shipped name model on sentences of our own."""

import pytest

from kg.analyse.names import tag_names
from kg.analyse.passage import spans
from kg.analyse.tokens import sentences


def names_in(text):
    found = sentences(text)
    tokens = [token.text for sentence in found for token in sentence.tokens]
    labels = tag_names([list(sentence.tokens) for sentence in found])
    return {(span.kind, " ".join(tokens[span.first : span.last])) for span in spans(labels)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Präsident Emil Brandtner traf Karin Lindholm in Oslo.",
            {("PER", "Emil Brandtner"), ("PER", "Karin Lindholm")},
        ),
        ("Die SPD lehnt das ab.", {("ORG", "SPD")}),
        ("Der russische Außenminister Sergej Lawrow reist nach Wien.", {("PER", "Sergej Lawrow"), ("LOC", "Wien")}),
        ("Xi Jinping und Recep Tayyip Erdoğan berieten.", {("PER", "Xi Jinping"), ("PER", "Recep Tayyip Erdoğan")}),
    ],
)
def test_names_are_found(text, expected):
    assert expected <= names_in(text)


def test_a_text_without_names_has_none():
    assert not {name for name in names_in("Am Abend regnete es, und alle gingen nach Hause.") if name[0] == "PER"}


def test_nothing_comes_of_nothing():
    assert tag_names([]) == []
    assert tag_names([[]]) == [[]]
