"""The gold facts of the sample articles agree with the articles: a slip there would look like a fault of the code."""

import datetime
import html
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "kg" / "samples"
GOLD = Path(__file__).parent / "samples"

STATUSES = {"occurred", "planned", "cancelled", "denied"}
EVENT_TYPES = {"meeting", "call", "visit"}
MANDATE_STATUSES = {"current", "former"}
BODIES = {"EU", "UN", "NATO", "OSZE"}
QUOTE_PAIRS = (("„", "“"), ("«", "»"))
COUNTRY = re.compile(r"[A-Z]{2}")
IDS = sorted(path.stem for path in GOLD.glob("*.json"))


@dataclass(frozen=True)
class Sample:
    """A sample article as a reader sees it, and its gold facts. White space in the text is single spaces."""

    text: str
    facts: dict[str, Any]

    def persons(self) -> set[str]:
        return {person["name"] for person in self.facts["persons"]}


def plain_text(path: Path) -> str:
    """The words of an article file, title and captions included, without tags and Markdown signs."""
    content = path.read_text("utf-8")
    if path.suffix == ".json":
        article = json.loads(content)
        content = f"{article['title']}\n{article['text']}"
    if path.suffix == ".html":
        content = html.unescape(re.sub(r"<script.*?</script>|<[^>]+>", " ", content, flags=re.DOTALL))
    return " ".join(content.replace("*", "").split())


@pytest.fixture(params=IDS)
def sample(request: pytest.FixtureRequest) -> Sample:
    (path,) = ARTICLES.glob(f"{request.param}.*")
    return Sample(plain_text(path), json.loads((GOLD / f"{request.param}.json").read_text("utf-8")))


def is_edtf(value: str | None) -> bool:
    """Whether a value is unknown, a day, a month, a year or a range of two of these in order."""
    if value is None:
        return True
    ends = value.split("/")
    return len(ends) <= 2 and all(is_day_month_or_year(end) for end in ends) and ends == sorted(ends)


def is_day_month_or_year(value: str) -> bool:
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", value):
        return False
    try:
        datetime.date.fromisoformat(value + "-01-01"[len(value) - 4 :])
    except ValueError:
        return False
    return True


def test_every_article_has_gold_and_every_gold_an_article() -> None:
    assert sorted(path.stem for path in ARTICLES.iterdir()) == IDS
    assert len(IDS) >= 15


def test_ids_are_file_names() -> None:
    for path in [*GOLD.glob("*.json"), *ARTICLES.glob("*.json")]:
        assert json.loads(path.read_text("utf-8"))["id"] == path.stem


def test_samples_show_every_status_and_type_and_two_articles_without_encounter() -> None:
    events = {name: json.loads((GOLD / f"{name}.json").read_text("utf-8"))["events"] for name in IDS}
    required = [event for found in events.values() for event in found if not event["optional"]]
    assert {event["status"] for event in required if isinstance(event["status"], str)} == STATUSES
    assert {event["type"] for event in required} == EVENT_TYPES
    assert sum(not found for found in events.values()) == 2


def test_names_and_aliases_occur_in_the_text(sample: Sample) -> None:
    for person in sample.facts["persons"]:
        for name in (person["name"], *person["aliases"]):
            assert re.search(rf"(?<!\w){re.escape(name)}(?!\w{{2}})", sample.text), name  # one letter more: a genitive


def test_persons_are_listed_once(sample: Sample) -> None:
    names = [name for person in sample.facts["persons"] for name in (person["name"], *person["aliases"])]
    assert len(names) == len(set(names))


def test_every_fact_is_about_a_listed_person(sample: Sample) -> None:
    facts = sample.facts
    named = [fact["person"] for fact in (*facts["represents"], *facts["member_of"])]
    named += [quote["speaker"] for quote in facts["quotes"]]
    named += [name for event in facts["events"] for name in event["participants"]]
    assert set(named) <= sample.persons()


def test_quotes_stand_in_quotation_marks_and_have_four_words(sample: Sample) -> None:
    quoted = [words for left, right in QUOTE_PAIRS for words in re.findall(f"{left}([^{right}]+){right}", sample.text)]
    for quote in sample.facts["quotes"]:
        assert any(words.startswith(quote["start"]) for words in quoted), quote
        assert 4 <= len(quote["start"].split()) <= 5


def test_no_quote_of_the_text_is_missing(sample: Sample) -> None:
    starts = tuple(quote["start"] for quote in sample.facts["quotes"])
    for left, right in QUOTE_PAIRS:
        for words in re.findall(f"{left}([^{right}]+){right}", sample.text):
            assert len(words.split()) < 4 or words.startswith(starts), words


def test_mandates_have_known_targets(sample: Sample) -> None:
    keys = [(m["person"], m["target"], m["office"]) for m in sample.facts["represents"]]
    assert len(keys) == len(set(keys))
    for mandate in sample.facts["represents"]:
        assert COUNTRY.fullmatch(mandate["target"]) or mandate["target"] in BODIES
        assert mandate["status"] in MANDATE_STATUSES
        assert mandate["office"][0].isupper()


def test_encounters_are_well_formed(sample: Sample) -> None:
    for event in sample.facts["events"]:
        statuses = event["status"] if isinstance(event["status"], list) else [event["status"]]
        assert event["type"] in EVENT_TYPES
        assert statuses
        assert set(statuses) <= STATUSES
        assert is_edtf(event["date"]), event
        assert len(event["participants"]) == len(set(event["participants"]))
        assert len(event["participants"]) >= (1 if event["type"] == "visit" else 2)


def test_at_least_one_place_of_an_encounter_occurs_in_the_text(sample: Sample) -> None:
    for event in sample.facts["events"]:
        stems = [place.split()[0][:5] for place in event["place"]]  # "Brandenburger Tores", "Weißen Haus", "im Weißen"
        assert not stems or any(stem in sample.text for stem in stems), event


def test_publication_date_is_a_day(sample: Sample) -> None:
    published = sample.facts["published"]
    assert published is None or (is_edtf(published) and len(published) == len("2025-08-15"))


@pytest.mark.parametrize(
    ("value", "valid"),
    [
        (None, True),
        ("2025", True),
        ("2025-08", True),
        ("2025-08-15", True),
        ("2025-08-15/2025-08-16", True),
        ("2025-08-16/2025-08-15", False),
        ("2025-13", False),
        ("2025-02-29", False),
        ("", False),
        ("15.8.2025", False),
        ("am Freitag", False),
    ],
)
def test_edtf_check_tells_dates_from_words(value: str | None, valid: bool) -> None:
    assert is_edtf(value) is valid
