"""The one door to python-crfsuite: a conditional random field gives every token its label, and is trained here too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from kg.analyse.names.borders import mend_borders
from kg.analyse.names.classes import mend_classes
from kg.analyse.names.features import features
from kg.records import Token

MODEL = Path(__file__).with_name("names.crfsuite")


def tag_names(sentences: Sequence[Sequence[Token]], *, model: Path = MODEL) -> list[list[str]]:
    """For each sentence of an article one label a token: O, or B- and I- with PER, LOC, ORG, TITLE or COUNTRY.

    TITLE is an office or role noun beside a name ("US-Präsident"), not one that stands alone for somebody. COUNTRY is
    the name of a country or its adjective.
    """
    tagger = _tagger(model)
    tagged = (tagger.tag(sentence) if sentence else [] for sentence in features(sentences))
    mended = [mend_borders(tokens, labels) for tokens, labels in zip(sentences, tagged, strict=True)]
    return mend_classes(sentences, mended)


def train(articles: Iterable[Sequence[tuple[Sequence[Token], Sequence[str]]]], model: Path, **options: float) -> None:
    """Writes a model learnt from articles, each a list of sentences with one label a token; same input, same bytes.

    ``options`` are those of CRFsuite's L-BFGS training (c1, c2, max_iterations).
    """
    import pycrfsuite  # noqa: PLC0415

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({**options, "feature.possible_transitions": True})
    for article in articles:
        for sentence, (_, labels) in zip(features([tokens for tokens, _ in article]), article, strict=True):
            if sentence:
                trainer.append(sentence, list(labels))
    trainer.train(str(model))


@cache
def _tagger(model: Path) -> Any:
    import pycrfsuite  # noqa: PLC0415  (only when something is analysed)

    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    return tagger
