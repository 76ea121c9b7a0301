"""The file of judgements: what it may say, what is wrong with it in one line, and that comments survive."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.judgements import add_judgements, load_judgements
from kg.records import Judgements

GOOD = """\
# ours
same:
  - [Tom Lind, Thomas Lind @ b]  # his card says so
different:
  - [Eva Berg @ a, Eva Berg @ b]
rename:
  Tom Lind: Thomas Lind
reject:
  - mandate:tom-lind-se-minister
  - 0a1b2c
"""


def test_all_kinds_of_judgements(tmp_path: Path) -> None:
    path = tmp_path / "judgements.yaml"
    path.write_text(GOOD, "utf-8")
    assert load_judgements(path) == Judgements(
        same=(("Tom Lind", "Thomas Lind @ b"),),
        different=(("Eva Berg @ a", "Eva Berg @ b"),),
        renamed=(("Tom Lind", "Thomas Lind"),),
        rejected=("mandate/tom-lind-se-minister", "0a1b2c"),
    )


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "same:\nreject:\n"])
def test_nothing_judged(tmp_path: Path, text: str) -> None:
    path = tmp_path / "judgements.yaml"
    path.write_text(text, "utf-8")
    assert load_judgements(path) == Judgements()
    assert load_judgements(tmp_path / "none.yaml") == Judgements()


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("same: [[a", "not valid YAML"),
        ("gleich: [[a, b]]", "'gleich' is none of"),
        ("- same", "has to hold same:"),
        ("same: [[a, b, c]]", "entry 1 of same"),
        ("same: [[a, b], [c, c]]", "entry 2 of same"),
        ("different: a", "different has to hold a list"),
        ("rename: [a, b]", "rename has to hold"),
        ("reject: yes please", "reject has to hold a list"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(tmp_path: Path, text: str, wrong: str) -> None:
    path = tmp_path / "judgements.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError, match=wrong) as raised:
        load_judgements(path)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "judgements.yaml"
    path.write_bytes(b"same: \xff\xfe")
    with pytest.raises(InputError, match="not valid YAML"):
        load_judgements(path)


def test_answers_are_added_and_comments_survive(tmp_path: Path) -> None:
    path = tmp_path / "judgements.yaml"
    path.write_text(GOOD, "utf-8")
    add_judgements(path, [("same", ("A", "B"), "two\nlines"), ("different", ("C", "D"), "")])
    text = path.read_text("utf-8")
    assert "# ours" in text
    assert "# his card says so" in text
    assert "[A, B] # two lines" in " ".join(text.split())
    assert load_judgements(path).same[-1] == ("A", "B")
    assert load_judgements(path).different[-1] == ("C", "D")


def test_a_new_file_explains_itself(tmp_path: Path) -> None:
    path = tmp_path / "judgements.yaml"
    add_judgements(path, [("same", ("A @ x", "B @ y"), "")])
    assert path.read_text("utf-8").startswith("# What people have decided")
    assert load_judgements(path).same == (("A @ x", "B @ y"),)
