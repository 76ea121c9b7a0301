"""Fits the weights by which descriptions and pronouns are linked, on articles marked up by hand.

    python -m kg.train.links corpus/train

writes the weights into ontology/lexicon/de/coreference.yaml. For every choice that the reader makes, the logarithm of
the share of the right persons (or of nobody) is maximised, with a penalty on large weights. The reader goes on with
its own choices, so the fit is repeated a few times.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from kg import ontology
from kg.analyse.attachments import Attachment
from kg.analyse.belonging import settle
from kg.analyse.coreference import link, settle_genders
from kg.analyse.coreference.ranking import Choice, Features, weights
from kg.analyse.holders import name_holders
from kg.analyse.names import tag_names
from kg.analyse.passage import Passage, spans, to_passage
from kg.analyse.persons import People, group_names
from kg.analyse.titles import TitlePhrase, find_titles
from kg.analyse.tokens import sentences
from kg.evaluate.corpus import MarkedArticle, read_corpus

_ROUNDS, _STEPS, _RATE, _PENALTY = 4, 400, 0.05, 1.0
Sample = list[tuple[Features, bool]]


class Marked:
    """An article with its marks, analysed up to the links."""

    def __init__(self, article: MarkedArticle) -> None:
        self.marks = [(mark.start, mark.end, mark.code) for mark in article.body.marks]
        found = sentences(article.body.text)
        self.passage: Passage = to_passage(found)
        labels = spans(tag_names([list(sentence.tokens) for sentence in found]))
        self.people: People = group_names(self.passage, labels)
        self.titles: list[TitlePhrase] = name_holders(self.passage, self.people, find_titles(self.passage, self.people))
        settle_genders(self.passage, self.people, self.titles)
        self.settled: dict[int, Attachment] = settle(self.passage, self.people, self.titles, [], None)[1]
        self.number = self._numbers()

    def _numbers(self) -> dict[str, str]:
        """The number in the marks of each person that was found."""
        votes: dict[str, list[str]] = defaultdict(list)
        for mention in self.people.mentions:
            start, end = self.passage.tokens[mention.first].start, self.passage.tokens[mention.last - 1].end
            votes[mention.person] += [c[1:] for a, b, c in self.marks if c[0] == "P" and a < end and b > start]
        return {p: max(sorted(set(numbers)), key=numbers.count) for p, numbers in votes.items() if numbers}

    def meant(self, position: int) -> set[str] | None:
        """The numbers of those meant at a token: nobody where it is unmarked; None where it is part of a name."""
        start, end = self.passage.tokens[position].start, self.passage.tokens[position].end
        here = sorted((b - a, c) for a, b, c in self.marks if a < end and b > start and c[0] in "PR")
        if here and here[0][1][0] == "P":
            return None
        return set(here[0][1][1:].split("+")) if here else set()

    def samples(self) -> Iterator[tuple[str, Sample]]:
        """The choices of the reader as the weights are: features of each candidate, and whether it is right."""
        choices: list[Choice] = []
        link(self.passage, self.people, self.titles, self.settled, None, choices.append)
        for choice in choices:
            meant = self.meant(choice.position)
            if meant is None:
                continue
            rows = [(f, {self.number.get(p, p) for p in persons} == meant) for persons, f in choice.candidates]
            rows.append((choice.nobody, not any(right for _, right in rows)))
            yield choice.model, rows


def fitted(samples: list[Sample]) -> dict[str, float]:
    """The weights that make the right candidates of the samples most likely."""
    names = sorted({name for sample in samples for features, _ in sample for name in features})
    column = {name: number for number, name in enumerate(names)}
    sizes = [len(sample) for sample in samples]
    matrix = np.zeros((sum(sizes), len(names)))
    right = np.zeros(sum(sizes))
    for row, (features, is_right) in enumerate(pair for sample in samples for pair in sample):
        right[row] = is_right
        for name, value in features.items():
            matrix[row, column[name]] = value
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    group = np.repeat(np.arange(len(sizes)), sizes)
    right /= np.add.reduceat(right, starts)[group]
    weight, moment, speed = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, _STEPS + 1):
        scores = matrix @ weight
        shares = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        shares /= np.add.reduceat(shares, starts)[group]
        slope = matrix.T @ (shares - right) + _PENALTY * weight
        moment = 0.9 * moment + 0.1 * slope
        speed = 0.999 * speed + 0.001 * slope * slope
        weight -= _RATE * (moment / (1 - 0.9**step)) / (np.sqrt(speed / (1 - 0.999**step)) + 1e-8)
    return {name: round(float(value), 2) for name, value in zip(names, weight, strict=True) if abs(value) >= 0.01}


def fit(articles: Iterable[Marked]) -> dict[str, dict[str, float]]:
    """The weights of all models, fitted in rounds."""
    articles = list(articles)
    table: dict[str, dict[str, float]] = {}
    for _ in range(_ROUNDS):
        samples: dict[str, list[Sample]] = defaultdict(list)
        for article in articles:
            for model, sample in article.samples():
                samples[model].append(sample)
        for model in sorted(samples):
            table[model] = fitted(samples[model])
            weights(model).update(dict.fromkeys(weights(model), 0.0) | table[model])
    return table


def with_weights(lexicon: str, table: dict[str, dict[str, float]]) -> str:
    """The text of the lexicon with the weights of the table in the place of its own."""
    lines = ["weights:\n"]
    for model, row in table.items():
        lines += [f"  {model}:\n", *(f'    "{name}": {value}\n' for name, value in row.items())]
    return re.sub(r"^weights:\n.*?(?=^\w)", lambda _: "".join(lines), lexicon, flags=re.DOTALL | re.MULTILINE)


def main(folder: str) -> None:
    """Write the fitted weights into the lexicon."""
    path = ontology.folder() / "lexicon/de/coreference.yaml"
    table = fit(Marked(article) for article in read_corpus(Path(folder)))
    path.write_text(with_weights(path.read_text("utf-8"), table), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
