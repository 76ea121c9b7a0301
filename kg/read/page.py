"""Web pages: main text, title, outlet and address through trafilatura; the date from what the page states as such."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from typing import Any

from kg.read.publication import metadata_date
from kg.read.raw import RawArticle, UnreadableError, one_line, writable
from kg.read.sources import Source

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?([\w-]{1,40})", re.IGNORECASE)
_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "og:published_time", "article:published", "datepublished",
    "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "published_time", "dc.date",
    "dc.date.issued", "dc.date.created", "dc.issued", "dcterms.date", "dcterms.issued", "dcterms.created",
    "citation_publication_date", "sailthru.date", "parsely-pub-date", "last-published",
)  # fmt: skip
_DATE_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?:[/_-]|$)")


def declared_charset(content: bytes) -> str | None:
    """The encoding that a page names in its first 2,000 bytes."""
    found = _CHARSET.search(content, 0, 2000)
    return found[1].decode("ascii", errors="replace") if found else None


def article_of_page(html: str, source: Source) -> RawArticle:
    """The article of one page, captions included, navigation and comments left out.

    Raises UnreadableError if trafilatura finds no main text.
    """
    from trafilatura import extract, extract_metadata, load_html  # noqa: PLC0415 - takes 0.4 s, pages only

    tree = load_html(html)
    if tree is None:
        raise UnreadableError("is no web page; if it holds text, rename it to .txt")
    metadata = extract_metadata(tree, date_config={"extensive_search": False, "max_date": "2100-01-01"})
    published = _published(tree, metadata.url or "")
    _free_captions(tree)
    main = extract(tree, include_comments=False) or ""
    text = writable("\n\n".join(line for line in main.split("\n") if line.strip()))
    if not text:
        raise UnreadableError("has no main text; save the article itself as .txt")
    return RawArticle(
        id=source.stem,
        text=text,
        source=one_line(source.name),
        places=source.places,
        title=one_line(metadata.title or ""),
        published=published,
        url=one_line(metadata.url or ""),
        outlet=one_line(metadata.sitename or ""),
    )


def _free_captions(tree: Any) -> None:
    """Turns captions into paragraphs: trafilatura leaves out figures, and captions tell who met whom."""
    for caption in list(tree.iter("figcaption")):
        caption.tag = "p"
    for figure in list(tree.iter("figure")):
        figure.tag = "div"


# trafilatura's own date search falls back on dates of changes, of pictures and of running text: on the three pages of
# the tests it gave the day of the last change, of the address and of the footer. Only what a page states counts here.
def _published(tree: Any, address: str) -> datetime.date | None:
    stated = (*_meta_dates(tree), *_linked_data_dates(tree), *_marked_times(tree))
    dates = (metadata_date(words) for words in stated)
    first = next((date for date in dates if date is not None), None)
    if first is not None:
        return first
    times = {metadata_date(time.get("datetime", "")) for time in tree.iterfind(".//article//time")} - {None}
    if len(times) == 1:
        return times.pop()
    in_address = _DATE_IN_ADDRESS.search(address)
    return metadata_date("-".join(in_address.groups())) if in_address else None


def _meta_dates(tree: Any) -> list[str]:
    named: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        named.setdefault(name.lower(), meta.get("content", ""))
    return [named[name] for name in _DATE_NAMES if name in named]


def _linked_data_dates(tree: Any) -> Iterator[str]:
    for script in tree.iter("script"):
        if script.get("type", "").lower() == "application/ld+json":
            try:
                content = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue  # broken metadata: the page still has its text
            yield from _dates_in(content)


def _dates_in(node: Any) -> Iterator[str]:
    """datePublished of the topmost objects; what an article mentions or links has its own date."""
    if isinstance(node, list):
        for part in node:
            yield from _dates_in(part)
    elif isinstance(node, dict):
        if isinstance(node.get("datePublished"), str):
            yield node["datePublished"]
        yield from _dates_in(node.get("@graph", []))


def _marked_times(tree: Any) -> list[str]:
    return [
        time.get("datetime") or time.get("content") or ""
        for time in tree.iter("time")
        if time.get("pubdate") is not None or time.get("itemprop", "").lower() == "datepublished"
    ]
