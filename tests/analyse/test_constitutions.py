"""Offices that states have and lack."""

import pytest

from kg.analyse.constitutions import has_office


@pytest.mark.parametrize(
    ("code", "group", "stem", "expected"),
    [
        ("FR", "monarch", "könig", False),
        ("NO", "monarch", "könig", True),
        ("NO", "head_of_state", "präsident", False),
        ("DE", "head_of_state", "präsident", False),
        ("DE", "head_of_state", "bundespräsident", True),
        ("FR", "head_of_state", "präsident", True),
        ("GB", "head_of_state", "staatschef", True),
        ("US", "head_of_government", "premierminister", False),
        ("US", "head_of_government", "regierungschef", True),
        ("AU", "head_of_government", "premierminister", True),
        ("US", "minister", "außenminister", True),
    ],
)
def test_has_office(code, group, stem, expected):
    assert has_office(code, group, stem) is expected
