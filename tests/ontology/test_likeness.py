"""How much a name looks like those of a country's office-holders."""

import pytest

from kg.ontology.likeness import likeness


@pytest.mark.parametrize(
    ("name", "likelier", "other"),
    [
        ("Tomoko Hashikawa", "JP", "VN"),
        ("Kazimierz Dąbrówczyk", "PL", "TR"),
        ("Þorgeir Hallgrímsson", "IS", "GR"),
        ("Mehmet Karadeniz", "TR", "RU"),
    ],
)
def test_names_are_like_those_of_their_country(name, likelier, other):
    assert likeness(name, likelier) > 0 > likeness(name, other)


@pytest.mark.parametrize(("name", "country"), [("Erik Lind", "XX"), ("", "NO"), ("17", "NO")])
def test_nothing_is_known(name, country):
    assert likeness(name, country) == 0
