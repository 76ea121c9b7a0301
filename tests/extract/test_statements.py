"""Who says which words, quoted or reported, and what is no speech at all."""

import pytest

from kg.analyse import analyse
from kg.extract.scene import scenes
from kg.extract.statements import statements
from kg.extract.statements.quotations import find_quotations
from kg.records import Article, Claim, Span

LIND, SALMI = "Karin Lindholm", "Eino Salmi"


def claims(text: str) -> list[Claim]:
    article = Article(
        id="a", title="", text=text, published=None, url="", outlet="", language="de", source="", boilerplate=()
    )
    analysis = analyse(article)
    return list(statements(analysis, scenes(analysis)))


def said(text: str) -> list[tuple[str, str]]:
    """Speaker and words of every quotation, in the order of the text."""
    return [(claim.roles[0].referent.split(":", 1)[1], claim.label) for claim in claims(text) if not claim.indirect]


def reported(text: str) -> list[tuple[str, str]]:
    """Speaker and words of every report."""
    return [(claim.roles[0].referent.split(":", 1)[1], claim.label) for claim in claims(text) if claim.indirect]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Er rief „Komm mit“ und ging.", ["Komm mit"]),
        ('Er rief "Komm mit" und ging.', ["Komm mit"]),
        ("Er rief »Komm mit« und ging.", ["Komm mit"]),
        ("Er rief «Komm mit» und ging.", ["Komm mit"]),
        ("Er rief “Komm mit” und ging.", ["Komm mit"]),
        ("Er rief ‚Komm mit‘ und ging.", ["Komm mit"]),
        ('Er rief „Komm mit" und ging.', ["Komm mit"]),
        ("„Er rief ‚Komm mit‘ und ging“, las sie.", ["Er rief ‚Komm mit‘ und ging"]),
        ("„Sie liest „Faust“ gern“, hieß es.", ["Sie liest „Faust“ gern"]),
        ("Putins' Leute und Keller's Haus", []),
        ("Er sagte: „Komm mit mir nach Hause.", ["Komm mit mir nach Hause."]),
        ("Er sagte „Komm und ging ohne Schluss", []),
        ('Er sagte "erst eins und dann "zwei".', ["zwei"]),
        ("Ein Strich “ ohne Anfang", []),
        ("", []),
    ],
)
def test_quotations(text: str, inside: list[str]) -> None:
    found = find_quotations(text, [Span(start=0, end=len(text))])
    assert [text[q.start : q.end] for q in found] == inside


def test_quotations_end_with_their_paragraph() -> None:
    text = "„Der erste Absatz.\n„Der zweite.“"
    found = find_quotations(text, [Span(start=0, end=18), Span(start=19, end=len(text))])
    assert [(text[q.start : q.end], q.closed) for q in found] == [("Der erste Absatz.", False), ("Der zweite.", True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ministerin Karin Lindholm sagte: „Wir haben lange geredet.“", [(LIND, "Wir haben lange geredet.")]),
        ("„Wir haben lange geredet“, sagte Ministerin Karin Lindholm.", [(LIND, "Wir haben lange geredet")]),
        ("„Wir haben lange geredet“, so Karin Lindholm am Montag.", [(LIND, "Wir haben lange geredet")]),
        ("„Wir haben lange geredet“, fügte Karin Lindholm hinzu.", [(LIND, "Wir haben lange geredet")]),
        ("„Wir haben lange geredet“, hat Karin Lindholm gesagt.", [(LIND, "Wir haben lange geredet")]),
        ("„Wir haben lange geredet“, freute sich Karin Lindholm.", [(LIND, "Wir haben lange geredet")]),
        ("Ministerin Karin Lindholm: „Wir haben lange geredet.“", [(LIND, "Wir haben lange geredet.")]),
        ("„Wir haben lange geredet.“ (Karin Lindholm, SPD, am Montag)", [(LIND, "Wir haben lange geredet.")]),
        ("Laut Karin Lindholm war das „ein Tag wie jeder“.", [(LIND, "ein Tag wie jeder")]),
        ("Nach den Worten von Karin Lindholm war das „ein Tag wie jeder“.", [(LIND, "ein Tag wie jeder")]),
        ("Karin Lindholms Worten zufolge war das „ein Tag wie jeder“.", [(LIND, "ein Tag wie jeder")]),
        ("Karin Lindholm sagte, es sei „ein Tag wie jeder“ gewesen.", [(LIND, "ein Tag wie jeder")]),
        ("Es sei „ein Tag wie jeder“ gewesen, sagte Karin Lindholm.", [(LIND, "ein Tag wie jeder")]),
        ("Wie Karin Lindholm mitteilte, war es „ein Tag wie jeder“.", [(LIND, "ein Tag wie jeder")]),
        (
            "Diese Kritik nannte Karin Lindholm „eine Frechheit ohne Beispiel“.",
            [(LIND, "eine Frechheit ohne Beispiel")],
        ),
        ("Karin Lindholm warf Eino Salmi vor, „auf Zeit zu spielen“.", [(LIND, "auf Zeit zu spielen")]),
        (
            "Eino Salmi wurde von Karin Lindholm als „ein Mann von gestern“ bezeichnet.",
            [(LIND, "ein Mann von gestern")],
        ),
        (
            "Die Zeitung zitierte Karin Lindholm mit den Worten „Wir reden später weiter“.",
            [(LIND, "Wir reden später weiter")],
        ),
        ("Karin Lindholm, die Eino Salmi „einen Mann von gestern“ nannte, fehlte.", [(LIND, "einen Mann von gestern")]),
        (
            "„Wir reden später weiter“, ließ sich Karin Lindholm zitieren.",
            [(LIND, "Wir reden später weiter")],
        ),
        (
            "Der Vorsitzende der SPD, Eino Salmi, wird mit den Worten zitiert: „Wir reden später weiter.“",
            [(SALMI, "Wir reden später weiter.")],
        ),
        (
            "Der Agentur „Nordpress“ sagte Karin Lindholm: „Wir reden später weiter.“",
            [(LIND, "Wir reden später weiter.")],
        ),
        (
            "Im Ausschuss sagte Karin Lindholm einigen Gästen zufolge: „Wir reden später weiter.“",
            [(LIND, "Wir reden später weiter.")],
        ),
        (
            "Da das Amt seinen Platz fand und man laut Karin Lindholm „endlich in Ruhe arbeiten kann“, wird gebaut.",
            [(LIND, "endlich in Ruhe arbeiten kann")],
        ),
    ],
)
def test_speaker_in_the_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == [(speaker.lower(), words) for speaker, words in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "„Wir reden morgen weiter“, sagte Karin Lindholm, „und dann noch im Mai.“",
            [(LIND, "Wir reden morgen weiter"), (LIND, "und dann noch im Mai.")],
        ),
        (
            "„Wir reden morgen weiter“, sagte Karin Lindholm. „Mehr gibt es nicht.“",
            [(LIND, "Wir reden morgen weiter"), (LIND, "Mehr gibt es nicht.")],
        ),
        ("Karin Lindholm wies das zurück. Man habe „nie darüber geredet“.", []),
        (
            "Karin Lindholm wies das zurück. Man habe „zu keiner Zeit darüber geredet“.",
            [(LIND, "zu keiner Zeit darüber geredet")],
        ),
        ("„Wir haben lange geredet.“ Das sagte Karin Lindholm in Oslo.", [(LIND, "Wir haben lange geredet.")]),
        ("„Wir haben lange geredet.“\nMit diesem Satz begann Karin Lindholm.", [(LIND, "Wir haben lange geredet.")]),
        ("„Wir haben geredet, lange.“ Der Satz, den Karin Lindholm sprach.", [(LIND, "Wir haben geredet, lange.")]),
        (
            "Karin Lindholm sagte: „Wir haben geredet. Wir haben gegessen. Mehr war nicht.“",
            [(LIND, "Wir haben geredet. Wir haben gegessen. Mehr war nicht.")],
        ),
        (
            "„Wir reden morgen weiter“, sagte Karin Lindholm, und Eino Salmi ergänzte: „Aber nicht zu lange.“",
            [(LIND, "Wir reden morgen weiter"), (SALMI, "Aber nicht zu lange.")],
        ),
    ],
)
def test_speech_over_several_parts(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == [(speaker.lower(), words) for speaker, words in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karin Lindholm sagte, dass man lange geredet habe.", [(LIND, "dass man lange geredet habe")]),
        ("Karin Lindholm sagte, man habe lange geredet.", [(LIND, "man habe lange geredet")]),
        ("Karin Lindholm teilte am Montag mit, man habe lange geredet.", [(LIND, "man habe lange geredet")]),
        ("Karin Lindholm sagte, man habe geredet, und fuhr nach Oslo.", [(LIND, "man habe geredet")]),
        ("Karin Lindholm versprach, den Fischern zu helfen.", [(LIND, "den Fischern zu helfen")]),
        ("Man habe lange geredet, sagte Karin Lindholm in Oslo.", [(LIND, "Man habe lange geredet")]),
        ("Die Brücke wird gebaut, kündigte Karin Lindholm an.", [(LIND, "Die Brücke wird gebaut")]),
        ("Laut Karin Lindholm ist die Brücke gesperrt.", [(LIND, "ist die Brücke gesperrt")]),
        ("Karin Lindholm zufolge ist die Brücke gesperrt.", [(LIND, "ist die Brücke gesperrt")]),
        ("Nach Angaben von Karin Lindholm ist die Brücke gesperrt.", [(LIND, "ist die Brücke gesperrt")]),
        ("Die Brücke ist laut Karin Lindholm gesperrt.", [(LIND, "Die Brücke ist laut Karin Lindholm gesperrt")]),
        ("Die Brücke sei gesperrt, so Karin Lindholm.", [(LIND, "Die Brücke sei gesperrt")]),
        ("Wie Karin Lindholm mitteilte, ist die Brücke gesperrt.", [(LIND, "ist die Brücke gesperrt")]),
        ("Die Brücke ist gesperrt, wie Karin Lindholm mitteilte.", [(LIND, "Die Brücke ist gesperrt")]),
        ("Karin Lindholm vertrat die Ansicht, die Brücke sei sicher.", [(LIND, "die Brücke sei sicher")]),
        (
            "Karin Lindholm wehrte sich: Die Brücke sei damals sicher gewesen.",
            [(LIND, "Die Brücke sei damals sicher gewesen")],
        ),
        (
            "Karin Lindholm sagte, sie reise ab. Sie werde nicht wiederkommen. Das habe Gründe.",
            [(LIND, "sie reise ab"), (LIND, "Sie werde nicht wiederkommen. Das habe Gründe")],
        ),
        (
            "Karin Lindholm sagte, die Brücke im Hafen von Bergen bleibe „bis auf Weiteres voll gesperrt“.",
            [(LIND, "die Brücke im Hafen von Bergen bleibe „bis auf Weiteres voll gesperrt“")],
        ),
    ],
)
def test_reports(text: str, expected: list[tuple[str, str]]) -> None:
    assert reported(text) == [(speaker.lower(), words) for speaker, words in expected]


@pytest.mark.parametrize(
    "text",
    [
        "„Wir haben lange geredet“, sagte Karin Lindholm.",
        "Karin Lindholm sagte, es sei „ein Tag wie jeder“ gewesen.",
        "Ein Sprecher sagte, Karin Lindholm sei krank.",
        "Es hieß, Karin Lindholm sei krank.",
        "Karin Lindholm forderte mehr Geld, um die Brücke zu bauen.",
        "Als er ankam, sagte Karin Lindholm nichts.",
        "Karin Lindholm sagte nichts. Die Brücke wurde gebaut.",
        "Eino Salmi sagte nichts, weil er müde war.",
        "Eino Salmi sagte nichts, denn Karin Lindholm sprach.",
    ],
)
def test_no_reports(text: str) -> None:
    assert reported(text) == []


def test_joint_words_have_all_their_speakers() -> None:
    assert said("„Wir haben lange geredet“, sagten Karin Lindholm und Eino Salmi.") == [
        (LIND.lower(), "Wir haben lange geredet"),
        (SALMI.lower(), "Wir haben lange geredet"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "„Wir haben lange geredet“, riefen Leute Karin Lindholm zu.",
        "Karin Lindholm schwieg. „Die Brücke bleibt vorerst gesperrt“, sagte ein Sprecher.",
        "Karin Lindholm schwieg. „Die Brücke bleibt vorerst gesperrt“, hieß es.",
        "Karin Lindholm sprach von einem „Tag der Freude“.",
        "Karin Lindholm schrieb das Buch „Der lange Weg nach Norden“.",
        "Karin Lindholm zog den Entwurf „zur Neuordnung der Fischerei vor Bergen“ zurück.",
        "„Die Brücke bleibt vorerst gesperrt.“",
        "Die „Initiative Freies Meer Bergen“ nannte Karin Lindholm.",
    ],
)
def test_words_of_nobody_named(text: str) -> None:
    assert said(text) == []


def test_evidence_is_in_the_text_and_short() -> None:
    text = (
        "„" + "Wir haben lange geredet und nichts beschlossen. " * 12 + "“, sagte Ministerin Karin Lindholm am Montag."
    )
    (claim,) = claims(text)
    evidence = claim.evidence
    assert text[evidence.start : evidence.end] == evidence.quote
    assert len(evidence.quote) <= 300
    assert "Karin Lindholm" in evidence.quote
    assert text.startswith(claim.label, 1)
    assert claim.label.endswith("beschlossen.")
    assert len(claim.label) <= 300


def test_speaker_is_the_words_that_name_the_person() -> None:
    text = "„Wir haben lange geredet“, sagte Ministerin Karin Lindholm."
    (claim,) = claims(text)
    assert text[claim.roles[0].start : claim.roles[0].end] == claim.roles[0].text == "Ministerin Karin Lindholm"
    assert not claim.indirect
