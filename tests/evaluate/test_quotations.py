"""How speech that was found counts against quotations that people marked."""

import json
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.evaluate.quotations import MarkedArticle, evaluate_speech, read_marked
from kg.pipeline import speech_in
from kg.records import Span, Speech

TEXT = "„Wir haben lange geredet“, sagte Karin Lindholm. Laut einem Sprecher sei „nichts beschlossen“ worden, so er."
WORDS, NAME = Span(start=1, end=24), Span(start=33, end=47)
OTHER_WORDS, OTHER_NAME = Span(start=67, end=104), Span(start=49, end=67)


def quotation(quote: Span, speaker: Span | None, *, kind: str = "Direct") -> dict[str, object]:
    return {
        "type": kind,
        "quote": [[quote.start, quote.end]],
        "speaker": [[speaker.start, speaker.end]] if speaker else [],
    }


def marked(folder: Path, *quotations: dict[str, object], text: str = TEXT) -> list[MarkedArticle]:
    path = folder / "marked.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "quotations": quotations}) + "\n\n", "utf-8")
    return list(read_marked(path))


def heard(words: Span, *speakers: Span, indirect: bool = False) -> Speech:
    return Speech(words=(words,), speakers=speakers, indirect=indirect)


@pytest.mark.parametrize(
    ("gold", "found", "direct", "indirect"),
    [
        (quotation(WORDS, NAME), [heard(WORDS, NAME)], (1, 1, 1), (0, 0, 0)),
        (quotation(WORDS, NAME), [heard(Span(start=12, end=24), NAME)], (1, 1, 1), (0, 0, 0)),
        (quotation(WORDS, NAME), [heard(Span(start=18, end=24), NAME)], (0, 1, 1), (0, 0, 0)),
        (quotation(WORDS, NAME), [heard(WORDS, Span(start=39, end=47))], (1, 1, 1), (0, 0, 0)),
        (quotation(WORDS, NAME), [heard(WORDS, OTHER_NAME)], (0, 1, 1), (0, 0, 0)),
        (quotation(WORDS, NAME), [heard(WORDS, OTHER_NAME, NAME)], (1, 1, 1), (0, 0, 0)),
        (quotation(WORDS, NAME), [heard(WORDS, NAME), heard(WORDS, NAME)], (1, 2, 1), (0, 0, 0)),
        (quotation(WORDS, NAME), [], (0, 0, 1), (0, 0, 0)),
        (quotation(WORDS, None), [heard(WORDS, NAME)], (0, 0, 0), (0, 0, 0)),
        (quotation(WORDS, NAME), [heard(WORDS, NAME, indirect=True)], (0, 0, 1), (0, 1, 0)),
        (
            quotation(OTHER_WORDS, OTHER_NAME, kind="Indirect"),
            [heard(OTHER_WORDS, OTHER_NAME, indirect=True)],
            (0, 0, 0),
            (1, 1, 1),
        ),
        (
            quotation(OTHER_WORDS, OTHER_NAME, kind="Reported"),
            [heard(OTHER_WORDS, OTHER_NAME, indirect=True)],
            (0, 0, 0),
            (0, 0, 0),
        ),
        (quotation(Span(start=71, end=91), OTHER_NAME), [], (0, 0, 0), (0, 0, 0)),
    ],
)
def test_what_counts(
    tmp_path: Path,
    gold: dict[str, object],
    found: list[Speech],
    direct: tuple[int, int, int],
    indirect: tuple[int, int, int],
) -> None:
    tallies = evaluate_speech(marked(tmp_path, gold), lambda _: found).tallies
    counts = [(tally.right, tally.found, tally.gold) for tally in tallies.values()]
    assert counts == [direct, indirect]


def test_two_stretches_of_direct_speech_are_two_quotations(tmp_path: Path) -> None:
    text = "„Wir haben lange geredet“, sagte Lindholm, „und wir reden morgen weiter.“"
    parts = [Span(start=1, end=24), Span(start=44, end=72)]
    gold = quotation(parts[0], Span(start=33, end=41)) | {"quote": [[part.start, part.end] for part in parts]}
    figures = evaluate_speech(marked(tmp_path, gold, text=text), lambda _: [heard(parts[1], Span(start=33, end=41))])
    tally = figures.tallies["direct speech"]
    assert (tally.right, tally.found, tally.gold) == (1, 1, 2)
    assert figures.differences == ("a: direct: missed: 'Wir haben lange geredet'",)


def test_an_unnamed_speaker_counts(tmp_path: Path) -> None:
    text = "„Die Brücke bleibt vorerst gesperrt“, sagte ein Sprecher der Werft."
    gold = quotation(Span(start=0, end=36), Span(start=44, end=66))
    tally = evaluate_speech(marked(tmp_path, gold, text=text), speech_in).tallies["direct speech"]
    assert (tally.right, tally.found, tally.gold) == (1, 1, 1)


@pytest.mark.parametrize("line", ["no JSON", "[]", '{"id": "a", "text": "Nein."}', '{"quotations": []}'])
def test_a_line_that_is_no_marked_article_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "marked.jsonl"
    path.write_text("\n" + line + "\n", "utf-8")
    with pytest.raises(InputError, match="line 2"):
        list(read_marked(path))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere"):
        list(read_marked(tmp_path / "nowhere.jsonl"))
