"""Articles in .json and .jsonl: fields, their types, broken lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.read import read_articles
from kg.records import Article, Dropped

TEXT = "Präsidentin Aldana hat am Dienstag in Genf den Kanzler empfangen und mit ihm über Zölle gesprochen."


def read_json(folder: Path, content: str, *, name: str = "feed.json") -> list[Article | Dropped]:
    (folder / name).write_text(content, "utf-8")
    return list(read_articles([str(folder / name)]))


def test_all_fields(tmp_path: Path) -> None:
    fields = {
        "id": "agentur-17", "title": "Aldana in\nGenf", "text": TEXT, "published": "2019-04-03T23:59:00+02:00",
        "url": "https://example.org/17", "outlet": "Küstenbote", "rubric": ["politics"],
    }  # fmt: skip
    (article,) = read_json(tmp_path, json.dumps(fields))
    assert isinstance(article, Article)
    assert (article.id, article.title, article.text) == ("agentur-17", "Aldana in Genf", TEXT)
    assert (str(article.published), article.url, article.outlet) == (
        "2019-04-03",
        "https://example.org/17",
        "Küstenbote",
    )


@pytest.mark.parametrize(
    ("given", "identifier"), [(17, "17"), ("", "feed"), (None, "feed"), (" a  b ", "a b"), ("ä/ö", "ä/ö"), (-3, "-3")]
)
def test_ids(tmp_path: Path, given: object, identifier: str) -> None:
    (article,) = read_json(tmp_path, json.dumps({"id": given, "text": TEXT}))
    assert isinstance(article, Article)
    assert article.id == identifier


def test_without_a_given_id_the_id_stays_when_the_article_moves(tmp_path: Path) -> None:
    entries = [{"text": TEXT}, {"text": f"{TEXT} Heute."}]
    forth = read_json(tmp_path, json.dumps(entries))
    back = read_json(tmp_path, json.dumps(entries[::-1]))
    ids = [record.id for record in forth if isinstance(record, Article)]
    assert ids == [record.id for record in back[::-1] if isinstance(record, Article)]
    assert len(set(ids)) == 2
    assert all(identifier.startswith("feed-") for identifier in ids)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"text": 5}, 'a number as "text"'),
        ({"text": ["a", "b"]}, 'a list as "text"'),
        ({"text": None}, 'an empty "text"'),
        ({"text": " \n"}, 'an empty "text"'),
        ({"title": "Genf"}, 'has no "text"'),
        ({"content": TEXT}, 'rename "content" to "text"'),
        ({"text": TEXT, "id": 1.5}, 'a number as "id"'),
        ({"text": TEXT, "id": True}, 'true or false as "id"'),
        ({"text": TEXT, "title": {"de": "Genf"}}, 'an object as "title"'),
        ({"text": TEXT, "published": 20190403}, 'a number as "published"'),
        ({"text": TEXT, "url": []}, 'a list as "url"'),
        ({"text": TEXT, "outlet": False}, 'true or false as "outlet"'),
    ],
)
def test_wrong_fields_drop_the_article(tmp_path: Path, fields: dict[str, object], reason: str) -> None:
    (dropped,) = read_json(tmp_path, json.dumps(fields))
    assert isinstance(dropped, Dropped)
    assert reason in dropped.reason


def test_a_list_drops_its_bad_entries_only(tmp_path: Path) -> None:
    first, second, third, fourth = read_json(tmp_path, json.dumps([{"text": TEXT}, "Genf", {}, {"text": "Guten Tag"}]))
    assert isinstance(first, Article)
    assert isinstance(second, Dropped)
    assert isinstance(third, Dropped)
    assert isinstance(fourth, Article)
    assert second.record.endswith("feed.json, entry 2")
    assert "holds a text, not an article" in second.reason
    assert first.source.endswith("feed.json, entry 1")


def test_broken_json_in_line_7(tmp_path: Path) -> None:
    lines = [json.dumps({"id": number, "text": f"{TEXT} Es war das {number}. Mal."}) for number in range(1, 11)]
    lines[6] = '{"id": 7, "text": "Aldana'
    records = read_json(tmp_path, "\n".join(lines), name="feed.jsonl")
    (dropped,) = (record for record in records if isinstance(record, Dropped))
    assert records.index(dropped) == 6
    assert dropped.record.endswith("feed.jsonl:7")
    assert "is not valid JSON at character 19" in dropped.reason
    assert [record.id for record in records if isinstance(record, Article)] == [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "8",
        "9",
        "10",
    ]


@pytest.mark.parametrize("name", ["feed.json", "feed.jsonl", "feed.ndjson"])
@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_json_and_json_lines_under_each_other_s_name(
    tmp_path: Path, name: str, indent: int | None, ending: str
) -> None:
    entries = [{"id": "a", "text": TEXT}, {"id": "b", "text": f"{TEXT} Heute."}]
    content = json.dumps(entries, indent=2) if indent else "\n\n".join(json.dumps(entry) for entry in entries)
    records = read_json(tmp_path, content.replace("\n", ending) + ending, name=name)
    assert [record.id for record in records if isinstance(record, Article)] == ["a", "b"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_json_lines(tmp_path: Path, encoding: str) -> None:
    lines = "\n".join(json.dumps({"text": f"{TEXT} {number}"}, ensure_ascii=False) for number in range(3))
    (tmp_path / "feed.jsonl").write_bytes(lines.encode(encoding))
    texts = [record.text for record in read_articles([str(tmp_path)]) if isinstance(record, Article)]
    assert texts == [f"{TEXT} {number}" for number in range(3)]


def test_the_text_keeps_its_line_endings(tmp_path: Path) -> None:
    text = f"\r\n{TEXT}\r\n\n\t{TEXT}\u2028"
    (article,) = read_json(tmp_path, json.dumps({"text": text}))
    assert isinstance(article, Article)
    assert article.text == text


@pytest.mark.parametrize("content", ["[" * 100_000, '{"text": "a", "n": ' + "1" * 5000 + "}", '{"text": NaN}'])
def test_json_that_breaks_parsers(tmp_path: Path, content: str) -> None:
    (dropped,) = read_json(tmp_path, content)
    assert isinstance(dropped, Dropped)
