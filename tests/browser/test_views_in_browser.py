from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from rdflib import Graph

from kg.network import to_network
from kg.page import to_page

from .large_graph import large_graph
from .opened import DESKTOP, PHONE, Opened

OpenPage = Callable[..., Opened]
SUMMIT = Path(__file__).parents[1] / "network" / "summit.ttl"


@pytest.fixture(scope="module")
def folded() -> str:
    """A page with more nodes than a picture holds."""
    return to_page(to_network(large_graph(encounters=500)))


def set_value(opened: Opened, name: str, value: str) -> None:
    opened.page.evaluate(
        """([name, value]) => {
          const control = document.getElementById(name);
          control.value = value;
          control.dispatchEvent(new Event("change"));
        }""",
        [name, value],
    )


def saved(opened: Opened, way: str) -> str:
    opened.page.evaluate("document.getElementById('away').open = true")
    with opened.page.expect_download() as download:
        opened.page.click(f"#away button[value={way}]")
    return Path(download.value.path()).read_bytes().decode("utf-8-sig")


def encounters(opened: Opened) -> list[str]:
    opened.page.evaluate("document.getElementById('list').open = true")
    return opened.page.locator("#lines-met .go").all_inner_texts()


def shown(opened: Opened) -> int:
    return int(opened.page.inner_text("#shown").split()[0])


def test_a_time_filters_network_list_and_timeline_by_the_precision_of_dates(open_page: OpenPage, summit: str) -> None:
    opened = open_page(summit)
    assert len(encounters(opened)) == 4
    set_value(opened, "from", "2024-05-11")
    set_value(opened, "to", "2024-06-15")
    # The one that was to last until May 12, and the one that is to be some day in June.
    assert encounters(opened) == ["Treffen von Carla Probe und Béla Ördög", "Besuch von Béla Ördög"]
    assert shown(opened) < 12
    assert opened.page.locator("#timeline .outside").count() == 2
    opened.page.click("#clear")
    assert shown(opened) == 12


def test_drawing_across_the_timeline_chooses_a_time(open_page: OpenPage, large: str) -> None:
    opened = open_page(large)
    before = len(encounters(opened))
    room = opened.page.locator("#timeline").bounding_box()
    assert room is not None
    opened.page.mouse.move(room["x"] + room["width"] * 0.3, room["y"] + 20)
    opened.page.mouse.down()
    opened.page.mouse.move(room["x"] + room["width"] * 0.5, room["y"] + 20, steps=4)
    opened.page.mouse.up()
    assert "2024-01-01" < opened.page.input_value("#from") < opened.page.input_value("#to") < "2024-12-31"
    assert 0 < len(encounters(opened)) < before
    assert opened.page.locator("#timeline .brush").count() == 1
    assert "from=2024" in opened.page.url


def test_a_click_on_a_bar_opens_its_card(open_page: OpenPage, summit: str) -> None:
    opened = open_page(summit)
    opened.page.click("#timeline .bar.cancelled")
    assert opened.card()[0] == "Treffen von Carla Probe und Béla Ördög"
    assert opened.page.locator("#timeline .chosen").count() == 1


def test_sources_and_confidence_filter(open_page: OpenPage, summit: str) -> None:
    opened = open_page(summit)
    opened.page.uncheck("#filter input[value=Morgenblatt]")
    assert "Besuch von Béla Ördög" not in encounters(opened)
    assert "Treffen von Carla Probe und Béla Ördög" in encounters(opened)
    opened.page.check("#filter input[value=Morgenblatt]")
    assert shown(opened) == 12
    sure = Graph().parse(SUMMIT)
    page = open_page(to_page(to_network(sure)))
    set_value(page, "sure", "0.95")
    assert "Emil Redner" in page.page.evaluate("document.getElementById('facts').textContent")
    assert shown(page) < 12


def test_the_map_shows_where_visible_encounters_were(open_page: OpenPage, summit: str) -> None:
    graph = Graph().parse(SUMMIT)
    graph.parse(
        data="""@prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
        <https://w3id.org/kg-news/data/place/wien> geo:lat 48.2 ; geo:long 16.4 ."""
    )
    opened = open_page(to_page(to_network(graph)))
    assert opened.page.locator("#map circle").count() == 1
    opened.page.locator("#map circle").press("Enter")
    assert opened.card()[0] == "Wien"
    opened.page.uncheck("#filter input[value=occurred]")
    assert opened.page.locator("#map circle").count() == 0
    assert open_page(summit).page.locator("#map circle").count() == 0


def test_focus_expand_hide_and_the_way_back(open_page: OpenPage, summit: str) -> None:
    opened = open_page(summit)
    opened.search("OSZE")
    opened.page.click("text=Nur dies")
    assert shown(opened) == 2
    opened.search("Béla")
    opened.page.click("text=+ Nachbarn")
    wide = shown(opened)
    assert wide > 2
    opened.page.click("text=Ausblenden")
    assert shown(opened) == wide - 1
    opened.page.click("#back")
    opened.page.wait_for_function(
        "count => document.getElementById('shown').textContent.startsWith(count)", arg=str(wide)
    )
    opened.page.click("#back")
    opened.page.click("#back")
    opened.page.wait_for_function("document.querySelector('#card h2')?.textContent === 'OSZE'")
    opened.page.click("#forward")
    opened.page.wait_for_function("document.querySelector('#card h2')?.textContent !== 'OSZE'")
    assert opened.complaints == []


def test_an_address_opens_the_same_view(open_page: OpenPage, summit: str) -> None:
    opened = open_page(summit)
    opened.page.uncheck("#filter input[value=planned]")
    opened.search("OSZE")
    opened.page.reload()
    opened.page.wait_for_selector("body[data-ready]")
    assert opened.card()[0] == "OSZE"
    assert not opened.page.is_checked("#filter input[value=planned]")
    opened.page.evaluate("location.hash = '#node=nobody&kind=%3Cb%3E&from=never&sure=x'")
    opened.page.wait_for_selector("#card h2", state="detached")
    assert shown(opened) == 12
    assert opened.complaints == []


def test_arrow_keys_walk_to_neighbours(open_page: OpenPage, summit: str) -> None:
    opened = open_page(summit)
    opened.search("OSZE")
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        opened.page.keyboard.press(key)
        if opened.card()[0] != "OSZE":
            break
    assert opened.card()[0] == "Béla Ördög"


def test_contradictions_stand_side_by_side_with_names_marked(open_page: OpenPage, summit: str) -> None:
    opened = open_page(summit)
    opened.search("Treffen von Ada")
    left, right = (opened.page.locator("#card .versions > div").nth(index).bounding_box() for index in (0, 1))
    assert left is not None
    assert right is not None
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]
    assert opened.page.locator("#card mark").all_inner_texts()[:3] == ["Muster", "Wien", "Ördög"]


def test_the_page_speaks_english_by_a_switch(open_page: OpenPage, summit: str) -> None:
    opened = open_page(summit)
    opened.search("OSZE")
    opened.page.click("#language")
    assert opened.page.inner_text("h1") == "Who met whom, where and when"
    assert opened.card()[1] == "organization"
    assert opened.page.inner_text("#shown") == "12 of 12 symbols shown"
    assert opened.page.get_attribute("html", "lang") == "en"
    opened.page.click("#language")
    assert opened.page.inner_text("h1") == "Wer traf wen, wo und wann"


def test_what_is_visible_can_be_taken_away(open_page: OpenPage, summit: str) -> None:
    opened = open_page(summit)
    opened.page.uncheck("#filter input[value=denied]")
    rows = list(csv.DictReader(io.StringIO(saved(opened, "csv"))))
    assert [row["status"] for row in rows] == ["occurred", "cancelled", "planned"]
    assert rows[0]["participants"] == "Ada Muster; Béla Ördög"
    assert rows[0]["place"] == "Wien"
    gexf = ET.fromstring(saved(opened, "gexf"))
    assert len(gexf.findall(".//{*}node")) == shown(opened)
    drawing = ET.fromstring(saved(opened, "svg"))
    assert len(drawing.findall("{*}use")) == shown(opened)
    with opened.page.expect_download() as download:
        opened.page.click("#away button[value=png]")
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")
    assert opened.complaints == []


def test_the_query_finds_what_is_visible(open_page: OpenPage, summit: str) -> None:
    opened = open_page(summit)
    opened.page.uncheck("#filter input[value=denied]")
    opened.search("Béla")
    opened.page.click("text=Nur dies")
    found = {str(row[1]) for row in Graph().parse(SUMMIT).query(saved(opened, "rq"))}
    assert found == set(encounters(opened))
    opened.page.uncheck("#filter input[value=Morgenblatt]")
    found = {str(row[1]) for row in Graph().parse(SUMMIT).query(saved(opened, "rq"))}
    assert "Treffen von Carla Probe und Béla Ördög" in found


def test_large_networks_open_folded_and_lose_nothing(open_page: OpenPage, folded: str) -> None:
    opened = open_page(folded)
    all_, drawn = opened.page.inner_text("#shown").split()[2], "document.querySelector('#picture canvas') !== null"
    assert opened.page.evaluate(drawn)
    assert shown(opened) == int(all_) > 400
    folds = opened.page.locator("#picture").screenshot()
    opened.search("Begegnung 433")
    assert opened.card()[0].startswith("Begegnung 433")
    assert opened.page.locator("#picture").screenshot() != folds
    assert opened.complaints == []


@pytest.mark.parametrize("screen", [DESKTOP, PHONE])
def test_nothing_is_wider_than_the_screen(open_page: OpenPage, large: str, screen: dict[str, int]) -> None:
    opened = open_page(large, viewport=screen)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= screen["width"]
    for name in ("#timeline", "#map", "#picture"):
        box = opened.page.locator(name).bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= screen["width"]
        assert box["height"] > 80
