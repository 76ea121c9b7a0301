"""Who descriptions and pronouns stand for, in sentences about invented people."""

import datetime

import pytest

from kg.analyse import analyse
from kg.analyse.coreference.ranking import Choice, choose
from kg.records import Analysis, Article

TARVO = "Der estnische Präsident Tarvo Lindmäe"
ELSA = "die schwedische Außenministerin Elsa Brandström"


def analysed(text: str) -> Analysis:
    return analyse(
        Article(
            id="a",
            title="",
            text=text,
            published=datetime.date(2024, 5, 14),
            url="",
            outlet="",
            language="de",
            source="a.txt",
        )
    )


def meant(text: str, words: str) -> set[str]:
    """The surnames of those whom the last mention with these words stands for."""
    analysis = analysed(text)
    labels = {referent.id: referent.label for referent in analysis.referents}
    found = [m for m in analysis.mentions if m.text == words and m.kind != "name" and m.type == "person"]
    return {labels[person].split()[-1] for mention in found[-1:] for person in mention.stands_for}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (f"{TARVO} traf am Montag {ELSA}. Er lobte das Gespräch.", "Er", {"Lindmäe"}),
        (f"{TARVO} traf am Montag {ELSA}. Sie lobte das Gespräch.", "Sie", {"Brandström"}),
        (f"{TARVO} traf am Montag {ELSA}. Die Ministerin lobte das Gespräch.", "Die Ministerin", {"Brandström"}),
        (f"{TARVO} traf am Montag {ELSA}. Der Präsident lobte das Gespräch.", "Der Präsident", {"Lindmäe"}),
        (f"{TARVO} traf am Montag {ELSA}. Die Schwedin reiste danach ab.", "Die Schwedin", {"Brandström"}),
        (f"{TARVO} traf am Montag {ELSA}. Der Este reiste danach ab.", "Der Este", {"Lindmäe"}),
        (f"{TARVO} traf am Montag {ELSA}. „Ich bin zufrieden“, sagte Brandström.", "Ich", {"Brandström"}),
        (f"{TARVO} sprach mit seiner Beraterin.", "seiner", {"Lindmäe"}),
        (
            "Tarvo Lindmäe empfing Elsa Brandström. Der Minister lobte sie.",
            "Der Minister",
            {"Lindmäe"},
        ),  # told of nobody
        (f"{ELSA} und UN-Gesandter Tarvo Lindmäe berieten sich. Der Este reiste ab.", "Der Este", {"Lindmäe"}),
        (f"{TARVO} und {ELSA} trafen sich. Die beiden lobten das Gespräch.", "Die beiden", {"Lindmäe", "Brandström"}),
    ],
)
def test_words_stand_for_the_right_persons(text: str, words: str, expected: set[str]) -> None:
    assert meant(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{TARVO} schwieg. Die Regierung sagte, sie prüfe den Fall.", "sie"),  # the only person is a man
        ("Der Vertrag liegt vor. Er soll im Mai gelten.", "Er"),  # nobody is named
        (f"{TARVO} schwieg. Der norwegische Präsident reiste ab.", "Der norwegische Präsident"),  # another country
        (f"{TARVO} schwieg. Das NATO-Mitglied Türkei stimmte zu.", "Das NATO-Mitglied"),  # a country
        (f"{TARVO} empfing ihn am Montag.", "ihn"),  # the object is not its own subject
    ],
)
def test_words_that_fit_nobody_stay_without_a_link(text: str, words: str) -> None:
    assert meant(text, words) == set()


def test_every_link_has_a_reason() -> None:
    analysis = analysed(f"{TARVO} traf am Montag {ELSA}. Er lobte die Schwedin. Die beiden reisten ab.")
    links = [mention for mention in analysis.mentions if mention.kind != "name" and mention.type == "person"]
    assert len(links) == 3
    assert all(mention.reason for mention in links)


def test_nobody_is_chosen_where_two_fit_equally_well() -> None:
    same = {"subject": 1.0}
    assert choose(Choice(model="pronoun", position=0, candidates=[(("a",), same), (("b",), dict(same))])) is None


def test_nobody_is_chosen_among_none() -> None:
    assert choose(Choice(model="pronoun", position=0, candidates=[])) is None
