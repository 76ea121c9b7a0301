"""Makes the tag model and its lists: ``python -m kg.train.tags CORPUS DATA``; always the same bytes.

HanTa tags and lemmatises texts that may be used for it, and a model that is thirteen times as fast learns to do the
same. CORPUS is the folder train/ of the corpus. DATA holds ner/germeval2014-test.tsv (CC BY 4.0), officeholders.csv
(Wikidata, CC0) and raw/bundestag.txt.gz (minutes, official works), of which every twelfth paragraph is learnt.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite

from kg.analyse.tokens.lexicon import LEXICON, RULES, lexicon
from kg.analyse.tokens.mending import mended
from kg.analyse.tokens.paragraphs import paragraphs
from kg.analyse.tokens.tagger import MODEL, features
from kg.analyse.tokens.words import Piece, split
from kg.evaluate.corpus import MarkedText, read_corpus
from kg.ontology.tables import read_rows
from kg.train.gazetteer import names_in_minutes, names_of_officeholders
from kg.train.hanta import Reading, readings, tag_sentence
from kg.train.invented import Inventor
from kg.train.lexicon import lexicon_lines, make_rules, rule_lines

Tagged = tuple[list[str], list[Reading]]

OPTIONS = {"max_iterations": 8, "feature.minfreq": 3}
COPIES = 2  # of each article with other people
MINUTES_EVERY = 12  # paragraphs: some 410,000 words
LARGE_PLACES = 4000
COMMON = 12  # occurrences; every other sentence is learnt as if rarer forms were not in the lexicon
RAREST = 3  # occurrences of a form in all texts together, for the lexicon

GERMEVAL, PEOPLE, MINUTES = "ner/germeval2014-test.tsv", "officeholders.csv", "raw/bundestag.txt.gz"
_WORD = re.compile(r"[^\W\d_](?:\w|[-'’](?=\w))*")


def main(corpus: Path, data: Path) -> None:
    """Write the lexicon and the lemma rules, then the model, which is trained with them."""
    minutes = gzip.decompress((data / MINUTES).read_bytes()).decode("utf-8")
    people = names_of_officeholders(data / PEOPLE) + [(name, "DE") for name in names_in_minutes(data / MINUTES)]
    marked = list(_marked(corpus, Inventor(people)))
    plain = [*_germeval(data / GERMEVAL), *minutes.splitlines()[::MINUTES_EVERY]]
    tagged = [_tagged(text, pieces) for text in marked for pieces in _sentences(text.text)]
    tagged += [_tagged(MarkedText(text=text, marks=()), pieces) for text in plain for pieces in _sentences(text)]
    counts = Counter(_WORD.findall(minutes))
    counts.update(form for forms, _ in tagged for form in forms if _WORD.fullmatch(form))
    known = _known(tagged, counts)
    rules = make_rules(known)
    for name in _names(people):
        known.setdefault(name, [Reading("NE", name)])
    RULES.write_text("".join(f"{line}\n" for line in rule_lines(rules)), "utf-8")
    LEXICON.write_text("".join(f"{line}\n" for line in lexicon_lines(known, rules)), "utf-8")
    lexicon.cache_clear()
    rare = frozenset(form for form, count in counts.items() if count < COMMON)
    trainer = pycrfsuite.Trainer(algorithm="ap", verbose=False)
    for number, (forms, found) in enumerate(tagged):
        unlisted = rare if number % 2 else frozenset[str]()
        trainer.append(features(forms, unlisted=unlisted), mended(forms, [tag for tag, _ in found]))
    trainer.set_params(OPTIONS)
    trainer.train(str(MODEL))


def _marked(corpus: Path, inventor: Inventor) -> Iterator[MarkedText]:
    """Titles and texts of the corpus, and the same with other people in them."""
    for article in read_corpus(corpus):
        yield from (article.title, article.body)
        for copy in range(1, COPIES + 1):
            yield from inventor.rename(article, copy=copy)


def _sentences(text: str) -> Iterator[list[Piece]]:
    for start, end in paragraphs(text):
        for pieces in split(text[start:end]):
            yield [(start + first, start + last) for first, last in pieces]


def _tagged(marked: MarkedText, pieces: list[Piece]) -> Tagged:
    """The words of a sentence with their readings; the capital words of marked names of persons are names (NE)."""
    forms = [marked.text[start:end] for start, end in pieces]
    names = [mark for mark in marked.marks if mark.code[0] == "P"]
    found = [
        reading._replace(tag="NE") if form[0].isupper() and any(m.start <= s and e <= m.end for m in names) else reading
        for (s, e), form, reading in zip(pieces, forms, tag_sentence(forms), strict=True)
    ]
    return forms, found


def _known(tagged: list[Tagged], counts: Counter[str]) -> dict[str, list[Reading]]:
    """The readings of every form that is frequent enough, and those that sentences gave to any form twice."""
    known = {form: readings(form) for form, count in sorted(counts.items()) if count >= RAREST}
    met = Counter((form, reading) for forms, found in tagged for form, reading in zip(forms, found, strict=True))
    for (form, reading), count in sorted(met.items()):
        if count >= 2 and form in known and reading.tag not in {tag for tag, _ in known[form]}:
            known[form].append(reading)
    return known


def _names(people: list[tuple[str, str]]) -> Iterator[str]:
    """Words in the names of two office-holders or more, and in those of large places, which no rule may shorten."""
    counts = Counter(word for name in sorted({name for name, _ in people}) for word in set(_WORD.findall(name)))
    yield from (word for word, count in counts.items() if count > 1 and word[0].isupper())
    for place in read_rows("authority/places")[:LARGE_PLACES]:
        yield from (word for word in _WORD.findall(place[1]) if word[0].isupper())


def _germeval(path: Path) -> Iterator[str]:
    """The sentences, their words with blanks between."""
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        yield " ".join(row[1] for row in rows)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
