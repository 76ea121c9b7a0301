"""The marked articles: how they are read, what is wrong with broken ones, and that those of the project are whole."""

import json
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.evaluate.corpus import Mark, mistakes, read_corpus, unmark, write_articles

CORPUS = Path(__file__).parents[2] / "corpus"
FACTS = {
    "persons": [{"name": "Ines Varga"}, {"name": "Per Lund"}],
    "represents": [],
    "member_of": [],
    "events": [
        {
            "n": 1,
            "type": "call",
            "participants": ["Ines Varga", "Per Lund"],
            "place": [],
            "date": None,
            "status": "planned",
        }
    ],
    "quotes": [{"speaker": "Ines Varga", "start": "Wir reden noch heute"}],
}
BODY = '[[Ines Varga|P1]] [[ruft|E1:call:planned]] [[Per Lund|P2]] [[an|E1:call:planned]]. "Wir reden noch heute."'


def write(
    folder: Path, body: str = BODY, head: str = "PUBLISHED: 2024-05-17\nOUTLET: Der Bote\n", **changed: object
) -> Path:
    facts = json.dumps(FACTS | changed)
    (folder / "a-1.txt").write_text(f"TITLE: Varga ruft [[Lund|P2]] an\n{head}\n{body}\n---\n{facts}\n", "utf-8")
    return folder


def test_marks_are_taken_out() -> None:
    marked = unmark("In [[Wien|L]] trifft [[sie|R1]] ihn.")
    assert marked.text == "In Wien trifft sie ihn."
    assert marked.marks == (Mark(start=3, end=7, code="L"), Mark(start=15, end=18, code="R1"))


def test_an_article_is_read(tmp_path: Path) -> None:
    (article,) = read_corpus(write(tmp_path))
    assert (article.id, article.published.isoformat(), article.outlet) == ("a-1", "2024-05-17", "Der Bote")
    assert article.title.text == "Varga ruft Lund an"
    assert [article.body.text[m.start : m.end] for m in article.body.marks] == ["Ines Varga", "ruft", "Per Lund", "an"]
    assert article.facts.encounters[0].participants == ("Ines Varga", "Per Lund")
    assert list(mistakes(article)) == []


@pytest.mark.parametrize(
    ("body", "changed", "mistake"),
    [
        (BODY.replace("|P1", "|Q1"), {}, "no code: Q1"),
        (BODY.replace("[[Ines", "[[[[Ines"), {}, "half a mark"),
        (
            BODY,
            {"quotes": [{"speaker": "Rosa Soto", "start": "Wir reden noch heute"}]},
            "not among the persons: Rosa Soto",
        ),
        (BODY, {"quotes": [{"speaker": "Per Lund", "start": "Wir reden morgen"}]}, "not in the text: Wir reden morgen"),
        (BODY, {"events": []}, "encounter 1 without words or facts"),
    ],
)
def test_mistakes_are_found(tmp_path: Path, body: str, changed: dict[str, object], mistake: str) -> None:
    (article,) = read_corpus(write(tmp_path, body, **changed))
    (found,) = mistakes(article)
    assert mistake in found


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("TITLE: A\nPUBLISHED: 2024-05-17\nOUTLET: B\n\nText", "no line ---"),
        ("TITLE: A\nOUTLET: B\n\nText\n---\n{}", "PUBLISHED"),
        ("TITLE: A\nPUBLISHED: gestern\nOUTLET: B\n\nText\n---\n{}", "gestern"),
        ("TITLE: A\nPUBLISHED: 2024-05-17\nOUTLET: B\n\nText\n---\n{}", "persons"),
        ("TITLE: A\nPUBLISHED: 2024-05-17\nOUTLET: B\n\nText\n---\n{", "not an article"),
    ],
)
def test_an_article_out_of_shape_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "bad-1.txt").write_text(text, "utf-8")
    with pytest.raises(InputError, match="bad-1") as error:
        read_corpus(tmp_path)
    assert complaint in str(error.value)


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no articles"):
        read_corpus(tmp_path)


def test_articles_are_written_without_marks(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    write_articles(read_corpus(write(tmp_path)), path)
    (record,) = map(json.loads, path.read_text("utf-8").splitlines())
    assert record == {
        "id": "a-1",
        "published": "2024-05-17",
        "title": "Varga ruft Lund an",
        "outlet": "Der Bote",
        "text": 'Ines Varga ruft Per Lund an. "Wir reden noch heute."',
    }


@pytest.mark.parametrize(("split", "articles"), [("train", 207), ("dev", 43)])
def test_the_articles_of_the_project_are_whole(split: str, articles: int) -> None:
    read = read_corpus(CORPUS / split)
    assert [f"{article.id}: {mistake}" for article in read for mistake in mistakes(article)] == []
    assert len(read) == articles
