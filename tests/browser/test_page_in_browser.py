from __future__ import annotations

from collections.abc import Callable

import pytest
from rdflib import Graph

from kg.network import to_network
from kg.page import to_page

from .opened import PHONE, Opened

OpenPage = Callable[..., Opened]


@pytest.fixture(scope="module")
def summit_page(open_page: OpenPage, summit: str) -> Opened:
    """One open page for the tests that only search it."""
    return open_page(summit)


@pytest.mark.parametrize("name", ["summit", "large"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_opens_without_a_request_or_complaint(
    request: pytest.FixtureRequest, open_page: OpenPage, name: str, scheme: str
) -> None:
    opened = open_page(request.getfixturevalue(name), color_scheme=scheme)
    opened.search("Ada")
    opened.page.mouse.move(500, 400)
    assert opened.complaints == []
    assert len(opened.requests) == 1
    assert opened.requests[0].startswith("file://")


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Béla Ördög", "Béla Ördög"),
        ("ordog", "Béla Ördög"),
        ("  BELA ", "Béla Ördög"),
        ("präsidentin", "Ada Muster"),
        ("must", "Ada Muster"),
        ("Organisation für Sicherheit", "OSZE"),
        ("oster", "Österreich"),
        ("besuch", "Besuch von Béla Ördög"),
    ],
)
def test_search_finds_any_form_of_a_name(summit_page: Opened, words: str, label: str) -> None:
    summit_page.search(words)
    assert summit_page.page.inner_text("#card h2") == label


def test_arrow_keys_choose_among_the_hits(summit_page: Opened) -> None:
    page = summit_page.page
    page.fill("#query", "a")
    hits = page.locator("#hits [role=option]").all_inner_texts()
    assert len(hits) > 2
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.get_attribute("#query", "aria-activedescendant") == "hit-1"
    page.keyboard.press("Enter")
    assert page.inner_text("#card h2") == hits[1].strip()
    assert page.is_hidden("#hits")


def test_a_search_without_hits_says_so_and_escape_ends_it(open_page: OpenPage, summit: str) -> None:
    page = open_page(summit).page
    page.fill("#query", "Nirgendwer")
    assert page.inner_text("#hits") == "Nichts gefunden"
    page.keyboard.press("Enter")
    assert page.is_visible("#welcome")
    page.keyboard.press("Escape")
    assert page.is_hidden("#hits")


def test_the_card_shows_facts_with_quotes_and_sources(summit_page: Opened) -> None:
    summit_page.search("OSZE")
    assert summit_page.card() == [
        "OSZE",
        "Organisation",
        "auch:",
        "Organisation für Sicherheit und Zusammenarbeit in Europa",
        "Nur dies",
        "+ Nachbarn",
        "Ausblenden",
        "Zugehörigkeit",
        "Béla Ördög ist Generalsekretär (OSZE).",
        "OSZE-Generalsekretär Béla Ördög",
        "Gipfel in Wien · Morgenblatt · 4. Mai 2024",
        "Verbunden mit",
        "Béla Ördög Mitglied · Generalsekretär",
    ]
    link = summit_page.page.locator("#card a")
    assert link.get_attribute("href") == "https://www.example.org/gipfel?a=1&b=2"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_an_article_without_address_is_no_link(summit_page: Opened) -> None:
    summit_page.search("Emil Redner")
    assert "„Das war ein guter Tag“, sagte Emil Redner." in summit_page.card()
    assert "notiz · ohne Datum" in summit_page.card()
    assert summit_page.page.locator("#card a").count() == 0


def test_a_fact_leads_to_its_encounter_which_tells_what_each_article_knew(summit_page: Opened) -> None:
    summit_page.search("Wien")
    summit_page.page.click("#card .facts .go")
    assert summit_page.page.inner_text("#card h2") == "Treffen von Ada Muster und Béla Ördög, Wien, 3. Mai 2024"
    assert [quote.splitlines() for quote in summit_page.page.locator("#card blockquote").all_inner_texts()] == [
        ["Muster traf am Freitag in Wien mit Ördög zusammen.", "Gipfel in Wien · Morgenblatt · 4. Mai 2024"],
        [
            "Ada Muster und Béla Ördög wollen sich am Freitag treffen.",
            "Vor dem Gipfel · example.com · 2. Mai 2024 in diesem Artikel: geplant",
        ],
    ]


def test_a_click_on_a_symbol_opens_its_card(open_page: OpenPage) -> None:
    lone = Graph().parse(
        data="""
        @prefix kg: <https://w3id.org/kg-news/ontology#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <urn:ada> a kg:Person ; rdfs:label "Ada Muster"@de .
        <urn:statement> a kg:Statement ; kg:speaker <urn:ada> ; kg:quote "Guten Tag" .
        """
    )
    opened = open_page(to_page(to_network(lone)))
    room = opened.page.locator("#picture").bounding_box()
    assert room is not None
    # The only symbol stands in the middle.
    opened.page.mouse.click(room["x"] + room["width"] / 2, room["y"] + room["height"] / 2)
    opened.page.wait_for_selector("#card h2")
    assert "Ada Muster: „Guten Tag“" in opened.card()


@pytest.mark.parametrize(
    ("boxes", "shown"),
    [
        ((), 12),
        (("planned",), 11),
        (("planned", "cancelled", "denied"), 8),
        (("occurred", "planned", "cancelled", "denied"), 1),
        (("person",), 8),
        (("person", "country", "organization", "place", "meeting", "visit", "call"), 0),
    ],
)
def test_the_legend_filters_by_kind_and_status(
    open_page: OpenPage, summit: str, boxes: tuple[str, ...], shown: int
) -> None:
    page = open_page(summit).page
    before = page.locator("#picture").screenshot()
    for value in boxes:
        page.uncheck(f"#filter input[value={value}]")
    assert page.inner_text("#shown") == f"{shown} von 12 Zeichen zu sehen"
    assert (page.locator("#picture").screenshot() == before) is (boxes == ())
    for value in boxes:
        page.check(f"#filter input[value={value}]")
    assert page.inner_text("#shown") == "12 von 12 Zeichen zu sehen"


def test_search_reaches_what_the_filter_hides(open_page: OpenPage, summit: str) -> None:
    opened = open_page(summit)
    opened.page.uncheck("#filter input[value=planned]")
    opened.search("Besuch von Béla")
    assert opened.page.is_checked("#filter input[value=planned]")
    assert opened.page.inner_text("#shown") == "12 von 12 Zeichen zu sehen"


def test_the_picture_stands_still_until_it_is_let_go(open_page: OpenPage, large: str) -> None:
    page = open_page(large).page
    picture = page.locator("#picture")
    first = picture.screenshot()
    page.wait_for_timeout(300)
    assert picture.screenshot() == first
    page.click("#move")
    assert page.inner_text("#move") == "festhalten"
    page.wait_for_timeout(300)
    assert picture.screenshot() != first
    page.click("#move")
    page.wait_for_timeout(100)
    last = picture.screenshot()
    page.wait_for_timeout(300)
    assert picture.screenshot() == last


def test_a_phone_shows_the_card_below_the_picture(open_page: OpenPage, large: str) -> None:
    opened = open_page(large, viewport=PHONE)
    page = opened.page
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.get_attribute("#filter", "open") is None
    opened.search("Ada Amsel")
    picture, card = page.locator("#picture").bounding_box(), page.locator("#card").bounding_box()
    assert picture is not None
    assert card is not None
    assert picture["width"] == PHONE["width"]
    assert card["y"] >= picture["y"] + picture["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_light_and_dark_follow_the_screen(open_page: OpenPage, summit: str) -> None:
    opened = open_page(summit, color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert opened.page.evaluate(ground) == "rgb(255, 255, 255)"
    light = opened.page.locator("#picture").screenshot()
    opened.page.emulate_media(color_scheme="dark")
    opened.page.wait_for_timeout(200)
    assert opened.page.evaluate(ground) == "rgb(20, 23, 27)"
    assert opened.page.locator("#picture").screenshot() != light
    assert opened.complaints == []


def test_an_empty_network_says_so(open_page: OpenPage) -> None:
    opened = open_page(to_page(to_network(Graph())))
    assert opened.card() == ["Keine Begegnungen gefunden. Das Netz ist leer."]
    assert opened.complaints == []
