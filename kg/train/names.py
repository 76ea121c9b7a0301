"""Makes the name model and its lists: ``python -m kg.train.names CORPUS DATA [MODEL]``; always the same bytes.

CORPUS is the folder train/ of the corpus. DATA holds ner/germeval2014-test.tsv (CC BY 4.0), officeholders.csv
(Wikidata, CC0) and raw/bundestag.txt.gz (minutes, official works). Every article is learnt as it is and twice with
other people in it; then GermEval, whose offices, which it does not mark, a first model of the corpus alone adds.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from kg.analyse.names.gazetteer import GAZETTEER
from kg.analyse.names.tagger import MODEL, tag_names, train
from kg.evaluate.corpus import MarkedArticle, read_corpus
from kg.train.gazetteer import make_gazetteer, names_in_minutes, names_of_officeholders
from kg.train.invented import Inventor
from kg.train.labelled import OUTSIDE, LabelledSentence, label, read_germeval

OPTIONS = {"c1": 0.05, "c2": 0.01, "max_iterations": 120}  # c1 .02 to .3 and c2 .01 to .1 make no difference of a point
COPIES = (
    2  # of each article with other people: of persons in real articles 91.1 with one, 91.8 with two, 91.8 with four
)
GERMEVAL, PEOPLE, MINUTES = "ner/germeval2014-test.tsv", "officeholders.csv", "raw/bundestag.txt.gz"


def main(corpus: Path, data: Path, model: Path = MODEL) -> None:
    """Write the lists beside the model, then the model, which is trained with them."""
    if missing := [name for name in (GERMEVAL, PEOPLE, MINUTES) if not (data / name).is_file()]:
        sys.exit(f"{data}: {', '.join(missing)} missing; docs/models.md says where to get it")
    people = names_of_officeholders(data / PEOPLE) + [(name, "DE") for name in names_in_minutes(data / MINUTES)]
    GAZETTEER.write_text(make_gazetteer(people), "utf-8")
    learn(read_corpus(corpus), Inventor(people), data / GERMEVAL, model)


def learn(articles: Sequence[MarkedArticle], inventor: Inventor, germeval: Path, model: Path) -> None:
    """Write the model learnt from the articles and from GermEval."""
    own = [[*label(article.title), *label(article.body)] for article in articles]
    renamed = [
        [*label(title), *label(body)]
        for copy in range(1, COPIES + 1)
        for title, body in (inventor.rename(article, copy=copy) for article in articles)
    ]
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder) / "first.crfsuite"
        train(own, first, **OPTIONS)
        foreign = [[_with_offices(first, sentence)] for sentence in read_germeval(germeval)]
    train([*own, *renamed, *foreign], model, **OPTIONS)


def _with_offices(model: Path, sentence: LabelledSentence) -> LabelledSentence:
    """The sentence with the offices that the model finds where no name is."""
    tokens, labels = sentence
    (found,) = tag_names([tokens], model=model)
    both = zip(labels, found, strict=True)
    return tokens, [new if new.endswith("-TITLE") and old == OUTSIDE else old for old, new in both]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
