"""A spaCy pipeline of the shape of de_core_news_sm with random weights: as fast as a trained one, nothing to fetch."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import spacy
from spacy.cli.init_config import init_config
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

COMPONENTS = ["tagger", "morphologizer", "parser", "ner"]  # with the tok2vec that they share
# About as many labels as German models have: STTS, morphology, TIGER's dependencies; four kinds of names.
_TAGS, _MORPHS, _DEPENDENCIES = 54, 300, 40
_NAMES = ("PER", "LOC", "ORG", "MISC")


def build(seed: int = 0) -> Language:
    """The pipeline, in the settings that spaCy proposes for efficiency."""
    spacy.util.fix_random_seed(seed)
    config = init_config(lang="de", pipeline=COMPONENTS, optimize="efficiency", gpu=False)
    nlp = spacy.util.load_model_from_config(config, auto_fill=True)
    examples = list(_examples(nlp))
    nlp.initialize(lambda: examples)
    return nlp


def _examples(nlp: Language) -> Iterator[Example]:
    """Texts that show every label once, which sets the sizes of the layers."""
    words = [f"Wort{number}" for number in range(_MORPHS)]
    cases, numbers = ("Nom", "Acc", "Dat", "Gen"), range(_MORPHS)
    reference = Doc(
        nlp.vocab,
        words=words,
        tags=[f"T{number % _TAGS}" for number in numbers],
        pos=["NOUN" for _ in numbers],
        morphs=[f"Case={cases[number % 4]}|Number={number}" for number in numbers],
        heads=[number - number % 10 for number in numbers],
        deps=["ROOT" if number % 10 == 0 else f"d{number % _DEPENDENCIES}" for number in numbers],
        ents=[f"B-{kind}" for kind in itertools.islice(itertools.cycle(_NAMES), _MORPHS)],
        sent_starts=[number % 10 == 0 for number in numbers],
    )
    yield Example(Doc(nlp.vocab, words=words), reference)
