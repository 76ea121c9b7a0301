from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.store.questions import Parameter, read_question

GOOD = """# title: Who?
# titel: Wer?
# parameters: person:person, about:words=*, from:first-day=0001
# example: person=Ada
# A remark.
SELECT ?x { ?x ?y $person FILTER($about = $from) }
"""


def write(folder: Path, text: str) -> Path:
    file = folder / "who.rq"
    file.write_text(text, "utf-8")
    return file


def test_a_question_file(tmp_path: Path) -> None:
    question = read_question(write(tmp_path, GOOD))
    assert (question.name, question.title, question.title_de) == ("who", "Who?", "Wer?")
    assert question.parameters == (
        Parameter(name="person", kind="person", default=None),
        Parameter(name="about", kind="words", default="*"),
        Parameter(name="from", kind="first-day", default="0001"),
    )
    assert dict(question.example) == {"person": "Ada"}
    assert question.sparql == "SELECT ?x { ?x ?y $person FILTER($about = $from) }"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("# titel: Wer?\n", "", "the header line # titel: … is missing"),
        ("# title: Who?\n", "", "the header line # title: … is missing"),
        ("SELECT ?x", "ASK", "a question begins with SELECT"),
        ("$person", "$people", r"\$people stands in the query only"),
        (" = $from", " = 1", r"\$from stands in the header only"),
        ("about:words", "about:regex", "'about:regex=\\*' is no parameter"),
        ("SELECT ?x", "SELECT ?about", r"\?about is a parameter: write \$about"),
        ("example: person", "example: people", "the example names people"),
    ],
)
def test_a_broken_question_file_says_what_is_wrong(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in GOOD
    with pytest.raises(OntologyError, match=message):
        read_question(write(tmp_path, GOOD.replace(old, new)))
