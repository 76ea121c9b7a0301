"""Scores on whole articles must not fall below floors, which hold for exactly the gold that they were set on.

``floors.json`` has one entry for each set of articles: the hash of its gold files, the lowest F1 of each kind of fact,
and the largest number of encounters found in articles that have none. The samples are always measured; further sets
where the folder that KG_SHARED names, or shared/ beside the checkout, holds them. ``pytest --update`` sets the floors
of the sets that are there.
"""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.evaluate import Evaluation, evaluate
from kg.settings import GRAPH, SAMPLES
from kg.store import load

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
MARGIN = (
    0.02  # between a figure and the floor that --update sets, so that a change may cost a little here to gain there
)
SHARED = Path(os.environ.get("KG_SHARED", HERE.parents[2] / "shared"))


@dataclass(frozen=True)
class Collection:
    """Articles with their gold facts."""

    name: str
    articles: tuple[Path, ...]
    gold: Path

    def gold_hash(self) -> str:
        """A hash of the names and bytes of all gold files."""
        digest = hashlib.sha256()
        for path in sorted(self.gold.glob("*.json")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()


# What measures a graph: the command line, and the script that the gold facts came with, where it is there.
MEASURES = {"kg evaluate": [sys.executable, "-m", "kg", "evaluate", "--gold"]}
if (SHARED / "eval" / "evaluate.py").is_file():
    MEASURES["script"] = [sys.executable, str(SHARED / "eval" / "evaluate.py")]


def collections() -> Iterator[Collection]:
    yield Collection("samples", (SAMPLES,), HERE / "samples")
    if (SHARED / "eval" / "dev" / "gold").is_dir():
        articles = (SHARED / "articles", SHARED / "eval" / "dev" / "articles")
        yield Collection("dev", articles, SHARED / "eval" / "dev" / "gold")


@pytest.fixture(scope="module", params=collections(), ids=lambda collection: collection.name)
def collection(request: pytest.FixtureRequest) -> Collection:
    chosen: Collection = request.param
    return chosen


@pytest.fixture(scope="module")
def output(collection: Collection, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(collection.name)
    kg.build(collection.articles, output=folder)
    return folder


@pytest.fixture(scope="module")
def evaluation(collection: Collection, output: Path) -> Evaluation:
    return evaluate(load(output).graph, collection.gold)


@pytest.fixture(scope="module")
def floors(collection: Collection, evaluation: Evaluation, pytestconfig: pytest.Config) -> dict[str, Any]:
    of_all: dict[str, dict[str, Any]] = json.loads(FLOORS.read_text("utf-8"))
    if pytestconfig.getoption("--update"):
        f1 = {kind: max(0.0, round(tally.f1 - MARGIN, 3)) for kind, tally in evaluation.tallies.items()}
        of_all[collection.name] = {"gold": collection.gold_hash(), "f1": f1, "false alarms": evaluation.false_alarms}
        FLOORS.write_text(json.dumps(of_all, indent=1) + "\n", "utf-8")
    return of_all[collection.name]


def test_the_floors_were_set_on_this_gold(collection: Collection, floors: dict[str, Any]) -> None:
    assert collection.gold_hash() == floors["gold"], "the gold has changed: set the floors anew with pytest --update"


def test_every_article_with_gold_is_in_the_graph(evaluation: Evaluation) -> None:
    assert evaluation.missing == ()


def test_no_figure_is_below_its_floor(evaluation: Evaluation, floors: dict[str, Any]) -> None:
    assert floors["f1"].keys() == evaluation.tallies.keys()
    below = {kind: tally.f1 for kind, tally in evaluation.tallies.items() if tally.f1 < floors["f1"][kind]}
    assert below == {}


def test_no_more_false_alarms(evaluation: Evaluation, floors: dict[str, Any]) -> None:
    assert evaluation.false_alarms <= floors["false alarms"]


@pytest.mark.parametrize("measure", MEASURES)
def test_figures_are_the_same_whoever_measures(
    collection: Collection, output: Path, evaluation: Evaluation, measure: str
) -> None:
    files = [str(collection.gold), str(output / GRAPH)]
    command = [*MEASURES[measure], *(files if measure == "kg evaluate" else reversed(files))]
    table = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert table == [
        *(f"{kind:24} {tally}" for kind, tally in evaluation.tallies.items()),
        f"articles {evaluation.articles}, not in the graph {len(evaluation.missing)}; "
        f"encounters found where there is none: {evaluation.false_alarms}",
    ]
