"""Prints how fast analyse and extract are together, beside a spaCy pipeline on the same articles in the same run.

``python bench/speed.py [--rounds N] [INPUT …]``: without INPUT the sample articles and the corpus. Words per second of
processor time, so that other work on the machine and more than one core make no difference.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import peer

from kg.analyse import analyse
from kg.evaluate.corpus import read_corpus
from kg.extract import extract
from kg.read import read_articles
from kg.records import Article

ROOT = Path(__file__).parents[1]
ROUNDS = 5


def main() -> None:
    """Warm both up, time them in turns, print words per second and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("inputs", nargs="*", metavar="INPUT", help="files or folders of articles")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args()
    articles = _articles(options.inputs)
    texts = [article.text for article in articles]
    words = sum(len(text.split()) for text in texts)
    nlp = peer.build()

    def ours() -> None:
        for article in articles:
            extract(analyse(article))

    def spacy() -> None:
        for _ in nlp.pipe(texts):
            pass

    contestants: dict[str, Callable[[], None]] = {"kg analyse + extract": ours, "spaCy pipeline": spacy}
    analyse(_warming()), nlp(_warming().text)  # loads models and lists
    seconds = {name: [_seconds(run)] for name, run in contestants.items()}
    for _ in range(options.rounds):
        for name, run in contestants.items():
            seconds[name].append(_seconds(run))
    _print(words, len(articles), seconds)


def _articles(inputs: Sequence[str]) -> list[Article]:
    found = read_articles([*(inputs or [str(ROOT / "kg" / "samples")])])
    articles = [article for article in found if isinstance(article, Article)]
    if not inputs:
        for folder in ("train", "dev"):
            articles += [_plain(marked.id, marked.body.text) for marked in read_corpus(ROOT / "corpus" / folder)]
    return articles


def _plain(name: str, text: str) -> Article:
    return Article(id=name, title="", text=text, published=None, url="", outlet="", language="de", source=name)


def _warming() -> Article:
    return _plain("warming", "Ministerin Erika Beispiel traf am Montag in Wien ihren Kollegen Max Muster.")


def _seconds(run: Callable[[], None]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def _print(words: int, articles: int, seconds: dict[str, list[float]]) -> None:
    print(f"{articles} articles, {words} words; words per second of one core")
    print(f"{'':24}{'first round':>12}{'median':>12}{'best':>12}")
    for name, times in seconds.items():
        figures = times[0], statistics.median(times[1:]), min(times[1:])
        print(f"{name:24}" + "".join(f"{words / figure:12,.0f}" for figure in figures))
    ours, theirs = seconds.values()
    ratios = theirs[0] / ours[0], statistics.median(theirs[1:]) / statistics.median(ours[1:]), min(theirs) / min(ours)
    print(f"{'ratio':24}" + "".join(f"{ratio:12.2f}" for ratio in ratios))


if __name__ == "__main__":
    main()
