"""The table of stages, and what becomes of an article on its way through it."""

import typing
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from kg.errors import InputError, OntologyError
from kg.options import Options
from kg.pipeline import ARTICLE_STAGES, GRAPH_STAGES, Stage, analyse_each, build, read_one, run_article_stages
from kg.read import read_articles
from kg.records import Article, Dropped, Reading

GOOD = (
    "Berlin (14. Mai 2024) – Die ungarische Außenministerin Ines Varga hat am Dienstag in Genf den norwegischen "
    "Ministerpräsidenten Per Lund getroffen."
)
ARTICLE = Article(
    id="genf", title="", text=GOOD, published=date(2024, 5, 14), url="", outlet="", language="de", source="genf.txt"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "genf.txt").write_text(GOOD, "utf-8")
    (tmp_path / "oslo.txt").write_text(GOOD.replace("Genf", "Oslo"), "utf-8")
    return tmp_path


def hints(function: object) -> tuple[object, object]:
    """The type of the first parameter and that of the result."""
    first, *_, result = typing.get_type_hints(function).values()
    return first, result


@pytest.mark.parametrize(("stage", "following"), list(pairwise(ARTICLE_STAGES)), ids=lambda stage: stage.name)
def test_each_article_stage_takes_what_the_one_before_gives(stage: Stage, following: Stage) -> None:
    assert hints(stage.run)[1] == hints(following.run)[0]


def test_read_gives_what_the_first_stage_takes_and_resolve_what_the_last_gives() -> None:
    (records,) = typing.get_args(typing.get_type_hints(read_articles)["return"])
    assert set(typing.get_args(records)) == {hints(ARTICLE_STAGES[0].run)[0], Dropped}
    assert typing.get_args(hints(GRAPH_STAGES[0].run)[0]) == (hints(ARTICLE_STAGES[-1].run)[1],)


def test_stages_have_names_of_their_own() -> None:
    names = [stage.name for stage in (*ARTICLE_STAGES, *GRAPH_STAGES)]
    assert len(set(names)) == len(names)
    assert all(stage.run.__module__.split(".")[1] == stage.name for stage in (*ARTICLE_STAGES, *GRAPH_STAGES))


def test_a_reading_comes_with_its_counts_and_seconds() -> None:
    outcome = read_one(ARTICLE)
    assert isinstance(outcome.result, Reading)
    assert outcome.counts == (1, len(outcome.result.claims))
    assert len(outcome.seconds) == len(ARTICLE_STAGES)
    assert outcome.dropped == ()


def divide(article: Article) -> float:
    return 1 / (len(article.text) - len(GOOD))


def find_no_file(article: Article) -> None:
    raise OntologyError(f"{article.id}.yaml: not there")


def test_an_error_drops_the_article_in_one_line() -> None:
    stages = (Stage("measure", len_of_text, int), Stage("divide", divide, int), Stage("never", divide, int))
    outcome = run_article_stages(ARTICLE, stages)
    assert (outcome.result, outcome.counts, len(outcome.seconds)) == (None, (len(GOOD),), 2)
    (dropped,) = outcome.dropped
    assert (dropped.stage, dropped.record) == ("divide", "genf")
    assert dropped.reason.startswith("AttributeError")
    assert "(test_pipeline.py:" in dropped.reason
    assert "\n" not in dropped.reason


def len_of_text(article: Article) -> int:
    return len(article.text)


def test_a_broken_installation_is_no_fault_of_the_article() -> None:
    with pytest.raises(OntologyError):
        run_article_stages(ARTICLE, (Stage("find", find_no_file, int),))


def test_build_tells_what_it_does_and_what_it_drops(folder: Path) -> None:
    watched: list[str] = []
    complaints: list[Dropped] = []
    built = build([str(folder)], Options(jobs=1, watch=watched.append, complain=complaints.append))
    assert watched == ["extract", "extract", *(stage.name for stage in GRAPH_STAGES)]
    assert built.report.dropped_articles == tuple(complaints)
    assert [Path(dropped.record).name for dropped in complaints] == ["empty.txt"]


def test_each_stage_takes_what_the_one_before_gave(folder: Path) -> None:
    report = build([str(folder)], Options(jobs=1)).report
    assert [stage.stage for stage in report.stages] == ["read", *(s.name for s in (*ARTICLE_STAGES, *GRAPH_STAGES))]
    read, analyse, extract, *later = report.stages
    assert (read.taken, read.given, analyse.taken, analyse.given, extract.taken) == (1, 2, 2, 2, 2)
    assert [stage.taken for stage in later] == [stage.given for stage in (extract, *later[:-1])]
    assert sum(stage.seconds for stage in report.stages) <= report.seconds


@pytest.mark.parametrize("inputs", [[], ["empty.txt"], ["missing"]])
def test_nothing_to_build(folder: Path, inputs: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    with pytest.raises(InputError, match="nothing to build"):
        build(inputs)


def test_analyse_each_leaves_out_what_cannot_be_used(folder: Path) -> None:
    complaints: list[Dropped] = []
    analyses = list(analyse_each([str(folder)], Options(complain=complaints.append)))
    assert [analysis.article.id for analysis in analyses] == ["genf", "oslo"]
    assert len(complaints) == 1
