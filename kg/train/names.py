"""Trains the name model: ``python -m kg.train.names SHARED [MODEL]``, some minutes on a core, always the same bytes.

SHARED holds corpus/train (articles with invented people, every name marked) and of data/ ner/germeval2014-test.tsv,
officeholders.csv and raw/bundestag.txt.gz. Each article of the corpus is read three times, twice with other people's
names in it, so that the model learns how names stand and not who is who. GermEval marks no offices: a model of the
corpus alone adds them.
"""

from __future__ import annotations

import csv
import hashlib
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kg.analyse.names.gazetteer import GAZETTEER
from kg.analyse.names.tagger import MODEL, tag_names, train
from kg.analyse.tokens import sentences
from kg.ontology.countries import country_of_adjective, country_of_name
from kg.records import Token
from kg.train.gazetteer import make_gazetteer

Labelled = tuple[Sequence[Token], list[str]]
Marks = list[tuple[int, int, str]]

OPTIONS = {"c1": 0.05, "c2": 0.01, "max_iterations": 120}
PARTICLES = (
    "von",
    "von der",
    "van",
    "van der",
    "de",
    "de la",
    "del",
    "da",
    "dos",
    "di",
    "du",
    "bin",
    "al",
    "zu",
    "ter",
)
PARTICLE_EVERY = 4  # one in so many of the other names has a particle, more than in life, so that all are met
COPIES = 2  # of each corpus article with other names; three gave no more
_MARK = re.compile(r"\[\[([^\[\]|]+)\|([^\[\]|]+)\]\]")
_KINDS = {"P": "PER", "L": "LOC", "O": "ORG", "T": "TITLE", "C": "COUNTRY", "M": "GOV"}


def main(shared: Path, model: Path = MODEL) -> None:
    """Write the lists beside the model, then the model, which is trained with them."""
    data = shared / "data"
    GAZETTEER.write_text(make_gazetteer(data / "officeholders.csv", data / "raw" / "bundestag.txt.gz"), "utf-8")
    names = _names(shared / "data" / "officeholders.csv")
    articles: list[list[Labelled]] = []
    for path in sorted((shared / "corpus" / "train").glob("*.txt")):
        articles += [list(_corpus_article(path, copy, names)) for copy in range(COPIES + 1)]
    german = list(_germeval(shared / "data" / "ner" / "germeval2014-test.tsv"))
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.crfsuite"
        train(articles, draft, **OPTIONS)
        german = [_with_offices(draft, tokens, labels) for tokens, labels in german]
    train([*articles, *([sentence] for sentence in german)], model, **OPTIONS)


def _names(path: Path) -> list[str]:
    """Names of two or three words of office-holders from all over the world, sorted."""
    with path.open(encoding="utf-8", newline="") as lines:
        people = {row["person"].strip() for row in csv.DictReader(lines)}
    return sorted(name for name in people if re.fullmatch(r"[^\W\d_a-z]\S+( [^\W\d_a-z][^\s,.()]+){1,2}", name))


def _corpus_article(path: Path, copy: int, names: list[str]) -> Iterator[Labelled]:
    """The labelled sentences of title and text; in a copy every person has another name."""

    def other(code: str) -> str:
        number = int(hashlib.sha256(f"{path.stem}|{code}|{copy}".encode()).hexdigest(), 16)
        if not copy:
            return ""
        first, _, last = names[number % len(names)].partition(" ")
        particle = PARTICLES[number // len(names) % len(PARTICLES)]
        return f"{first} {particle} {last}" if number % PARTICLE_EVERY == 0 else f"{first} {last}"

    head, _, rest = path.read_text("utf-8").partition("\n\n")
    body = rest.rpartition("\n---")[0]
    title = next(line.removeprefix("TITLE: ") for line in head.splitlines() if line.startswith("TITLE: "))
    for marked in (title, body.strip()):
        yield from _label(*_unmarked(marked, other))


def _unmarked(marked: str, other: Callable[[str], str]) -> tuple[str, Marks]:
    """The plain text and its marks; ``other`` gives the name that a person bears instead, or "" to keep it."""
    text, position = "", 0
    marks: Marks = []
    for found in _MARK.finditer(marked):
        text += marked[position : found.start()]
        words, code = found.groups()
        name = other(code) if code[0] == "P" else ""
        words = _in_place_of(words, name) if name else words
        if code[0] in _KINDS:
            marks.append((len(text), len(text) + len(words), _KINDS[code[0]]))
        text += words
        position = found.end()
    return text + marked[position:], marks


def _in_place_of(words: str, name: str) -> str:
    """The other name in the form of the words: in full or the surname alone, in the genitive or not."""
    form = name if " " in words else name.partition(" ")[2]
    if not words.endswith(("s", "’", "'")):
        return form
    return form + ("’" if form[-1] in "sxzß" else "s")


def _label(text: str, marks: Marks) -> Iterator[Labelled]:
    for sentence in sentences(text):
        labels: list[str] = []
        before: tuple[int, int, str] | None = None
        for token in sentence.tokens:
            mark = next((m for m in marks if m[0] < token.end and token.start < m[1]), None)
            labels.append("O" if mark is None else f"{'I' if mark == before else 'B'}-{mark[2]}")
            before = mark
        yield sentence.tokens, labels


def _germeval(path: Path) -> Iterator[Labelled]:
    """GermEval's sentences, outer names only, tokenised like articles; countries and their adjectives as COUNTRY."""
    words: list[str] = []
    marks: Marks = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        cells = line.split("\t")
        if line.startswith("#"):
            continue
        if len(cells) < 3:
            text = " ".join(words)
            labelled = list(_label(text, [(s, e, _kind(text[s:e], k)) for s, e, k in marks if _kind(text[s:e], k)]))
            yield tuple(t for tokens, _ in labelled for t in tokens), [each for _, row in labelled for each in row]
            words, marks = [], []
            continue
        start = len(" ".join(words)) + bool(words)
        words.append(cells[1].replace("\xa0", "_"))
        if cells[2].startswith("B-"):
            marks.append((start, start + len(words[-1]), cells[2][2:]))
        elif cells[2].startswith("I-") and marks:
            marks[-1] = (marks[-1][0], start + len(words[-1]), marks[-1][2])


def _kind(words: str, kind: str) -> str:
    if kind == "LOC" and country_of_name(words):
        return "COUNTRY"
    if kind == "LOCderiv":
        return "COUNTRY" if country_of_adjective(words) else ""
    return kind if kind in ("PER", "LOC", "ORG") else ""


def _with_offices(model: Path, tokens: Sequence[Token], labels: list[str]) -> Labelled:
    """The labels with the offices that a model finds where there is no label."""
    (found,) = tag_names([tokens], model=model)
    pairs = zip(labels, found, strict=True)
    return tokens, [new if old == "O" and new.endswith("-TITLE") else old for old, new in pairs]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
