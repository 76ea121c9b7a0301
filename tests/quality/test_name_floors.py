"""Names and offices on the articles of the corpus that the model was not trained on must not be found worse."""

from pathlib import Path

import pytest

from kg.evaluate.corpus import read_corpus, write_articles
from kg.evaluate.marks import score_marks
from kg.evaluate.tally import Tally
from kg.pipeline import analyse_each

CORPUS = Path(__file__).parents[2] / "corpus" / "dev"
FLOORS = {"name person": 0.94, "name place": 0.87, "name country": 0.95, "name organization": 0.74, "title": 0.92}


@pytest.fixture(scope="module")
def tallies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tally]:
    articles = read_corpus(CORPUS)
    path = tmp_path_factory.mktemp("corpus") / "articles.jsonl"
    write_articles(articles, path)
    return score_marks(articles, analyse_each([str(path)]))[0]


@pytest.mark.parametrize("kind", FLOORS)
def test_no_kind_of_name_is_below_its_floor(tallies: dict[str, Tally], kind: str) -> None:
    assert tallies[kind].f1 >= FLOORS[kind]
