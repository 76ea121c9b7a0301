"""What is marked as boilerplate, and what must not be."""

from __future__ import annotations

import time
from typing import Any

import pytest

from kg import ontology
from kg.errors import OntologyError
from kg.read.boilerplate import boilerplate, merge
from kg.read.patterns import compile_classes
from kg.records import Span

LEXICON = ontology.load("lexicon/de/boilerplate")
EXAMPLES = [
    (section, entry["name"], example)
    for section in ("classes", "markdown")
    for entry in LEXICON[section]
    for example in entry["examples"]
]


def marked(text: str, *, markdown: bool = False) -> list[str]:
    return [text[span.start : span.end] for span in boilerplate(text, markdown=markdown)]


@pytest.mark.parametrize(("section", "name", "example"), EXAMPLES)
def test_examples_of_the_lexicon(section: str, name: str, example: dict[str, Any]) -> None:
    assert marked(example["text"], markdown=section == "markdown") == example["marked"], name


@pytest.mark.parametrize("entry", [*LEXICON["classes"], *LEXICON["markdown"]], ids=lambda entry: entry["name"])
def test_every_class_says_why_and_shows_what_it_marks_and_what_not(entry: dict[str, Any]) -> None:
    assert entry["comment"]
    assert any(example["marked"] for example in entry["examples"])
    assert any(not example["marked"] for example in entry["examples"])


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("Aldana in Genf. © Jo Feller/AFP\nBrehm in Bern. ©\u00a0dpa", ["© Jo Feller/AFP", "©\u00a0dpa"]),
        ("Aldana in Genf. © J. R. van der Berg/Getty Images", ["© J. R. van der Berg/Getty Images"]),
        ("Aldana in Genf | © picture alliance/dpa/Pool | Lena Groth", ["© picture alliance/dpa/Pool | Lena Groth"]),
        ("Aldana in Genf.\r\nFoto: imago images/Jo Feller\r\nSie sprach.", ["Foto: imago images/Jo Feller"]),
        ("Aldana mit Brehm (Foto: AFP) in Genf.", ["Foto: AFP"]),
        ("Aldana spricht. Jo Feller/Reuters", ["Jo Feller/Reuters"]),
        ("Aldana (CDU/CSU) und Brehm sprachen mit AFP/dpa-Reportern.", []),
        ("Das Foto: Aldana lacht neben Brehm.", []),
        ("Von Ute Klee\n\nAldana traf Brehm.", ["Von Ute Klee"]),
        ("Von Ute Klee, Jan Mai und Mia van der Horst | Bonn\n\nTag",
         ["Von Ute Klee, Jan Mai und Mia van der Horst | Bonn"]),
        ("Ein Kommentar von Ute Klee\n\nAldana irrt.", ["Ein Kommentar von Ute Klee"]),
        ("Von Aldana empfangen\n\nVon Genf nach Bern reiste Brehm.", []),
        ("Von Ute Klee wurde Brehm empfangen.", []),
        ("Brehm reiste ab. (dpa/kno)\nAldana blieb.", ["(dpa/kno)"]),
        ("Brehm (parteilos) reiste ab. Aldana (rechts) blieb.", []),
        ("Brehm reiste ab. Mehr zum Thema Hafen lesen Sie morgen. Aldana blieb.", []),
        ("Teilen\nMerken\n12 Kommentare\n\nBrehm und Aldana teilen sich das Amt.", ["Teilen\nMerken\n12 Kommentare"]),
        ("Das Weiße Haus veröffentlichte die Kommentare.", []),
        ("Lesezeit: 3 Minuten\n\nBrehm blieb.", ["Lesezeit: 3 Minuten"]),
        ("Brehm sagte: „Bitte schalten Sie das Licht aus.“", []),
        ("", []),
        (" \n ", []),
    ],
)  # fmt: skip
def test_stretches(text: str, stretches: list[str]) -> None:
    assert marked(text) == stretches


def test_captions_stay_up_to_their_credit() -> None:
    caption = "Am 3. April 2019 empfing Aldana den Kanzler in Genf. "
    assert boilerplate(caption + "© Jo Feller/AFP") == (Span(start=len(caption), end=len(caption) + 15),)


def test_a_notice_inside_an_article_without_lines_marks_its_sentence_only() -> None:
    before, after = "Aldana traf Brehm. " * 80, " Beide gingen." * 80
    notice = "Abonnieren Sie unseren Newsletter!"
    assert marked(before + notice + after) == [notice]
    note = "Hinweis der Redaktion: Brehm heißt Tobias."
    assert marked(note + after) == [note]


def test_a_match_in_text_without_sentences_marks_itself_only() -> None:
    words = "aldana traf brehm und " * 200
    assert marked(f"{words}jederzeit kündbar {words}") == ["jederzeit kündbar"]


def test_links_follow_over_one_empty_line_only_as_a_list() -> None:
    text = "Mehr zum Thema\n\nAldana traf Brehm in Genf.\n"
    assert marked(text) == ["Mehr zum Thema"]


def test_markdown_signs_are_marked_in_markdown_only() -> None:
    text = "## Genf\n\n[Aldana](https://example.org/aldana) traf **Brehm**.\n\n![Brehm](b.jpg)\n\n---\n"
    assert marked(text, markdown=True) == ["##", "(https://example.org/aldana)", "**", "**", "!", "(b.jpg)\n\n---"]
    assert marked(text) == ["https://example.org/aldana"]


def test_merged_spans_are_sorted_apart_and_trimmed() -> None:
    spans = merge("ab  cd ef ", [(5, 6), (0, 3), (2, 5), (8, 10), (3, 4)])
    assert spans == (Span(start=0, end=6), Span(start=8, end=9))


@pytest.mark.parametrize(
    "words", ["Sie ", "Max Muster/", "© ", "Foto: ", "Von Max ", "\n ", "Jederzeit kündbar. ", "["]
)
def test_no_text_takes_quadratic_time(words: str) -> None:
    begun = time.process_time()
    boilerplate(words * (200_000 // len(words)))
    assert time.process_time() - begun < 8  # about 1 s; quadratic would be minutes


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ({"name": "a", "marks": "page", "patterns": []}, "write one of words, line"),
        ({"name": "a", "marks": "line", "patterns": ["{{b}}"]}, "no part {{b}}"),
        ({"name": "a", "marks": "line", "patterns": ["("]}, "no regular expression"),
    ],
)
def test_a_broken_lexicon_is_named(entry: dict[str, Any], reason: str) -> None:
    with pytest.raises(OntologyError, match=reason.replace("{", r"\{")):
        compile_classes([entry], {}, scope="marks", scopes=("words", "line"))
