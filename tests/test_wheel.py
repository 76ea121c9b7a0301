"""The wheel works where only the wheel is: another interpreter, another folder, no checkout beside it."""

import os
import site
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(CHECKOUT)]
    subprocess.run(command, check=True, capture_output=True, text=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of an environment with the wheel and, from here, what it depends on, but not the checkout."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    (packages,) = folder.glob("lib/python*/site-packages")
    # Paths that a .pth file adds are not searched for further .pth files, such as that of our editable installation.
    (packages / "dependencies.pth").write_text("\n".join(site.getsitepackages()) + "\n")
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(command, check=True, capture_output=True, text=True)
    return folder / "bin"


def run(command: Path, *arguments: str, folder: Path) -> str:
    """What a command prints, run from another folder without anything of ours in the environment."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "KG_"))}
    run = subprocess.run([command, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=True)
    assert run.stderr == ""
    return run.stdout


def test_carries_all_that_the_package_reads(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    ontology = {
        f"kg/ontology/files/{p.relative_to(CHECKOUT / 'ontology')}" for p in (CHECKOUT / "ontology").rglob("*.*")
    }
    samples = {str(path.relative_to(CHECKOUT)) for path in (CHECKOUT / "kg" / "samples").iterdir()}
    assert (ontology | samples | {"kg/py.typed"}) - names == set()
    assert {name for name in names if name.endswith(("/LICENSE", "/NOTICE"))} == {
        f"{Path(next(n for n in names if n.endswith('METADATA'))).parent}/licenses/{name}"
        for name in ("LICENSE", "NOTICE")
    }


def test_carries_nothing_else(wheel: Path) -> None:
    first = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {name for name in first if not name.endswith(".dist-info")} == {"kg"}


def test_builds_and_answers_in_another_folder(installed: Path, tmp_path: Path) -> None:
    home = run(installed / "python", "-c", "import kg.cli; print(kg.cli.__file__)", folder=tmp_path).strip()
    assert Path(home).is_relative_to(installed.parent)
    assert " 0 dropped; " in run(installed / "kg", "build", folder=tmp_path)
    assert sorted(path.name for path in (tmp_path / "output").iterdir()) == [
        "claims.jsonl",
        "graph.html",
        "graph.ttl",
        "readings.sqlite",
        "report.json",
    ]
    count = "SELECT (COUNT(?article) AS ?articles) { ?article a kg:Article }"
    articles = len(list((CHECKOUT / "kg" / "samples").iterdir()))
    assert run(installed / "kg", "query", count, "--format", "csv", folder=tmp_path).split() == [
        "articles",
        str(articles),
    ]
