"""Prints how fast analyse and extract are together, beside a spaCy pipeline on the same articles in the same run.

``python bench/speed.py [--rounds N] [INPUT …]``: without INPUT the sample articles and the corpus, one line each. Words
per second of processor time, so that other work on the machine and more than one core make little difference.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import peer
from spacy.language import Language

from kg.analyse import analyse
from kg.evaluate.corpus import read_corpus
from kg.extract import extract
from kg.read import read_articles
from kg.records import Article

ROOT = Path(__file__).parents[1]
ROUNDS = 5


def main() -> None:
    """Time both in turns on each set of articles, after a round that warms them up, and print a line per set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("inputs", nargs="*", metavar="INPUT", help="files or folders of articles")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args()
    nlp = peer.build()
    print(f"words per second of one core: slowest, median and fastest of {options.rounds} rounds")
    print(f"{'articles':10}{'number':>8}{'words':>8}{'kg analyse + extract':>26}{'spaCy pipeline':>26}{'ratio':>8}")
    for name, articles in _sets(options.inputs).items():
        _print(name, articles, *_rounds(articles, nlp, options.rounds))


def _sets(inputs: Sequence[str]) -> dict[str, list[Article]]:
    """The articles to be timed, by the name of their line."""
    if inputs:
        return {"given": _read(inputs)}
    marked = [article for folder in ("train", "dev") for article in read_corpus(ROOT / "corpus" / folder)]
    return {
        "samples": _read([str(ROOT / "kg" / "samples")]),
        "corpus": [_plain(article.id, article.body.text) for article in marked],
    }


def _read(inputs: Sequence[str]) -> list[Article]:
    return [article for article in read_articles([*inputs]) if isinstance(article, Article)]


def _plain(name: str, text: str) -> Article:
    return Article(id=name, title="", text=text, published=None, url="", outlet="", language="de", source=name)


def _rounds(articles: Sequence[Article], nlp: Language, rounds: int) -> tuple[list[float], list[float]]:
    """Seconds of each round of kg and of spaCy, which take turns; the first round of both is left out."""
    texts = [article.text for article in articles]

    def ours() -> None:
        for article in articles:
            extract(analyse(article))

    def theirs() -> None:
        for _ in nlp.pipe(texts):
            pass

    seconds = [(_seconds(ours), _seconds(theirs)) for _ in range(rounds + 1)][1:]
    return [own for own, _ in seconds], [other for _, other in seconds]


def _seconds(run: Callable[[], None]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def _print(name: str, articles: Sequence[Article], ours: Sequence[float], theirs: Sequence[float]) -> None:
    words = sum(len(article.text.split()) for article in articles)
    columns = "".join(
        f"{words / max(times):10,.0f}{words / statistics.median(times):8,.0f}{words / min(times):8,.0f}"
        for times in (ours, theirs)
    )
    ratio = statistics.median(theirs) / statistics.median(ours)
    print(f"{name:10}{len(articles):8}{words:8}{columns}{ratio:8.2f}")


if __name__ == "__main__":
    main()
