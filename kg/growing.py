"""A folder with a graph that grows: built, added to, taken from, each time as if all were built from nothing."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

from kg import settings
from kg.errors import InputError
from kg.judgements import load_judgements
from kg.kept import KeptReadings
from kg.options import Options
from kg.output import write
from kg.pipeline import Built, Gathered, build_from, gather, gather_again

_NEAREST = 3  # ids that are proposed for one that is not there


def build_into(folder: Path, inputs: Sequence[str], options: Options) -> Built:
    """The graph of exactly these inputs, written into the folder; what it has read before is not read again.

    Raises InputError if no article is left, or the folder's judgements are out of shape; KgError if it cannot be used.
    """

    def gathered(kept: KeptReadings) -> Gathered:
        found = gather(inputs, options, kept)
        if not found.readings:
            raise InputError("nothing to build: no usable article in " + (", ".join(inputs) or "no input at all"))
        kept.keep_only(reading.article.id for reading in found.readings)
        return found

    return _written(folder, options, gathered)


def add_to(folder: Path, inputs: Sequence[str], options: Options) -> Built:
    """The graph of the folder's articles and of these inputs, written into the folder.

    An article that comes again from the same file takes the place of the one before. Raises as ``build_into``.
    """

    def gathered(kept: KeptReadings) -> Gathered:
        _require_articles(folder, kept)
        found = gather(inputs, options, kept, add=True)
        if not found.readings:
            raise InputError("nothing to add: no usable article in " + ", ".join(inputs))
        return _with_the_others(found, options, kept)

    return _written(folder, options, gathered)


def remove_from(folder: Path, ids: Sequence[str], options: Options) -> Built:
    """The graph of the folder's articles without those of these ids, written into the folder.

    Raises InputError where an id is not there or no article would be left.
    """

    def gathered(kept: KeptReadings) -> Gathered:
        _require_articles(folder, kept)
        known = kept.ids()
        for each in ids:
            if each not in known:
                near = difflib.get_close_matches(each, known, _NEAREST)
                advice = f"; did you mean {', '.join(near)}?" if near else ""
                raise InputError(f"{folder}: no article has the id {each}{advice}")
        if set(known) <= set(ids):
            raise InputError(f"{folder}: no article would be left; delete the folder instead")
        kept.forget(ids)
        return gather_again(kept.articles(), options, kept)

    return _written(folder, options, gathered)


def rebuild(folder: Path, options: Options) -> Built:
    """The graph of the folder's articles anew, with the judgements that its file now holds, written into the folder."""
    return _written(folder, options, lambda kept: gather_again(kept.articles(), options, kept))


def readings_in(folder: Path, options: Options) -> Gathered:
    """What the folder's articles say. Raises InputError if nothing was built into it."""
    with _kept(folder, options) as kept:
        _require_articles(folder, kept)
        return gather_again(kept.articles(), options, kept)


def _with_the_others(found: Gathered, options: Options, kept: KeptReadings) -> Gathered:
    new = {reading.article.id for reading in found.readings}
    others = gather_again((article for article in kept.articles() if article.id not in new), options, kept)
    return Gathered(
        readings=(*found.readings, *others.readings),
        reused=found.reused + others.reused,
        dropped_articles=(*found.dropped_articles, *others.dropped_articles),
        reports=found.reports,
    )


def _written(folder: Path, options: Options, gathered: Callable[[KeptReadings], Gathered]) -> Built:
    started = perf_counter()
    judgements = load_judgements(folder / settings.JUDGEMENTS)
    with _kept(folder, options) as kept:
        found = gathered(kept)
        built = build_from(found.readings, found, options, judgements=judgements, started=started)
        write(built, folder)
    return built


def _kept(folder: Path, options: Options) -> KeptReadings:
    return KeptReadings(folder / settings.READINGS, analyser=options.analyser)


def _require_articles(folder: Path, kept: KeptReadings) -> None:
    if not kept.ids():
        raise InputError(f"{folder}: nothing was built here; run kg build -o {folder} first")
