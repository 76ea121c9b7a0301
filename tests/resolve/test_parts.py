"""Which encounters of an article lie in a larger one."""

from __future__ import annotations

import pytest

from kg.rdf import to_graph
from kg.records import Event
from kg.resolve import resolve
from kg.resolve.parts import with_parts
from kg.resolve.sightings import Gazetteer
from kg.store import MemoryStore
from tests.resolve.encounters_told import told

SUMMIT = "Berg+Lund+Sandbu 2022-03-04/2022-03-06 Wien-Döbling (Gipfel)"
TALK = "Berg+Lund 2022-03-04 Wien-Wieden"


def parts(*lines: str) -> list[tuple[str, str]]:
    """Which is part of which, by their places and kinds."""
    return _parts(list(resolve([told("a", *lines, published="2022-03-03")]).events))


def _parts(events: list[Event]) -> list[tuple[str, str]]:
    words = {event.id: f"{event.type} {event.places[0].split('/')[1]}" for event in events if event.places}
    return sorted((words[event.id], words[event.part_of]) for event in events if event.part_of)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((SUMMIT, TALK), [("meeting wien-wieden", "meeting wien-doebling")]),
        ((SUMMIT, "Berg+Lund 2022-03-05/2022-03-06 Wien-Wieden"), [("meeting wien-wieden", "meeting wien-doebling")]),
        ((SUMMIT, "Berg+Lund 2022-03-05/2022-03-07 Wien-Wieden"), []),  # beyond its days
        ((SUMMIT, "Berg+Lund 2022-03-09 Wien-Wieden"), []),
        ((SUMMIT, "Berg+Lund 2022-03-04 Linz"), []),
        ((SUMMIT, "Berg+Orlow 2022-03-04 Wien-Wieden"), []),
        ((SUMMIT, "Berg+Lund 2022-03 Wien-Wieden"), []),
        ((SUMMIT, "Berg+Lund Wien-Wieden"), []),
        ((SUMMIT, "Berg+Lund call 2022-03-04"), []),
        ((SUMMIT, f"{TALK} planned"), [("meeting wien-wieden", "meeting wien-doebling")]),
        ((SUMMIT, f"{TALK} cancelled"), [("meeting wien-wieden", "meeting wien-doebling")]),
        ((SUMMIT, f"{TALK} denied"), []),
        ((f"{SUMMIT} cancelled", TALK), []),
        ((f"{SUMMIT} cancelled", f"{TALK} cancelled"), [("meeting wien-wieden", "meeting wien-doebling")]),
        ((f"{SUMMIT} denied", TALK), []),
        (("Berg+Lund+Sandbu 2022-03 Wien", TALK), []),  # some day of the month
        # a dinner is part of the talk, whoever joins it
        (
            (TALK, "Berg+Lund+Sandbu 2022-03-04 Wien-Hietzing (Abendessen)"),
            [("meeting wien-hietzing", "meeting wien-wieden")],
        ),
        (
            (TALK, "Berg+Lund 2022-03-04 Wien-Hietzing (Arbeitsessen)"),
            [("meeting wien-hietzing", "meeting wien-wieden")],
        ),
        # a visit holds the talks of the visitor
        (("Berg visit 2022-03-04 Wien-Döbling", TALK), [("meeting wien-wieden", "visit wien-doebling")]),
        (("Orlow visit 2022-03-04 Wien-Döbling", TALK), []),
    ],
)
def test_parts(lines: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert parts(*lines) == expected
    assert parts(*lines[::-1]) == expected


def test_all_lie_in_the_largest() -> None:
    found = parts(SUMMIT, TALK, "Berg+Lund 2022-03-04 Wien-Hietzing (Abendessen)")
    assert found == [
        ("meeting wien-hietzing", "meeting wien-doebling"),
        ("meeting wien-wieden", "meeting wien-doebling"),
    ]


def test_an_article_has_to_tell_of_both() -> None:
    apart = [told("a", SUMMIT, published="2022-03-07"), told("b", TALK, published="2022-03-07")]
    assert _parts(list(resolve(apart).events)) == []


def test_no_event_is_part_of_itself_by_others() -> None:
    lines = [f"Berg+Lund 2022-03-04 Wien-{word}" for word in ("A", "B", "C", "D")]
    events = resolve([told("a", *lines)]).events
    wholes = {event.id: event.part_of for event in events}
    (top,) = (event.id for event in events if not event.part_of)
    assert {whole for whole in wholes.values() if whole} == {top}


def test_the_order_of_events_does_not_matter() -> None:
    events = list(resolve([told("a", SUMMIT, TALK, "Berg visit 2022-03-04 Wien-Döbling")]).events)
    plain = Gazetteer({})
    one, other = with_parts(events, plain), with_parts(events[::-1], plain)
    assert one == other[::-1]


def test_the_graph_says_it() -> None:
    store = MemoryStore(to_graph(resolve([told("a", SUMMIT, TALK)])))
    assert store.query("ASK { ?talk kg:partOf/kg:participant person:toni-sandbu }") is True
