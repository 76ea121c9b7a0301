"""Web pages, three of them whole and small ones for the date."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.read import read_articles
from kg.records import Article

PAGES = Path(__file__).parent / "pages"
PARAGRAPHS = (
    "<p>Kanzler Brehm hat am Mittwoch in Genf die Präsidentin Aldana empfangen und lange mit ihr gesprochen.</p>"
    "<p>Danach traten die beiden vor die Presse und kündigten an, sich am 5. Mai 2020 in Bremen wiederzusehen.</p>"
)


def page(name: str) -> Article:
    (article,) = read_articles([str(PAGES / name)])
    assert isinstance(article, Article)
    return article


def test_linked_data_outlet_captions_and_junk() -> None:
    article = page("json_ld.html")
    assert article.title == "Brehm empfängt Aldana in Lissabon"
    assert str(article.published) == "2019-04-03"
    assert article.outlet == "Küstenbote"
    assert article.url == "https://kuestenbote.example/politik/brehm-aldana-100.html"
    assert "besichtigen am Mittwoch den Hafen von Lissabon. © Jo Feller/AFP\n\nStreit um Fangmengen\n\n" in article.text
    marked = [article.text[span.start : span.end] for span in article.boilerplate]
    assert marked == ["© Jo Feller/AFP", "(kno)"]
    for junk in ("Cookies", "Zustimmen", "Startseite", "Orlow", "Impressum", "vorbehalten"):
        assert junk not in article.text


def test_declared_encoding_and_meta_date_before_date_in_title_and_address() -> None:
    article = page("meta_latin1.html")
    assert str(article.published) == "2008-11-20"
    assert article.outlet == "Bergische Rundschau"
    assert "Hannelore Weiß, mit der Grüber" in article.text
    assert "Impressum" not in article.text


def test_stamp_in_the_text_and_no_date_from_the_footer() -> None:
    article = page("stamp_in_text.html")
    assert article.title == "Kein Treffen in Oslo"
    assert str(article.published) == "2022-09-12"
    assert [article.text[span.start : span.end] for span in article.boilerplate] == ["Stand: 12.09.2022, 18:05 Uhr"]
    assert "Facebook" not in article.text


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        ('<meta property="article:published_time" content="2019-04-03T08:00:00+02:00">', "", "2019-04-03"),
        ('<meta name="DC.date.issued" content="3. April 2019">', "", "2019-04-03"),
        ('<meta itemprop="datePublished" content="2019-04-03">', "", "2019-04-03"),
        ('<script type="application/ld+json">[{"@graph": [{"datePublished": "2019-04-03"}]}]</script>', "",
         "2019-04-03"),
        ("", '<time itemprop="datePublished" datetime="2019-04-03">3.4.</time><time datetime="2020-01-01">x</time>',
         "2019-04-03"),
        ("", '<time datetime="2019-04-03T10:00">3.4.</time>', "2019-04-03"),
        ("", '<time datetime="2019-04-03">3.4.</time><time datetime="2020-01-01">x</time>', "None"),
        ('<link rel="canonical" href="https://example.org/2019/04/03/genf.html">', "", "2019-04-03"),
        ('<link rel="canonical" href="https://example.org/2019/14/03/genf.html">', "", "None"),
        ('<meta property="article:modified_time" content="2019-04-03">', "", "None"),
        ('<meta itemprop="copyrightYear" content="2019">', "", "None"),
        ('<meta property="og:image" content="https://example.org/2019/04/03/genf.jpg">', "", "None"),
        ('<meta name="description" content="Am 2019-04-03 10:00 in Genf">', "", "None"),
        ('<meta name="date" content="2019-02-30">', "", "None"),
        ('<script type="application/ld+json">{"datePublished": </script>', "", "None"),
        ('<script type="application/ld+json">{"mentions": {"datePublished": "2019-04-03"}}</script>', "", "None"),
    ],
)  # fmt: skip
def test_only_stated_dates_count(tmp_path: Path, head: str, body: str, date: str) -> None:
    html = f"<html><head><title>Genf</title>{head}</head><body><article>{body}{PARAGRAPHS}</article></body></html>"
    (tmp_path / "genf.html").write_text(html, "utf-8")
    (article,) = read_articles([str(tmp_path)])
    assert isinstance(article, Article)
    assert str(article.published) == date


def test_xhtml_with_an_encoding_of_its_own(tmp_path: Path) -> None:
    declaration = '<?xml version="1.0" encoding="iso-8859-1"?>'
    html = f"{declaration}\n<html><head><title>Genf</title></head><body>{PARAGRAPHS}</body></html>"
    (tmp_path / "genf.xhtml").write_bytes(html.encode())
    (article,) = read_articles([str(tmp_path)])
    assert isinstance(article, Article)
    assert "Präsidentin" in article.text
