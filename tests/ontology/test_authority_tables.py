"""Forms of names, and tables that are broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import ontology
from kg.errors import OntologyError
from kg.ontology.forms import key, name_forms
from kg.ontology.tables import read_rows, split_list


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chişinău", "Chisinau"),
        ("Łódź", "Lodz"),
        ("İzmir", "Izmir"),
        ("Zu\u0308rich", "Zürich"),
        ("Grossbritannien", "Grossbritannien"),
        ("Großbritannien", "Grossbritannien"),
        ("Laos’", "Laos"),
        ("N’Djamena", "N'Djamena"),
        ("  New\n York ", "New York"),
        ("Saudi‑Arabien", "Saudi-Arabien"),
        ("Russ\u00adland", "Russland"),
    ],
)
def test_a_key_is_what_a_german_keyboard_writes(text: str, expected: str) -> None:
    assert key(text) == expected


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Weißes Haus", "Weissen Hauses"),
        ("Vereinigte Staaten von Amerika", "Vereinigten Staaten von Amerika"),
        ("Trinidad und Tobago", "Trinidad und Tobagos"),
        ("Vereinigte Arabische Emirate", "Vereinigten Arabischen Emiraten"),
        ("Königreich der Niederlande", "Königreichs der Niederlande"),
    ],
)
def test_a_name_is_inflected_at_its_head(name: str, form: str) -> None:
    assert form in name_forms(name)


def test_abbreviations_are_not_inflected() -> None:
    assert name_forms("UN") == {"UN"}


def test_a_list_of_nothing_is_empty() -> None:
    assert split_list("") == ()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("# head\na\tb\n1\t2\n3\n", "3 has 1 cells, not 2"),
        ("# only a comment\n", "no line with the names of the columns"),
        (None, "not there"),
    ],
)
def test_a_broken_table_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None, told: str
) -> None:
    monkeypatch.setattr(ontology, "folder", lambda: tmp_path)
    if content is not None:
        (tmp_path / "broken.tsv").write_text(content, "utf-8")
    with pytest.raises(OntologyError, match=told):
        read_rows("broken")
