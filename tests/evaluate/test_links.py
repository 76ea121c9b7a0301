"""Links are counted against marks: right, wrong, missed, and made where there is no mark."""

import datetime

import pytest

from kg.evaluate.corpus import MarkedArticle, MarkedText, unmark
from kg.evaluate.facts import Facts
from kg.evaluate.links import LINK_KINDS, score_links
from kg.evaluate.tally import Tally
from kg.records import Analysis, Article, Mention, Span

MARKED = "[[Ada Lind|P1]] traf [[Ole Berg|P2]]. [[Sie|R1]] lobte [[den Dänen|R2]]. [[Die beiden|R1+2]] lachten."


def mention(text: str, words: str, *persons: str, name: bool = False) -> Mention:
    start = text.index(words)
    end = start + len(words)
    return Mention(
        id=f"{start}-{end}",
        start=start,
        end=end,
        text=words,
        kind="name" if name else "noun",
        type="person",
        stands_for=persons,
        phrase=Span(start=start, end=end),
    )


def scored(*links: tuple[str, tuple[str, ...]]) -> dict[str, Tally]:
    body = unmark(MARKED)
    mentions = [mention(body.text, "Ada Lind", "person:ada", name=True)]
    mentions += [mention(body.text, "Ole Berg", "person:ole", name=True)]
    mentions += [mention(body.text, words, *persons) for words, persons in links]
    article = Article(
        id="a", title="", text=body.text, published=None, url="", outlet="", language="de", source="a.txt"
    )
    analysis = Analysis(
        article=article, sentences=(), mentions=tuple(mentions), referents=(), titles=(), times=(), analyser="test"
    )
    marked = MarkedArticle(
        id="a",
        published=datetime.date(2024, 5, 14),
        outlet="DE",
        title=MarkedText(text="", marks=()),
        body=body,
        facts=Facts(),
        numbers=(),
    )
    tallies = {kind: Tally() for kind in LINK_KINDS}
    score_links(marked, analysis, tallies)
    return tallies


@pytest.mark.parametrize(
    ("links", "right", "found"),
    [
        ((), 0, 0),
        ((("Sie", ("person:ada",)),), 1, 1),
        ((("Sie", ("person:ole",)),), 0, 1),
        ((("Die beiden", ("person:ada", "person:ole")),), 1, 1),
        ((("Die beiden", ("person:ada",)),), 0, 1),
        ((("lachten", ("person:ada",)),), 0, 1),
    ],
)
def test_links_are_counted(links: tuple[tuple[str, tuple[str, ...]], ...], right: int, found: int) -> None:
    tally = scored(*links)["link"]
    assert (tally.right, tally.found, tally.gold) == (right, found, 3)


def test_kinds_are_told_apart() -> None:
    tallies = scored(("Sie", ("person:ada",)))
    gold = {kind.removeprefix("link "): tally.gold for kind, tally in tallies.items() if tally.gold}
    assert gold == {"link": 3, "pronoun": 1, "demonym": 1, "plural": 1}
