"""Makes the tag model and its lists: ``python -m kg.train.tags CORPUS DATA``; always the same bytes.

HanTa tags and lemmatises texts that may be used for it, and a model that is thirty times as fast learns to do the
same. CORPUS is the folder train/ of the corpus. DATA holds ner/germeval2014-test.tsv (CC BY 4.0), officeholders.csv
(Wikidata, CC0) and raw/bundestag.txt.gz (minutes, official works), of which every twelfth paragraph is learnt.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite

from kg.analyse.tokens.lexicon import LEXICON, RULES, lexicon
from kg.analyse.tokens.paragraphs import paragraphs
from kg.analyse.tokens.tagger import MODEL, features, mended
from kg.analyse.tokens.words import split
from kg.evaluate.corpus import read_corpus
from kg.ontology.tables import read_rows
from kg.train.hanta import Reading, readings, tag_sentence
from kg.train.lexicon import lexicon_lines, make_rules, rule_lines

OPTIONS = {"max_iterations": 8, "feature.minfreq": 3}
MINUTES_EVERY = 12  # paragraphs: some 480,000 words
LARGE_PLACES = 4000
RAREST = 3  # occurrences of a form in all texts together, for the lexicon
_WORD = re.compile(r"[^\W\d_](?:\w|[-'’](?=\w))*")


def main(corpus: Path, data: Path) -> None:
    """Write the lexicon and the lemma rules, then the model, which is trained with them."""
    minutes = gzip.decompress((data / "raw" / "bundestag.txt.gz").read_bytes()).decode("utf-8")
    marked = [text.text for article in read_corpus(corpus) for text in (article.title, article.body)]
    news = [*marked, *_germeval(data / "ner" / "germeval2014-test.tsv")]
    texts = [*news, *minutes.splitlines()[::MINUTES_EVERY]]
    tagged = [(forms, tag_sentence(forms)) for forms in _sentences(texts)]
    known = _known(tagged, Counter(_WORD.findall(minutes)) + Counter(_WORD.findall("\n".join(news * 2))))
    rules = make_rules(known)
    for name in _names(data / "officeholders.csv"):
        known.setdefault(name, [Reading("NE", name)])
    RULES.write_text("".join(f"{line}\n" for line in rule_lines(rules)), "utf-8")
    LEXICON.write_text("".join(f"{line}\n" for line in lexicon_lines(known, rules)), "utf-8")
    lexicon.cache_clear()
    trainer = pycrfsuite.Trainer(algorithm="ap", verbose=False)
    for forms, found in tagged:
        trainer.append(features(forms), mended(forms, [tag for tag, _ in found]))
    trainer.set_params(OPTIONS)
    trainer.train(str(MODEL))


def _sentences(texts: list[str]) -> Iterator[list[str]]:
    for text in texts:
        for start, end in paragraphs(text):
            for pieces in split(text[start:end]):
                yield [text[start + first : start + last] for first, last in pieces]


def _known(tagged: list[tuple[list[str], list[Reading]]], counts: Counter[str]) -> dict[str, list[Reading]]:
    """The readings of every form that is frequent enough, and those that sentences gave to any form twice."""
    known = {form: readings(form) for form, count in sorted(counts.items()) if count >= RAREST}
    met = Counter((form, reading) for forms, found in tagged for form, reading in zip(forms, found, strict=True))
    for (form, reading), count in sorted(met.items()):
        if count >= 2 and form in known and reading.tag not in {tag for tag, _ in known[form]}:
            known[form].append(reading)
    return known


def _names(path: Path) -> Iterator[str]:
    """Words in the names of two office-holders or more, and in those of large places, which no rule may shorten."""
    with path.open(encoding="utf-8", newline="") as lines:
        people = {row["person"] for row in csv.DictReader(lines)}
    counts = Counter(word for name in sorted(people) for word in set(_WORD.findall(name)))
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
