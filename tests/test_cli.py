"""The command line as users meet it: exit codes, one line for each complaint, no traceback."""

import json
import os
import pty
import signal
import subprocess
import sys
import termios
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.cli import COMMANDS

KG = (sys.executable, "-m", "kg")
GOOD = (
    "Berlin (14. Mai 2024) – Die ungarische Außenministerin Ines Varga hat am Dienstag in Genf den norwegischen "
    "Ministerpräsidenten Per Lund getroffen. „Wir reden seit heute wieder miteinander“, sagte Varga nach dem Treffen."
)
ENGLISH = "The prime minister of Norway met the foreign minister of Hungary in Geneva on Tuesday, her office said. " * 3
CORPUS = Path(__file__).parents[1] / "corpus" / "dev"
LIMIT = 60  # seconds; a command that hangs fails


def kg(*arguments: str | Path, folder: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run one command in a folder."""
    return subprocess.run(
        [*KG, *map(str, arguments)], cwd=folder, input=stdin, capture_output=True, text=True, timeout=LIMIT, check=False
    )


def complaints(run: subprocess.CompletedProcess[str]) -> list[str]:
    """The lines on stderr; each must be one of ours."""
    lines = run.stderr.splitlines()
    assert all(line.startswith("kg: ") for line in lines), run.stderr
    return lines


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one article in articles/ and its graph in output/."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "articles").mkdir()
    (folder / "articles" / "genf.txt").write_text(GOOD, "utf-8")
    run = kg("build", "articles", folder=folder)
    assert (run.returncode, run.stderr) == (0, "")
    return folder


# --- build ------------------------------------------------------------------------------------------------------


def test_build_writes_its_files_and_one_line(built: Path) -> None:
    files = sorted(path.name for path in (built / "output").iterdir())
    assert files == ["claims.jsonl", "graph.html", "graph.ttl", "readings.sqlite", "report.json"]
    run = kg("build", "articles", "-o", "again", folder=built)
    assert run.stdout.startswith("1 article read, 0 dropped; ")
    assert run.stdout.endswith("-> again/\n")
    assert run.stdout.count("\n") == 1


def test_report_counts_what_the_files_hold(built: Path) -> None:
    report = json.loads((built / "output" / "report.json").read_text("utf-8"))
    claims = [json.loads(line) for line in (built / "output" / "claims.jsonl").read_text("utf-8").splitlines()]
    assert (report["articles"], report["claims"]) == (1, len(claims))
    assert report["events"] == 1
    assert all(GOOD[claim["start"] : claim["end"]] == claim["quote"] for claim in claims)
    stages = [stage["stage"] for stage in report["stages"]]
    assert stages == ["read", "analyse", "extract", "resolve", "rdf", "network", "page"]
    assert 0 < sum(stage["seconds"] for stage in report["stages"]) < LIMIT


def test_the_same_bytes_whatever_the_order_and_the_number_of_processes(tmp_path: Path) -> None:
    articles = []
    for number, town in enumerate(["Genf", "Oslo", "Wien", "Rom", "Bern", "Prag", "Paris", "Brüssel", "Riga"]):
        articles.append(tmp_path / f"{number}.txt")
        articles[-1].write_text(GOOD.replace("Genf", town), "utf-8")
    runs = [
        kg("build", *articles, "--jobs", "1", "-o", "one", folder=tmp_path),
        kg("build", *reversed(articles), "--jobs", "3", "-o", "three", folder=tmp_path),
    ]
    assert [run.returncode for run in runs] == [0, 0]
    for name in ("graph.ttl", "graph.html", "claims.jsonl"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "three" / name).read_bytes()


def test_build_from_stdin(tmp_path: Path) -> None:
    assert kg("build", "-", folder=tmp_path, stdin=GOOD).returncode == 0


def test_published_dates_an_article_that_has_no_date(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD.removeprefix("Berlin (14. Mai 2024) – "), "utf-8")
    assert kg("build", "a.txt", "--published", "2024-05-14", folder=tmp_path).returncode == 0
    assert '"2024-05-14"' in (tmp_path / "output" / "graph.ttl").read_text("utf-8")


def test_claims_that_are_not_sure_enough_are_left_out_and_counted(built: Path) -> None:
    every = json.loads((built / "output" / "report.json").read_text("utf-8"))
    assert (every["min_confidence"], every["unsure_claims"]) == (None, 0)
    confidences = [
        json.loads(line)["confidence"] for line in (built / "output" / "claims.jsonl").read_text("utf-8").splitlines()
    ]
    least = sorted(confidences)[1]
    run = kg("build", "articles", "--min-confidence", str(least), "-o", "sure", folder=built)
    assert run.returncode == 0
    assert f"{len(confidences) - 1} claims, 1 below {least} left out, " in run.stdout
    report = json.loads((built / "sure" / "report.json").read_text("utf-8"))
    assert (report["claims"], report["min_confidence"], report["unsure_claims"]) == (len(confidences) - 1, least, 1)
    kept = [json.loads(line) for line in (built / "sure" / "claims.jsonl").read_text("utf-8").splitlines()]
    assert min(claim["confidence"] for claim in kept) == least


def test_nothing_is_certain(built: Path) -> None:
    run = kg("build", "articles", "--min-confidence", "1", "-o", "certain", folder=built)
    assert run.returncode == 0
    assert (built / "certain" / "claims.jsonl").read_text("utf-8") == ""


# --- bad input --------------------------------------------------------------------------------------------------


def text(content: str | bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content if isinstance(content, bytes) else content.encode())


def lines_with_a_broken_one(path: Path) -> None:
    lines = [json.dumps({"id": f"line-{number}", "text": f"{GOOD} Nummer {number}."}) for number in range(1, 10)]
    lines[6] = '{"id": "line-7", "text": '
    path.write_text("\n".join(lines), "utf-8")


BAD_FILES = [
    ("missing.txt", lambda path: None, "missing.txt"),
    ("empty.txt", text(""), "empty"),
    ("blank.txt", text(" \n\n "), "empty"),
    ("binary.txt", text(bytes(range(256)) * 20), "binary"),
    ("picture.txt", text(b"\x89PNG\r\n\x1a\n" + bytes(4000)), "picture"),
    ("huge.txt", text(b"Ein Wort. " * 5_300_000), "MB"),
    ("loop.txt", lambda path: path.symlink_to(path), "loop.txt"),
    ("queue.txt", os.mkfifo, "queue.txt"),
    ("english.txt", text(ENGLISH), "English"),
    ("broken.json", text('{"text": "Ein'), "broken.json"),
    ("textless.json", text('{"title": "Kein Text"}'), "text"),
    ("number.json", text("42"), "number.json"),
    ("lines.jsonl", lines_with_a_broken_one, "7"),
    ("table.ods", text(b"PK\x03\x04" + bytes(100)), "table.ods"),
    ("nothing", lambda path: path.mkdir(), "nothing"),
]


@pytest.mark.parametrize(("name", "make", "phrase"), BAD_FILES, ids=[name for name, *_ in BAD_FILES])
def test_one_bad_file_is_one_line_and_the_rest_is_built(
    tmp_path: Path, name: str, make: Callable[[Path], object], phrase: str
) -> None:
    make(tmp_path / name)
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    run = kg("build", name, "good.txt", folder=tmp_path)
    assert run.returncode == 1
    (complaint,) = complaints(run)
    assert phrase in complaint
    assert f"{9 if name == 'lines.jsonl' else 1} article" in run.stdout


def test_nothing_at_all_to_build(tmp_path: Path) -> None:
    run = kg("build", "missing", folder=tmp_path)
    assert run.returncode == 2
    assert len(complaints(run)) == 2
    assert not (tmp_path / "output").exists()


def test_one_bad_file_among_fifty(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    for number in range(49):
        (tmp_path / "articles" / f"{number:02}.txt").write_text(f"{GOOD} Das war Nummer {number}.", "utf-8")
    (tmp_path / "articles" / "bad.txt").write_bytes(bytes(4000))
    run = kg("build", "articles", folder=tmp_path)
    (complaint,) = complaints(run)
    assert run.returncode == 1
    assert "bad.txt" in complaint
    assert run.stdout.startswith("49 articles read, 1 dropped; ")


def test_a_file_name_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / os.fsdecode(b"r\xe4tsel.txt")).write_bytes(b"")
    run = kg("build", ".", folder=tmp_path)
    assert run.returncode == 1
    (complaint,) = complaints(run)
    assert "tsel.txt: is empty" in complaint
    assert json.loads((tmp_path / "output" / "report.json").read_text("utf-8"))["articles"] == 1


# --- arguments --------------------------------------------------------------------------------------------------

COULD_NOT_RUN = [
    (["bild"], "bild"),
    (["build", "--published", "gestern", "articles"], "2025-08-16"),
    (["build", "--jobs", "0", "articles"], "--jobs"),
    (["build", "--min-confidence", "1.5", "articles"], "1.5 is not a number from 0 to 1"),
    (["build", "--min-confidence", "abc", "articles"], "abc is not a number from 0 to 1"),
    (["build", "--min-confidence", "nan", "articles"], "nan is not a number from 0 to 1"),
    (["build", "--min-confidence=-0.1", "articles"], "-0.1 is not a number from 0 to 1"),
    (["build", "--jobs", "-1", "articles"], "--jobs"),
    (["build", "--output", "articles/genf.txt", "articles"], "genf.txt"),
    (["build", "--engine", "clay", "articles"], "--engine"),
    (["analyse"], "INPUT"),
    (["analyse", "missing.txt"], "missing.txt"),
    (["view", "-o", "elsewhere"], "kg build"),
    (["evaluate"], "--gold"),
    (["evaluate", "--gold", "missing"], "missing"),
    (["evaluate", "--corpus", "missing"], "missing"),
    (["evaluate", "--corpus", "a", "--gold", "b"], "--gold"),
    (["evaluate", "missing", "--gold", "articles"], "missing"),
    (["evaluate", "missing", "--gold", "articles", "--calibration"], "folder of a build"),
    (["query"], "QUERY"),
    (["query", "SELECT ?x WHERE { ?x a kg:Person "], "line 1"),
    (["query", "-o", "missing", "SELECT ?x { ?x a kg:Person }"], "missing"),
    (["query", "no-such-question"], "no-such-question"),
    (["query", "missing.rq"], "missing.rq"),
]


@pytest.mark.parametrize(
    ("arguments", "phrase"), COULD_NOT_RUN, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_what_cannot_run_is_said_in_one_line(built: Path, arguments: list[str], phrase: str) -> None:
    run = kg(*arguments, folder=built)
    assert (run.returncode, run.stdout) == (2, "")
    assert phrase in complaints(run)[-1]


def test_an_error_of_ours_is_one_line_too(built: Path, tmp_path: Path) -> None:
    (tmp_path / "tqdm.py").write_text("raise RuntimeError('broken\\ninstallation')\n")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])}
    command = [*KG, "build", "articles"]
    run = subprocess.run(
        command, cwd=built, env=environment, capture_output=True, text=True, timeout=LIMIT, check=False
    )
    (complaint,) = complaints(run)
    assert run.returncode == 2
    assert "RuntimeError broken installation (tqdm.py:1)" in complaint
    environment["KG_TRACEBACK"] = "1"
    run = subprocess.run(
        command, cwd=built, env=environment, capture_output=True, text=True, timeout=LIMIT, check=False
    )
    assert "Traceback" in run.stderr


def test_help_shows_every_command(tmp_path: Path) -> None:
    shown = kg("--help", folder=tmp_path).stdout
    for command in COMMANDS:
        name = command.__name__.rpartition(".")[2]
        assert f"\n    {name}" in shown
        assert kg(name, "--help", folder=tmp_path).returncode == 0


# --- the other commands -------------------------------------------------------------------------------------------


def test_analyse_prints_one_object_for_each_article(built: Path) -> None:
    run = kg("analyse", "articles", folder=built)
    (line,) = run.stdout.splitlines()
    analysis = json.loads(line)
    assert run.returncode == 0
    assert list(analysis) == ["id", "sentences", "mentions", "times"]
    assert (analysis["id"], len(analysis["sentences"])) == ("genf", 2)
    said = {GOOD[start:end]: (kind, meant) for start, end, kind, meant in analysis["mentions"]}
    assert said["Ines Varga"] == said["Varga"] == ("person", ["Ines Varga"])
    assert [GOOD[start:end] for start, end, value in analysis["times"] if value == "2024-05-14"]


def test_evaluate_measures_a_marked_corpus(tmp_path: Path) -> None:
    table = kg("evaluate", "--corpus", CORPUS, "--only", "neg-00", folder=tmp_path).stdout
    assert "name person " in table
    assert "met pair " in table


def test_evaluate_prints_a_table_and_json(built: Path, tmp_path: Path) -> None:
    gold = {"persons": [{"name": "Ines Varga"}], "represents": [], "member_of": [], "events": [], "quotes": []}
    (tmp_path / "genf.json").write_text(json.dumps(gold), "utf-8")
    table = kg("evaluate", "--gold", tmp_path, folder=built).stdout
    figures = json.loads(kg("evaluate", "output", "--gold", tmp_path, "--json", folder=built).stdout)
    assert table.splitlines()[-1] == "articles 1, not in the graph 0; encounters found where there is none: 1"
    assert len(table.splitlines()) == len(figures) + 1
    assert figures["met pair"]["found"] == 1
    log = kg("evaluate", "--gold", tmp_path, "--log", folder=built).stdout
    assert "genf: met: wrong: ('ines varga', '?per lund')" in log or "genf: met: wrong:" in log


def test_calibration_counts_claims_by_confidence(built: Path, tmp_path: Path) -> None:
    office = {"person": "Ines Varga", "target": "HU", "status": "current"}
    gold = {"persons": [{"name": "Ines Varga"}], "represents": [office], "member_of": [], "events": [], "quotes": []}
    (tmp_path / "genf.json").write_text(json.dumps(gold), "utf-8")
    table = kg("evaluate", "--gold", tmp_path, "--calibration", folder=built).stdout.splitlines()
    rows = json.loads(kg("evaluate", "--gold", tmp_path, "--calibration", "--json", folder=built).stdout)
    assert table[0].split() == ["kind", "confidence", "claims", "stated", "right"]
    assert len(table) == len(rows) + 1
    assert sum(row["claims"] for row in rows if row["kind"] == "office") == 2
    assert sum(row["right"] for row in rows if row["kind"] == "office") == 1
    log = kg("evaluate", "--gold", tmp_path, "--calibration", "--log", folder=built).stdout
    assert "but wrong: " in log


def test_view_hands_the_page_to_the_browser(built: Path, tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/address\n')
    browser.chmod(0o755)
    environment = {**os.environ, "BROWSER": f"{browser} %s"}
    subprocess.run([*KG, "view"], cwd=built, env=environment, check=True, timeout=LIMIT)
    assert (tmp_path / "address").read_text().strip() == (built / "output" / "graph.html").resolve().as_uri()


# --- terminals, pipes, interrupts -----------------------------------------------------------------------------------


def test_progress_shows_on_a_terminal_only(built: Path) -> None:
    terminal, inside = pty.openpty()
    termios.tcsetwinsize(terminal, (24, 80))
    os.set_blocking(terminal, False)
    subprocess.run(
        [*KG, "build", "articles", "-o", "seen"], cwd=built, stderr=inside, stdout=subprocess.DEVNULL, check=True
    )
    seen = os.read(terminal, 100_000)
    os.close(inside)
    os.close(terminal)
    assert b"articles" in seen


def test_a_reader_that_goes_away_is_no_error(built: Path) -> None:
    command = " ".join([*KG, "query", "'SELECT * { ?s ?p ?o }'", "--format", "csv"])
    run = subprocess.run(
        ["bash", "-c", f"{command} | head -n 1"], cwd=built, capture_output=True, text=True, timeout=LIMIT, check=False
    )
    assert (run.stderr, run.stdout.strip()) == ("", "s,p,o")


def test_ctrl_c_is_one_line(tmp_path: Path) -> None:
    article = " ".join([GOOD] * 400)
    for number in range(20):
        (tmp_path / f"{number}.txt").write_text(f"{article} Nummer {number}.", "utf-8")
    program = subprocess.Popen(
        [*KG, "build", "."], cwd=tmp_path, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    with pytest.raises(subprocess.TimeoutExpired):
        program.wait(2)
    os.killpg(program.pid, signal.SIGINT)
    _, said = program.communicate(timeout=LIMIT)
    assert (program.returncode, said) == (130, "kg: stopped\n")
    assert not (tmp_path / "output").exists()


def test_add_and_remove_change_the_set(built: Path, tmp_path: Path) -> None:
    other = tmp_path / "oslo.txt"
    other.write_text(GOOD.replace("Genf", "Oslo").replace("wieder", "endlich"), "utf-8")
    folder = ("-o", tmp_path / "out")
    assert kg("build", built / "articles", *folder, folder=tmp_path).returncode == 0
    added = kg("add", other, *folder, folder=tmp_path)
    assert (added.returncode, added.stderr) == (0, "")
    assert added.stdout.startswith("2 articles read (1 from before), 0 dropped; ")
    removed = kg("remove", "genf", *folder, folder=tmp_path)
    assert (removed.returncode, removed.stderr) == (0, "")
    assert removed.stdout.startswith("1 article read (1 from before), 0 dropped; ")
    gone = kg("remove", "genf", *folder, folder=tmp_path)
    assert gone.returncode == 2
    assert complaints(gone) == [f"kg: {tmp_path / 'out'}: no article has the id genf"]


def test_review_asks_and_the_answers_hold(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Oslo, 2. Mai 2024. „Wir reden auch weiter miteinander“, sagte Stefan Bergström am Donnerstag.", "utf-8"
    )
    (tmp_path / "b.txt").write_text(
        "Oslo, 3. Mai 2024. „Wir gehen erst morgen nach Hause“, sagte Stefen Bergström am Freitag.", "utf-8"
    )
    assert "kg review" in kg("build", "a.txt", "b.txt", folder=tmp_path).stdout
    listed = kg("review", "--list", folder=tmp_path)
    assert "Wir reden" in listed.stdout
    assert "Wir gehen" in listed.stdout
    reviewed = kg("review", folder=tmp_path, stdin="what?\ns\n")
    assert (reviewed.returncode, reviewed.stderr) == (0, "")
    assert "same:" in (tmp_path / "output" / "judgements.yaml").read_text("utf-8")
    assert kg("review", folder=tmp_path).stdout.startswith("nothing to decide")
    people = kg("query", "SELECT (COUNT(?p) AS ?n) { ?p a kg:Person }", "--format", "csv", folder=tmp_path)
    assert people.stdout.split() == ["n", "1"]


@pytest.mark.parametrize("command", [("add", "x.txt"), ("remove", "x"), ("review",)])
def test_commands_on_a_folder_without_a_graph(tmp_path: Path, command: tuple[str, ...]) -> None:
    run = kg(*command, folder=tmp_path)
    assert run.returncode == 2
    assert complaints(run) == ["kg: output: nothing was built here; run kg build -o output first"]
    assert not (tmp_path / "output").exists()
