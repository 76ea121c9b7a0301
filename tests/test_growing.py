"""A folder that grows: whatever the way to a set of articles, the files are those of a build from nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg import settings
from kg.errors import InputError, KgError
from kg.growing import add_to, build_into, rebuild, remove_from
from kg.options import Options

TEXTS = {
    "bern": "Bern, 4. März 2024. Der norwegische Ministerpräsident Per Lund trifft am Freitag in Bern Ines Varga.",
    "genf": "Genf, 9. März 2024. Die ungarische Außenministerin Ines Varga traf am Freitag in Genf Per Lund.",
    "oslo": "Oslo, 2. Mai 2024. Ministerpräsident Per Lund empfing am Mittwoch in Oslo die Ungarin Ines Varga.",
    "riga": "Riga, 7. Juni 2024. „Wir bleiben im Gespräch“, sagte Ministerpräsident Per Lund in Riga.",
}
MADE = (settings.GRAPH, settings.PAGE, settings.CLAIMS)
ONE = Options(jobs=1)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


def _files(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in MADE}


def _inputs(articles: Path, *names: str) -> list[str]:
    return [str(articles / f"{name}.txt") for name in names]


@pytest.fixture
def whole(articles: Path, tmp_path: Path) -> dict[str, bytes]:
    build_into(tmp_path / "whole", [str(articles)], ONE)
    return _files(tmp_path / "whole")


@pytest.mark.parametrize(
    "parts", [("bern genf", "oslo riga"), ("riga", "oslo", "genf bern"), ("oslo genf riga", "bern")]
)
def test_adding_comes_to_the_whole(
    articles: Path, tmp_path: Path, whole: dict[str, bytes], parts: tuple[str, ...]
) -> None:
    first, *others = parts
    build_into(tmp_path / "out", _inputs(articles, *first.split()), ONE)
    for part in others:
        built = add_to(tmp_path / "out", _inputs(articles, *part.split()), ONE)
    assert _files(tmp_path / "out") == whole
    assert built.report.articles == len(TEXTS)
    assert built.report.reused == len(TEXTS) - len(parts[-1].split())


@pytest.mark.parametrize("jobs", [1, 2])
def test_neither_order_nor_jobs_change_a_byte(
    articles: Path, tmp_path: Path, whole: dict[str, bytes], jobs: int
) -> None:
    build_into(tmp_path / "out", _inputs(articles, *reversed(TEXTS)), Options(jobs=jobs))
    assert _files(tmp_path / "out") == whole


def test_removing_comes_to_the_rest(articles: Path, tmp_path: Path) -> None:
    build_into(tmp_path / "out", [str(articles)], ONE)
    remove_from(tmp_path / "out", ["oslo", "riga"], ONE)
    build_into(tmp_path / "rest", _inputs(articles, "bern", "genf"), ONE)
    assert _files(tmp_path / "out") == _files(tmp_path / "rest")


def test_a_build_of_less_takes_out_what_is_gone(articles: Path, tmp_path: Path) -> None:
    build_into(tmp_path / "out", [str(articles)], ONE)
    built = build_into(tmp_path / "out", _inputs(articles, "bern", "genf"), ONE)
    assert (built.report.articles, built.report.reused) == (2, 2)
    add_to(tmp_path / "out", _inputs(articles, "oslo"), ONE)
    build_into(tmp_path / "three", _inputs(articles, "bern", "genf", "oslo"), ONE)
    assert _files(tmp_path / "out") == _files(tmp_path / "three")


def test_a_changed_article_takes_the_place_of_the_one_before(articles: Path, tmp_path: Path) -> None:
    build_into(tmp_path / "out", [str(articles)], ONE)
    changed = articles / "genf.txt"
    changed.write_text(TEXTS["genf"].replace("Freitag", "Dienstag"), "utf-8")
    assert add_to(tmp_path / "out", [str(changed)], ONE).report.articles == len(TEXTS)
    build_into(tmp_path / "anew", [str(articles)], ONE)
    assert _files(tmp_path / "out") == _files(tmp_path / "anew")


def test_adding_what_is_there_changes_nothing(articles: Path, tmp_path: Path, whole: dict[str, bytes]) -> None:
    build_into(tmp_path / "out", [str(articles)], ONE)
    assert add_to(tmp_path / "out", _inputs(articles, "genf"), ONE).report.reused == len(TEXTS)
    assert _files(tmp_path / "out") == whole


def test_the_same_text_from_elsewhere_is_dropped(articles: Path, tmp_path: Path) -> None:
    build_into(tmp_path / "out", [str(articles)], ONE)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(articles / "genf.txt", elsewhere / "genf.txt")
    (elsewhere / "neu.txt").write_text(TEXTS["oslo"].replace("Oslo", "Bergen"), "utf-8")
    report = add_to(tmp_path / "out", [str(elsewhere)], ONE).report
    assert report.articles == len(TEXTS) + 1
    assert "which is in the graph" in report.dropped_articles[0].reason


def test_a_broken_file_of_readings_is_made_anew(articles: Path, tmp_path: Path, whole: dict[str, bytes]) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / settings.READINGS).write_bytes(b"not a database, but long enough to look like one" * 40)
    assert build_into(tmp_path / "out", [str(articles)], ONE).report.reused == 0
    assert _files(tmp_path / "out") == whole


def test_judgements_of_the_folder_hold_on_every_build(articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build_into(out, [str(articles)], ONE)
    (out / settings.JUDGEMENTS).write_text("rename:\n  Per Lund: Per Erik Lund\n", "utf-8")
    assert b"person:per-erik-lund" in rebuild(out, ONE).turtle.encode()
    assert b"person:per-erik-lund" in build_into(out, [str(articles)], ONE).turtle.encode()


@pytest.mark.parametrize(
    ("ids", "wrong"),
    [(["gemf"], "no article has the id gemf; did you mean genf"), (list(TEXTS), "no article would be left")],
)
def test_what_cannot_be_removed(articles: Path, tmp_path: Path, ids: list[str], wrong: str) -> None:
    build_into(tmp_path / "out", [str(articles)], ONE)
    before = _files(tmp_path / "out")
    with pytest.raises(InputError, match=wrong):
        remove_from(tmp_path / "out", ids, ONE)
    assert _files(tmp_path / "out") == before
    assert add_to(tmp_path / "out", _inputs(articles, "genf"), ONE).report.articles == len(TEXTS)


def test_a_folder_without_a_graph(articles: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing was built here"):
        add_to(tmp_path / "none", [str(articles)], ONE)
    with pytest.raises(InputError, match="nothing was built here"):
        remove_from(tmp_path / "none", ["genf"], ONE)


def test_a_folder_that_is_a_file(articles: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KgError, match="cannot write here"):
        build_into(tmp_path / "file", [str(articles)], ONE)
