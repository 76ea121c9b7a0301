"""What the analyser saw of a marked article, and the counts that it must give."""

from datetime import date

import pytest

from kg.evaluate.corpus import MarkedArticle, unmark
from kg.evaluate.facts import Facts
from kg.evaluate.marks import score_marks
from kg.records import Analysis, Article, Mention, Span, Title

MARKED = (
    "[[Kanzlerin|T]] Dr. [[Ines Varga|P1]] reist in die [[schwedische|C:SE]] Stadt [[Uppsala|L]]; "
    "der [[Kreml|M:RU]] schweigt."
)
TEXT = unmark(MARKED).text


def mention(words: str, kind: str = "person", sort: str = "name") -> Mention:
    start = TEXT.index(words)
    span = Span(start=start, end=start + len(words))
    details = {"kind": sort, "type": kind, "stands_for": (), "phrase": span}
    return Mention(id=words, start=span.start, end=span.end, text=words, **details)  # type: ignore[arg-type]


def title(words: str) -> Title:
    start = TEXT.index(words)
    return Title(
        start=start,
        end=start + len(words),
        text=words,
        office=words,
        holders=(),
        on_behalf_of="",
        national=True,
        former=False,
        reason="",
    )


def tallies(mentions=(), titles=(), marked=MARKED):
    body, nothing = unmark(marked), unmark("")
    article = MarkedArticle(
        id="a", published=date(2024, 5, 17), outlet="", title=nothing, body=body, facts=Facts(), numbers=()
    )
    read = Article(id="a", title="", text=body.text, published=None, url="", outlet="", language="de", source="")
    analysis = Analysis(
        article=read, sentences=(), mentions=mentions, referents=(), titles=titles, times=(), analyser=""
    )
    return score_marks([article], [analysis])


@pytest.mark.parametrize(
    ("kind", "found", "counts"),
    [
        ("name person", [mention("Ines Varga")], (1, 1, 1)),
        ("name person", [mention("Dr. Ines Varga")], (1, 1, 1)),
        ("name person", [mention("Varga")], (0, 1, 1)),
        ("name person", [mention("Ines Varga", sort="noun")], (0, 0, 1)),
        ("name person", [mention("Ines Varga", kind="place")], (0, 0, 1)),
        ("name person", [mention("Ines Varga"), mention("Stadt")], (1, 2, 1)),
        ("name place", [mention("Uppsala", kind="place")], (1, 1, 1)),
        ("name place", [mention("Kreml", kind="place")], (0, 0, 1)),
        ("name organization", [mention("Kreml", kind="organization")], (0, 0, 0)),
        ("name country", [], (0, 0, 0)),
    ],
)
def test_names(kind, found, counts):
    tally = tallies(mentions=tuple(found))[0][kind]
    assert (tally.right, tally.found, tally.gold) == counts


@pytest.mark.parametrize(
    ("found", "counts"),
    [
        ([title("Kanzlerin")], (1, 1, 1)),
        ([title("Kanzlerin Dr.")], (1, 1, 1)),
        ([title("Stadt")], (0, 1, 1)),
        ([], (0, 0, 1)),
    ],
)
def test_titles(found, counts):
    tally = tallies(titles=tuple(found))[0]["title"]
    assert (tally.right, tally.found, tally.gold) == counts


def test_a_title_within_a_description_counts_neither_way():
    marked = "Kanzlerin Dr. Ines Varga: [[die schwedische Stadt|R1]]"
    tally = tallies(titles=(title("Kanzlerin"),), marked=marked.replace("Kanzlerin", "[[Kanzlerin|R1]]"))[0]["title"]
    assert (tally.right, tally.found, tally.gold) == (0, 0, 0)


def test_differences_show_the_words():
    _, differences = tallies(mentions=(mention("Stadt"),))
    assert any("name person: missed" in line and "[Ines Varga]" in line for line in differences)
    assert any("name person: wrong" in line and "[Stadt]" in line for line in differences)


def test_an_article_without_analysis_counts_as_empty():
    article = MarkedArticle(
        id="a", published=date(2024, 5, 17), outlet="", title=unmark(""), body=unmark(MARKED), facts=Facts(), numbers=()
    )
    assert score_marks([article], [])[0]["name person"].gold == 1
