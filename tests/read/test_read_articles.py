"""read_articles as a whole: what comes out of files, folders and standard input, and what is dropped."""

from __future__ import annotations

import datetime
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.read import read_articles
from kg.records import Article, Dropped

GERMAN = "Außenminister Tobias Brehm hat am Mittwoch in Lissabon seine Kollegin Inês Aldana empfangen."
OTHER = "Am Abend reiste Aldana nach Porto weiter, wo sie mit der Bürgermeisterin sprach."
ENGLISH = "The foreign minister met his colleague in Lisbon on Wednesday. They talked about the harbour for two hours."


def read(*inputs: Path | str, published: datetime.date | None = None) -> list[Article | Dropped]:
    return list(read_articles([str(given) for given in inputs], published=published))


def articles(*inputs: Path | str, published: datetime.date | None = None) -> list[Article]:
    return [record for record in read(*inputs, published=published) if isinstance(record, Article)]


def only_dropped(*inputs: Path | str) -> Dropped:
    (record,) = read(*inputs)
    assert isinstance(record, Dropped)
    assert record.stage == "read"
    assert "\n" not in record.record + record.reason
    return record


def give_stdin(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_no_input_gives_nothing() -> None:
    assert read() == []


def test_a_text_file_keeps_every_character(tmp_path: Path) -> None:
    text = f"\r\n  Brehm in Lissabon\r\n\r\n{GERMAN}\t\r\n"
    (tmp_path / "brehm.besuch.txt").write_bytes(text.encode())
    (article,) = articles(tmp_path / "brehm.besuch.txt")
    assert article.text == text
    assert (article.id, article.title, article.language) == ("brehm.besuch", "Brehm in Lissabon", "de")
    assert article.source == (tmp_path / "brehm.besuch.txt").as_posix()
    assert (article.published, article.url, article.outlet, article.boilerplate) == (None, "", "", ())


@pytest.mark.parametrize("ending", [".txt", ".TXT", ".md", ".markdown"])
def test_endings_of_plain_text(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"a{ending}").write_text(GERMAN, "utf-8")
    assert [article.id for article in articles(tmp_path)] == ["a"]


def test_a_folder_is_read_with_its_folders_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.md",
        "c/z.txt",
        "c/d/y.txt",
        ".hidden.txt",
        ".git/x.txt",
        "picture.jpg",
        "~$a.docx",
        "README",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{GERMAN} {name}", "utf-8")
    assert [record.id for record in articles(tmp_path)] == ["a", "b", "y", "z"]
    assert read(tmp_path) == read(tmp_path)
    assert len(read(tmp_path)) == 4


def test_parts_of_a_saved_page_are_no_articles(tmp_path: Path) -> None:
    for name in ("Seite-Dateien/frame.html", "Seite_files/note.txt", "Andere-Dateien/b.txt"):
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text(f"{GERMAN} {name}", "utf-8")
    (tmp_path / "Seite.html").write_text(f"<html><body><p>{GERMAN}</p><p>{OTHER}</p></body></html>", "utf-8")
    assert [record.id for record in articles(tmp_path)] == ["b", "Seite"]


def test_links_that_run_in_circles_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GERMAN, "utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "up").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    first, second = read(tmp_path)
    assert isinstance(first, Article)
    assert isinstance(second, Dropped)
    assert "leads nowhere" in second.reason


def test_one_bad_file_among_fifty(tmp_path: Path) -> None:
    for number in range(50):
        (tmp_path / f"{number:02}.txt").write_text(f"{GERMAN} Es war der {number}. Besuch.", "utf-8")
    (tmp_path / "17.txt").write_bytes(b"\x00\x01\x02\x03\xff" * 100)
    records = read(tmp_path)
    (dropped,) = (record for record in records if isinstance(record, Dropped))
    assert len(records) == 50
    assert dropped.record.endswith("17.txt")


BAD_FILES = [
    ("empty.txt", b"", "is empty"),
    ("blank.txt", b" \n\r\n\t", "is empty"),
    ("signs.txt", b"-- 12 --", "holds no words"),
    ("binary.txt", bytes(range(256)) * 8, "is a binary file"),
    ("program.txt", b"\x7fELF\x02\x01\x01" + b"\x00" * 64 + b"text", "is a binary file"),
    ("paper.txt", b"%PDF-1.7\n1 0 obj << >>", "is a PDF"),
    ("office.txt", b"PK\x03\x04 content", "is a ZIP or Office file"),
    ("english.txt", ENGLISH.encode(), "is in English"),
    ("paper.pdf", b"%PDF-1.7", "is a .pdf file"),
    ("letter.docx", b"PK\x03\x04", "is a .docx file"),
    ("broken.json", b'{"text": "Brehm"', "is not valid JSON at character 17"),
    ("list.json", b"[]", "holds no article"),
    ("number.json", b"7", "holds a number, not an article"),
    ("body.json", b'{"body": "Brehm"}', 'rename "body" to "text"'),
    ("empty.json", b"", "is empty"),
    ("empty.jsonl", b"", "is empty"),
    ("blank.jsonl", b"\n\n", "is empty"),
    ("bare.html", b"<html><body><img src='a.png'></body></html>", "has no main text"),
    ("empty.html", b"", "is empty"),
]


@pytest.mark.parametrize(("name", "content", "reason"), BAD_FILES, ids=[name for name, _, _ in BAD_FILES])
def test_a_bad_file_is_dropped_alone(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    dropped = only_dropped(tmp_path / name)
    assert dropped.record == (tmp_path / name).as_posix()
    assert reason in dropped.reason
    assert "; " in dropped.reason
    (tmp_path / "good.txt").write_text(GERMAN, "utf-8")
    assert [record.id for record in articles(tmp_path)] == ["good"]
    assert len(read(tmp_path)) == 2


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing.txt", "is not there"),
        ("missing", "is not there"),
        ("", "is not there"),
        ("x" * 300, "is not there"),
        ("nul\0.txt", "is not there"),
        ("https://example.org/a.html", "nothing is downloaded"),
    ],
)
def test_what_is_not_there(name: str, reason: str) -> None:
    assert reason in only_dropped(name).reason


@pytest.mark.parametrize("name", ["picture.jpg", "noending"])
def test_an_unknown_ending_is_dropped_only_where_the_user_named_the_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"some bytes")
    (tmp_path / "good.txt").write_text(GERMAN, "utf-8")
    assert "kg reads .txt" in only_dropped(tmp_path / name).reason
    assert len(read(tmp_path)) == 1


def test_a_folder_without_articles(tmp_path: Path) -> None:
    assert "folder without any article" in only_dropped(tmp_path).reason


def test_things_that_only_look_like_files(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    os.mkfifo(tmp_path / "pipe.jsonl")
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    dropped = [(Path(record.record).name, record.reason) for record in read(tmp_path) if isinstance(record, Dropped)]
    assert [name for name, _ in dropped] == ["folder.txt", "link.txt", "pipe.jsonl", "pipe.txt"]
    for (_, reason), words in zip(
        dropped, ("folder", "leads nowhere", "no regular file", "no regular file"), strict=True
    ):
        assert words in reason


def test_permissions_are_named(tmp_path: Path) -> None:
    """In a process of its own that gives up the rights of root, which may read everything."""
    (tmp_path / "locked").mkdir()
    for path in (tmp_path / "secret.txt", tmp_path / "secret.jsonl", tmp_path / "locked" / "a.txt"):
        path.write_text(GERMAN, "utf-8")
        path.chmod(0)
    (tmp_path / "locked").chmod(0)
    for parent in (tmp_path, *tmp_path.parents[:2]):
        parent.chmod(0o755)
    program = f"""
import os
from kg.read import read_articles
if os.geteuid() == 0:
    os.setuid(65534)
for dropped in read_articles([{str(tmp_path)!r}, {str(tmp_path / "locked" / "a.txt")!r}]):
    print(os.path.basename(dropped.record), dropped.reason)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    (tmp_path / "locked").chmod(0o755)
    reason = "may not be read by you; change its permissions"
    assert run.stdout.splitlines() == [f"{name} {reason}" for name in ("locked", "secret.jsonl", "secret.txt", "a.txt")]


@pytest.mark.parametrize("name", ["huge.txt", "huge.html", "huge.json"])
def test_of_a_huge_file_nothing_is_read(tmp_path: Path, name: str) -> None:
    with (tmp_path / name).open("wb") as file:
        file.truncate(5_000_000_000)
    assert "larger than 50 MB" in only_dropped(tmp_path / name).reason


def test_json_lines_may_be_long_but_a_line_may_not(tmp_path: Path) -> None:
    path = tmp_path / "huge.jsonl"
    with path.open("wb") as file:
        file.write(b'{"id": "a", "text": "' + GERMAN.encode() + b'"}\n')
        file.truncate(60_000_000)
        file.seek(0, os.SEEK_END)
        file.write(b'\n{"id": "b", "text": "' + OTHER.encode() + b'"}')
    first, second, third = read(path)
    assert isinstance(second, Dropped)
    assert (second.record, "larger than 50 MB" in second.reason) == (f"{path.as_posix()}:2", True)
    assert [record.id for record in (first, third) if isinstance(record, Article)] == ["a", "b"]


def test_the_same_text_comes_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GERMAN, "utf-8")
    (tmp_path / "b.txt").write_bytes(GERMAN.replace(" ", "\r\n").encode())
    _, dropped = read(tmp_path)
    assert isinstance(dropped, Dropped)
    assert dropped.record.endswith("b.txt")
    assert "same text as" in dropped.reason
    assert "a.txt" in dropped.reason


def test_the_same_name_is_set_apart_by_the_folder(tmp_path: Path) -> None:
    for folder in ("erde", "mond", "mond/erde"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(f"{GERMAN} So schrieb die Zeitung {folder}.", "utf-8")
    assert [record.id for record in articles(tmp_path)] == ["a", "mond/a", "erde/a"]
    lines = tmp_path / "feed.jsonl"
    lines.write_text(
        "\n".join(json.dumps({"id": "a", "text": f"{OTHER} {day}"}) for day in ("Heute", "Morgen")), "utf-8"
    )
    first, second, third = articles(tmp_path / "erde", lines)
    assert (first.id, second.id) == ("a", "feed.jsonl/a")
    assert third.id == f"{tmp_path.name}/feed.jsonl/a"


def test_the_order_of_dates_metadata_text_argument(tmp_path: Path) -> None:
    stamped = f"Stand: 03.04.2019\n\n{GERMAN}"
    for name, fields in {
        "a": {"text": stamped, "published": "2020-01-01"},
        "b": {"text": f"{stamped} Zweite Fassung."},
        "c": {"text": OTHER},
        "d": {"text": f"{OTHER} Heute.", "published": "2019-02-30"},
    }.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(fields), "utf-8")
    dates = [article.published for article in articles(tmp_path, published=datetime.date(2021, 5, 6))]
    assert [str(date) for date in dates] == ["2020-01-01", "2019-04-03", "2021-05-06", "2021-05-06"]
    assert [article.published for article in articles(tmp_path)][2:] == [None, None]


def test_stamps_and_credits_are_boilerplate(tmp_path: Path) -> None:
    text = f"Stand: 03.04.2019\n\n{GERMAN}\n\nBrehm im Hafen. © Jo Feller/AFP\n\nKommentare"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (article,) = articles(tmp_path)
    marked = [article.text[span.start : span.end] for span in article.boilerplate]
    assert marked == ["Stand: 03.04.2019", "© Jo Feller/AFP\n\nKommentare"]


@pytest.mark.parametrize(
    ("content", "titles"),
    [
        (f"Brehm in Lissabon\n\n{GERMAN}", ["Brehm in Lissabon"]),
        (json.dumps({"text": GERMAN, "title": "Besuch"}), ["Besuch"]),
        (
            json.dumps([{"text": GERMAN, "title": "Besuch"}, {"text": OTHER, "title": "Reise"}], indent=1),
            ["Besuch", "Reise"],
        ),
        (
            "\ufeff" + "\n".join(json.dumps({"text": text, "title": text[:3]}) for text in (GERMAN, OTHER)),
            ["Auß", "Am "],
        ),
        (f"[Eilmeldung] Brehm in Lissabon\n\n{GERMAN}", ["[Eilmeldung] Brehm in Lissabon"]),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: str, titles: list[str]) -> None:
    give_stdin(monkeypatch, content.encode())
    found = articles("-")
    assert [article.title for article in found] == [title.strip() for title in titles]
    assert all(article.id.startswith("stdin-") for article in found)
    assert found[0].source.startswith("standard input")


@pytest.mark.parametrize(("content", "reason"), [(b"", "is empty"), (b'{"text": ', "is not valid JSON")])
def test_bad_standard_input(monkeypatch: pytest.MonkeyPatch, content: bytes, reason: str) -> None:
    give_stdin(monkeypatch, content)
    dropped = only_dropped("-")
    assert dropped.record == "standard input"
    assert reason in dropped.reason


def test_nothing_that_comes_out_breaks_a_writer(tmp_path: Path) -> None:
    entry = (
        r'{"id": "a\ud83d\n\u0007b", "title": "Gru\u00df \udc00", "url": "http://a\u0001b",'
        r' "text": "Tobias \ud800 Brehm\u0000 ist \u000b nicht \uffff da."}'
    )
    (tmp_path / "a.json").write_text(entry, "utf-8")
    name = os.fsdecode(b"gr\xfc\xdfe.txt")
    (tmp_path / name).write_text(GERMAN, "utf-8")
    broken, gruesse = articles(tmp_path)
    assert broken.text == "Tobias \ufffd Brehm  ist   nicht \ufffd da."
    assert (broken.id, broken.title, broken.url) == ("a\ufffd b", "Gruß \ufffd", "http://a b")
    assert gruesse.id == "gr\ufffd\ufffde"
    for article in (broken, gruesse):
        str(article).encode()


def test_names_are_composed_alike_on_every_system(tmp_path: Path) -> None:
    (tmp_path / "Pra\u0308sident.txt").write_text(GERMAN, "utf-8")
    assert articles(tmp_path)[0].id == "Präsident"


def test_reading_german_text_loads_no_heavy_package(tmp_path: Path) -> None:
    text = "Nach dem Gespräch lobten beide die Zusammenarbeit, über die auch in Bremen und Porto verhandelt wird."
    (tmp_path / "a.txt").write_text(f"{GERMAN} {text}", "utf-8")
    program = f"""
import sys
from kg.read import read_articles
print(len(list(read_articles([{str(tmp_path)!r}]))), *sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    count, *modules = run.stdout.split()
    assert count == "1"
    assert not {"trafilatura", "py3langid", "numpy", "charset_normalizer"} & set(modules)
