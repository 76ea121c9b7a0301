"""``kg explain``: from the output of a build alone, why each fact is there."""

import json
import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

KG = (sys.executable, "-m", "kg")
ARTICLE = {
    "id": "genf",
    "title": "Varga und Lund in Genf",
    "outlet": "Beispielblatt",
    "published": "2024-05-16",
    "text": (
        "Die ungarische Außenministerin Ines Varga hat am Dienstag in Genf den norwegischen Ministerpräsidenten "
        "Per Lund getroffen. „Wir reden seit heute wieder miteinander“, sagte Varga nach dem Treffen. "
        "Anschließend telefonierte die Ministerin mit Tom Hale (SPD). Im Juni will sich Varga mit Lund in Oslo treffen."
    ),
}
OTHER = {
    "id": "oslo",
    "published": "2024-05-17",
    "text": "Ines Varga traf Per Lund am 14. Mai 2024 in Genf. Es regnete.",
}
MEETING = "meeting:2024-05-14-genf-ines-varga-per-lund"


def explain(*arguments: str | Path, folder: Path, code: int = 0) -> str:
    """What the command prints; of what cannot run its one line of complaint."""
    command = [*KG, "explain", *map(str, arguments)]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == code, run.stderr
    if code:
        assert run.stdout == ""
        assert run.stderr.count("\n") == 1
        return run.stderr
    assert run.stderr == ""
    return run.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the output of a build, and no articles any more."""
    folder = tmp_path_factory.mktemp("explained")
    (folder / "articles.jsonl").write_text("".join(f"{json.dumps(each)}\n" for each in (ARTICLE, OTHER)), "utf-8")
    subprocess.run([*KG, "build", "articles.jsonl"], cwd=folder, check=True, capture_output=True, timeout=60)
    (folder / "articles.jsonl").unlink()
    return folder


@pytest.fixture(scope="module")
def claims(built: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (built / "output" / "claims.jsonl").read_text("utf-8").splitlines()]


def test_a_meeting_with_everything_that_led_to_it(built: Path) -> None:
    text = explain(MEETING, folder=built)
    assert text.startswith("Meeting of Ines Varga, Per Lund: occurred, in Genf, 2024-05-14\n")
    for line in (
        "genf: “Varga und Lund in Genf”, 2024-05-16, Beispielblatt",
        "oslo: 2024-05-17",
        "[Ines Varga | participant] [traf | trigger] [Per Lund | participant] [am 14. Mai 2024 | time]",
        "  rule        encounters/meeting@",
        ", “getroffen”",
        "  says        occurred",
        "  date        2024-05-14, “am Dienstag” (publication date)",
        "  place       Genf, “Genf”",
        "  joined: genf = oslo: same persons, same date, same place, articles of the same days",
    ):
        assert line in text
    assert "\x1b" not in text


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (
            "call",
            ["Call of Ines Varga, Tom Hale: occurred", "“die Ministerin” is Ines Varga: ", "[telefonierte | trigger]"],
        ),
        ("statement", ["Ines Varga said: “Wir reden seit heute wieder miteinander”", "[Varga | speaker]", "surname"]),
        ("membership", ["Tom Hale belongs to ", "[Tom Hale | holder] ([SPD | organization])", "frame brackets"]),
        ("office", ["Ines Varga: Außenminister", "for Ungarn (current)", "adjective ungarische"]),
    ],
)
def test_other_facts(built: Path, claims: list[dict[str, Any]], kind: str, lines: list[str]) -> None:
    claim = next(c for c in claims if c["type"] == kind and (kind != "office" or c["label"].startswith("Außen")))
    text = explain(claim["fact"], folder=built)
    assert [line for line in lines if line not in text] == []


def test_a_cue_is_marked_as_what_it_speaks_for(built: Path) -> None:
    text = explain(next(f"meeting:{name}" for name in meetings(built) if "oslo" in name), folder=built)
    assert "[will | planned]" in text
    assert "  says        planned" in text


def meetings(folder: Path) -> list[str]:
    turtle = (folder / "output" / "graph.ttl").read_text("utf-8")
    return [line.split()[0].removeprefix("meeting:") for line in turtle.splitlines() if line.startswith("meeting:")]


def test_confidence_is_told_with_its_signs(built: Path, claims: list[dict[str, Any]]) -> None:
    claim = next(claim for claim in claims if claim["type"] == "call")
    text = explain(claim["id"], folder=built)
    assert f"  confidence  {claim['confidence']:.2f}: " in text
    assert re.search(r"rule with \+0\.\d", text)
    assert re.search(r"no place -0\.\d", text)


@pytest.mark.parametrize(
    "thing",
    [
        MEETING,
        MEETING.replace(":", "/"),
        f"https://w3id.org/kg-news/data/{MEETING.replace(':', '/')}",
        f"<https://w3id.org/kg-news/data/{MEETING.replace(':', '/')}>",
    ],
)
def test_ways_to_name_a_fact(built: Path, thing: str) -> None:
    assert explain(thing, folder=built) == explain(MEETING, folder=built)


def test_a_claim_by_its_id_its_line_and_its_evidence(built: Path, claims: list[dict[str, Any]]) -> None:
    number, claim = next((n, c) for n, c in enumerate(claims, start=1) if c["type"] == "membership")
    by_line = explain(str(number), folder=built)
    assert by_line == explain(claim["id"], folder=built)
    assert f"claim       {claim['id']}, line {number}" in by_line


@pytest.mark.parametrize("thing", ["Ines Varga", "ines varga", "person:ines-varga"])
def test_a_person_with_all_facts(built: Path, thing: str) -> None:
    text = explain(thing, folder=built)
    assert text.startswith("Ines Varga (person)\n  person:ines-varga\n")
    assert f"      {MEETING}\n" in text
    assert "Außenminister" in text


def test_an_article_with_all_facts(built: Path) -> None:
    assert MEETING in explain("article:oslo", folder=built)
    assert "Hale" not in explain("article:oslo", folder=built)


def test_json_says_the_same(built: Path) -> None:
    explained = json.loads(explain(MEETING, "--format", "json", folder=built))
    assert explained["id"] == MEETING
    quotes = ["".join(part["text"] for part in each["parts"]) for each in explained["testimonies"]]
    assert ARTICLE["text"].split(" „")[0] in quotes
    assert explained["confidence"] == max(each["confidence"] for each in explained["testimonies"])
    (genf,) = (each for each in explained["testimonies"] if each["article"] == "genf")
    assert (genf["title"], genf["outlet"], genf["published"]) == (ARTICLE["title"], "Beispielblatt", "2024-05-16")


def test_colours_on_a_terminal_alone(built: Path) -> None:
    shown, terminal = pty.openpty()
    command = [*KG, "explain", MEETING]
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    subprocess.run(command, cwd=built, stdout=terminal, env=environment, check=True, timeout=60)
    os.close(terminal)
    text = b""
    while chunk := _read(shown):
        text += chunk
    assert "\x1b[1;4;31mtraf\x1b[0m" in text.decode()
    assert "| trigger" not in text.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # the other end is closed
        return b""


@pytest.mark.parametrize(
    ("arguments", "phrase"),
    [
        (["Ines Vargas"], "near: Ines Varga"),
        (["Vargo"], "Ines Varga"),
        (["meeting:2024-05-14-genf"], "nothing in output is called so"),
        (["0"], "nothing in output is called so"),
        (["99999"], "nothing in output is called so"),
        (["0123456789abcdef"], "nothing in output is called so"),
        (["   "], "nothing in output is called so"),
        (["Ines Varga", "-o", "elsewhere"], "elsewhere"),
        ([], "THING"),
        (["Ines Varga", "--format", "xml"], "--format"),
    ],
)
def test_what_cannot_be_explained_is_one_line(built: Path, arguments: list[str], phrase: str) -> None:
    assert phrase in explain(*arguments, folder=built, code=2)


def test_a_name_of_several_things_is_not_guessed(built: Path, tmp_path: Path) -> None:
    shutil.copytree(built / "output", tmp_path / "output")
    graph = tmp_path / "output" / "graph.ttl"
    graph.write_text(
        graph.read_text("utf-8")
        + '<https://w3id.org/kg-news/data/person/ines-varga-2> a kg:Person ; rdfs:label "Ines Varga"@de .\n',
        "utf-8",
    )
    complaint = explain("Ines Varga", folder=tmp_path, code=2)
    assert "person/ines-varga, person/ines-varga-2" in complaint


def test_claims_of_another_version_are_one_line(built: Path, tmp_path: Path) -> None:
    shutil.copytree(built / "output", tmp_path / "output")
    (tmp_path / "output" / "claims.jsonl").write_text('{"id": "x"}\n', "utf-8")
    assert "claims.jsonl, line 1: " in explain("Ines Varga", folder=tmp_path, code=2)
