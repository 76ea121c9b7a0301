"""Sentences, words, parts of speech and lemmas."""

from __future__ import annotations

import pytest

from kg.analyse.tokens import sentences
from kg.analyse.tokens.lemmas import lemma_of

SENTENCES = [
    ("Sie trafen sich am 15. August. Danach reiste er ab.", 2),
    ("Der Vertrag gilt bis 2025. Danach läuft er aus.", 2),
    ("Er stieg auf Platz 92. Der Trainer schwieg.", 2),
    ("Dr. Elke Brandt (z. B. bei Prof. Meier) kam ca. um 9.30 Uhr.", 1),
    ("Die Firma Brandt & Co. Sie wächst.", 2),
    ("Im Jan. 2025 sprach George W. Brandt mit ihr.", 1),
    ("„Kommen Sie?“, fragte er. „Ja.“ Sie nickte.", 3),
    ("„Kommen Sie?“ Er fragte noch einmal.", 2),
    ("Das war es … Dann kam sie.", 2),
    ("Das Treffen (siehe S. 4) fand am 1. und 2. März statt.", 1),
    ("Sie sagte: „Wir reden.“ und ging.", 1),
    ("Er warf ihm vor zu lügen.Der Minister schwieg.", 2),
    ("Die Sendung läuft auf SAT.1 und bei t-online.de. Mehr dazu bald.", 2),
    ("1. Auf Einladung des Ministers", 1),
    ("Erste Zeile\nZweite Zeile", 2),
    (" \n\t\n", 0),
    ("", 0),
]

WORDS = [
    ("US-Präsident", ["US-Präsident"]),
    ("Außen- und Innenpolitik", ["Außen-", "und", "Innenpolitik"]),
    ("(E-Mail)", ["(", "E-Mail", ")"]),
    ("„Nein!“", ["„", "Nein", "!", "“"]),
    ("10.000,50 Euro", ["10.000,50", "Euro"]),
    ("20%", ["20", "%"]),
    ("am 15.8.2025", ["am", "15.", "8.", "2025"]),
    ("https://www.beispiel.de/a?b=1, dort", ["https://www.beispiel.de/a?b=1", ",", "dort"]),
    ("brandt@beispiel.de", ["brandt@beispiel.de"]),
    ("N’Djamena und Qabus’ Sohn", ["N’Djamena", "und", "Qabus’", "Sohn"]),
    ("Berlin–Paris", ["Berlin", "–", "Paris"]),
    ("Na ja...", ["Na", "ja", "..."]),
    ("Bürger*innen", ["Bürger*innen"]),
]

TAGS = [
    (
        "Ministerin Brandt trifft am Montag ihren Kollegen in Wien.",
        "NN NE VVFIN APPRART NN PPOSAT NN APPR NE $.",
    ),
    ("Er hat sie getroffen.", "PPER VAFIN PPER VVPP $."),
    ("Sie will ihn treffen.", "PPER VMFIN PPER VVINF $."),
    ("Sie reiste gestern ab.", "PPER VVFIN ADV PTKVZ $."),
    ("Der Minister, der nach Wien reiste, schwieg.", "ART NN $, PRELS APPR NE VVFIN $, VVFIN $."),
    ("Er bat sie, nach Wien zu kommen.", "PPER VVFIN PPER $, APPR NE PTKZU VVINF $."),
    ("Das Treffen war gut, als er kam.", "ART NN VAFIN ADJD $, KOUS PPER VVFIN $."),
    ("Die Partei, der Karin Lindholm angehört, tagt.", "ART NN $, PRELS NE NE VVFIN $, VVFIN $."),
    ("Sie kam, für", "PPER VVFIN $, APPR"),
    ("„Nein“ – so der Minister", "$( NN $( $( ADV ART NN"),
]

LEMMAS = [
    ("traf", "VVFIN", "treffen"),
    ("getroffen", "VVPP", "treffen"),
    ("zusammengetroffen", "VVPP", "zusammentreffen"),
    ("aufgeschnappt", "VVPP", "aufschnappen"),
    ("getafelt", "VVPP", "tafeln"),
    ("hiess", "VVFIN", "heißen"),
    ("aufzunehmen", "VVIZU", "aufnehmen"),
    ("wurden", "VAFIN", "werden"),
    ("Ministern", "NN", "Minister"),
    ("Verteidigungsministern", "NN", "Verteidigungsminister"),
    ("Trollblumenministern", "NN", "Trollblumenminister"),
    ("US-Präsidenten", "NN", "US-Präsident"),
    ("neuen", "ADJA", "neu"),
    ("am", "APPRART", "an"),
    ("zum", "APPRART", "zu"),
    ("Paris", "NE", "Paris"),
    ("Merkels", "NE", "Merkel"),
]


@pytest.mark.parametrize(("text", "count"), SENTENCES)
def test_sentences_of_a_text(text: str, count: int) -> None:
    assert len(sentences(text)) == count, [text[s.start : s.end] for s in sentences(text)]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words_of_a_sentence(text: str, words: list[str]) -> None:
    (sentence,) = sentences(text)
    assert [token.text for token in sentence.tokens] == words


@pytest.mark.parametrize(("text", "tags"), TAGS)
def test_parts_of_speech(text: str, tags: str) -> None:
    (sentence,) = sentences(text)
    assert " ".join(token.tag for token in sentence.tokens) == tags.replace("NNA", "NN")


@pytest.mark.parametrize(("form", "tag", "lemma"), LEMMAS)
def test_lemma_of_a_form(form: str, tag: str, lemma: str) -> None:
    assert lemma_of(form, tag) == lemma


def test_offsets_are_those_of_the_text() -> None:
    text = "\n  „Guten Tag“, sagte\tFrau Dr. Brandt (41).\n\nBerlin, 3. Mai\n"
    for sentence in sentences(text):
        assert (sentence.start, sentence.end) == (sentence.tokens[0].start, sentence.tokens[-1].end)
        assert all(text[token.start : token.end] == token.text for token in sentence.tokens)


def test_a_line_without_full_stop_is_a_heading() -> None:
    heading, sentence = sentences("Gipfel in Wien\nDer Minister reist am Montag nach Wien.")
    assert heading.heading
    assert not sentence.heading


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    line = "Der Minister ist am Montag in die Hauptstadt gereist und hat dort"
    wrapped = f"{line}\n{line}\n{line}\n{line}\n{line}\nmit ihr gesprochen."
    assert len(sentences(wrapped)) == 1
