"""Another analyser, the same record: small pipelines that are built here and saved to a folder."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import spacy

import kg
from kg.analyse import analyse
from kg.cli import main
from kg.errors import InputError
from kg.extract import extract
from kg.records import Article

TEXT = "Ministerin Karin Lindholm traf am 3. Juni 2024 in Oslo den Präsidenten Eino Salminen. Quastel schwieg."
PATTERNS = [
    {"label": "PER", "pattern": "Karin Lindholm"},
    {"label": "PER", "pattern": "Eino Salminen"},
    {"label": "LOC", "pattern": "Oslo"},
    {"label": "ORG", "pattern": "Quastel"},
    {"label": "MISC", "pattern": "Juni"},
]


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A pipeline with names, sentences and one part of speech, the lemma "zusammentreffen" for "traf"."""
    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("entity_ruler").add_patterns(PATTERNS)
    ruler = nlp.add_pipe("attribute_ruler")
    ruler.add(patterns=[[{"LOWER": "traf"}]], attrs={"TAG": "VVFIN", "LEMMA": "zusammentreffen"})
    folder = tmp_path_factory.mktemp("named")
    nlp.to_disk(folder)
    return f"spacy:{folder}"


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A pipeline that only finds tokens."""
    folder = tmp_path_factory.mktemp("blank")
    spacy.blank("de").to_disk(folder)
    return f"spacy:{folder}"


def article(text: str = TEXT) -> Article:
    published = datetime.date(2024, 6, 4)
    return Article(id="a", title="", text=text, published=published, url="", outlet="", language="de", source="a")


def test_names_tags_and_lemmas_come_from_the_pipeline(named: str) -> None:
    analysis = analyse(article(), analyser=named)
    names = {(m.text, m.type) for m in analysis.mentions if m.kind == "name"}
    assert {("Karin Lindholm", "person"), ("Eino Salminen", "person"), ("Oslo", "place")} <= names
    (met,) = [token for sentence in analysis.sentences for token in sentence.tokens if token.text == "traf"]
    assert (met.tag, met.lemma) == ("VVFIN", "zusammentreffen")
    assert len(analysis.sentences) == 2
    assert analysis.analyser.startswith("spacy:de_")
    assert [token.text for token in analysis.sentences[0].tokens][3:6] == ["traf", "am", "3."]


def test_extractors_read_it_as_they_read_our_own(named: str) -> None:
    kinds = {claim.type for claim in extract(analyse(article(), analyser=named)).claims}
    assert {"meeting", "office"} & kinds


def test_what_a_pipeline_lacks_is_our_own(blank: str) -> None:
    theirs, ours = analyse(article(), analyser=blank), analyse(article())
    assert theirs.sentences == ours.sentences
    assert theirs.mentions == ours.mentions
    assert theirs.analyser != ours.analyser


def test_offsets_are_those_of_the_text(blank: str) -> None:
    text = "\n  Gipfel in Wien \n\n„Guten Tag“,\tsagte  sie. Er ging.\n"
    for sentence in analyse(article(text), analyser=blank).sentences:
        assert all(text[token.start : token.end] == token.text for token in sentence.tokens)


@pytest.mark.parametrize(
    ("analyser", "advice"),
    [
        ("spacy:de_never_made", "python -m spacy download de_never_made"),
        ("spacy:", "spacy:NAME"),
        ("hanta", "spacy:NAME"),
    ],
)
def test_an_analyser_that_is_not_there(analyser: str, advice: str) -> None:
    with pytest.raises(InputError) as error:
        analyse(article(), analyser=analyser)
    assert advice in str(error.value)
    assert "\n" not in str(error.value)


def test_a_pipeline_for_another_language(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(InputError, match="for another language"):
        analyse(article(), analyser=f"spacy:{tmp_path}")


def test_the_command_line_and_python_take_it(named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "oslo.txt"
    path.write_text(TEXT, "utf-8")
    assert main(["analyse", "--analyser", named, str(path)]) == 0
    assert '"person", ["Karin Lindholm"]' in capsys.readouterr().out
    assert len(kg.build(path, analyser=named, jobs=1).rdf) > 0
    assert main(["build", "--analyser", "spacy:de_never_made", "-o", str(tmp_path / "out"), str(path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
