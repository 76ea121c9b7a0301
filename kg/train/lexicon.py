"""Makes the list of forms and the lemma rules of ``kg/analyse/tokens`` from forms with their readings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.analyse.tokens.lemmas import CAPITAL, LONGEST_ENDING, by_rule
from kg.train.hanta import Reading

Rules = dict[tuple[str, str], str]

_AGREED = 0.75  # share of the forms with an ending for which a rule must hold
_FEWEST = 4  # forms behind a rule


def make_rules(known: Mapping[str, Sequence[Reading]]) -> Rules:
    """What stands for an ending in the lemma, by part of speech and ending; only where the shorter ending would err."""
    votes: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for form, found in known.items():
        low = form.lower()
        for tag, lemma in found:
            stem = _shared(low, lemma.lower())
            for length in range(1, min(LONGEST_ENDING, len(low)) + 1):
                if len(low) - length <= stem:
                    votes[tag, low[-length:]][lemma.lower()[len(low) - length :]] += 1
    rules: Rules = {}
    for (tag, ending), counts in sorted(votes.items(), key=lambda row: (len(row[0][1]), row[0])):
        replacement, count = min(counts.items(), key=lambda row: (-row[1], row[0]))
        if count < _FEWEST or count < _AGREED * counts.total():
            continue
        if by_rule(ending, tag, rules).lower() != replacement:
            rules[tag, ending] = replacement
    return rules


def lexicon_lines(known: Mapping[str, Sequence[Reading]], rules: Rules) -> Iterator[str]:
    """The lines of ``lexicon.tsv``: form, parts of speech, and each lemma that no rule gives."""
    for form in sorted(known):
        tags = "/".join(sorted({tag for tag, _ in known[form]}))
        irregular = {
            f"{tag}={_in_case(form, tag, lemma)}"
            for tag, lemma in known[form]
            if by_rule(form, tag, rules).lower() != lemma.lower()
        }
        yield "\t".join((form, tags, *sorted(irregular)))


def rule_lines(rules: Rules) -> Iterator[str]:
    """The lines of ``lemma-rules.tsv``."""
    return ("\t".join((tag, ending, replacement)) for (tag, ending), replacement in sorted(rules.items()))


def _in_case(form: str, tag: str, lemma: str) -> str:
    """The lemma with the capitals that the form has inside: HanTa writes "Us-präsident"."""
    if tag not in CAPITAL:
        return lemma
    same = _shared(form.lower(), lemma.lower())
    return lemma[:1].upper() + form[1:same] + lemma[max(same, 1) :]


def _shared(one: str, other: str) -> int:
    """Number of letters that both begin with."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
