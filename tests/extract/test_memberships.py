"""Which organization a named person belongs to, by brackets, titles, nouns, complements and verbs."""

import pytest

from kg.analyse import analyse
from kg.extract.memberships import memberships
from kg.extract.scene import scenes
from kg.ontology.bodies import party_of_name
from kg.records import Article, Claim

LIND, SALMI, BREKKE = "karin lindholm", "eino salmi", "lars brekke"


def claims(text: str) -> list[Claim]:
    article = Article(id="a", title="", text=text, published=None, url="", outlet="", language="de", source="")
    analysis = analyse(article)
    return list(memberships(analysis, scenes(analysis)))


def members(text: str) -> set[tuple[str, str, str]]:
    """Person, organization and role of every claim."""
    found = set()
    for claim in claims(text):
        fillers = {role.name: role.referent.split(":", 1)[1] for role in claim.roles}
        party = party_of_name(fillers["organization"])
        found.add((fillers["holder"], party.label if party else fillers["organization"], claim.label))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ministerin Karin Lindholm (SPD) widersprach.", {(LIND, "SPD", "")}),
        ("Karin Lindholm (CDU, 45) widersprach.", {(LIND, "CDU", "")}),
        ("Karin Lindholm und Eino Salmi (beide SPD) kamen.", {(LIND, "SPD", ""), (SALMI, "SPD", "")}),
        ("Karin Lindholm (45) widersprach.", set()),
        ("Karin Lindholm (Norwegen) widersprach.", set()),
    ],
)
def test_brackets(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert members(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SPD-Chef Eino Salmi trat zurück.", {(SALMI, "SPD", "Chef")}),
        ("Die CDU-Politikerin Karin Lindholm widersprach.", {(LIND, "CDU", "Politikerin")}),
        ("Der Grünen-Abgeordnete Lars Brekke fehlte.", {(BREKKE, "Grüne", "")}),
        ("Die SPD-Bundestagsabgeordnete Karin Lindholm fehlte.", {(LIND, "SPD", "")}),
        ("Unionsfraktionschef Eino Salmi kam.", {(SALMI, "Unionsparteien", "Unionsfraktionschef")}),
        ("Eino Salmi, Vorsitzender der SPD, kam.", {(SALMI, "SPD", "Vorsitzender")}),
        ("Der Vorsitzende der SPD, Eino Salmi, kam.", {(SALMI, "SPD", "Vorsitzende")}),
        ("Der demokratische US-Senator Eino Salmi widersprach.", {(SALMI, "Demokraten", "")}),
        ("US-Präsident Eino Salmi kam.", set()),
        ("EU-Kommissarin Karin Lindholm kam.", set()),
    ],
)
def test_titles(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert members(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Republikaner Eino Salmi gewann.", {(SALMI, "Republikaner", "")}),
        ("Sein republikanischer Rivale Eino Salmi gewann.", {(SALMI, "Republikaner", "")}),
        ("ARD-Korrespondentin Karin Lindholm berichtet.", {(LIND, "ARD", "Korrespondentin")}),
        ("Der Nahost-Experte Lars Brekke warnt.", set()),
        ("Karin Lindholm ist Sprecherin der FDP.", {(LIND, "FDP", "Sprecherin")}),
        ("Danach überließ die Volkspartei Eino Salmi das Feld.", set()),
        ("Eino Salmi tritt als Chef der SPD zurück.", {(SALMI, "SPD", "Chef")}),
        ("Eino Salmi, Steuermann der Gewerkschaft Nordwind, kam.", {(SALMI, "Nordwind", "Steuermann")}),
        ("Eino Salmi, Gegner der Gewerkschaft Nordwind, kam.", set()),
        ("Eino Salmi, Nachfolger der Gewerkschaft Nordwind, kam.", set()),
        (
            "Im Saal saß die Gewerkschaft Nordwind, deren Anführer Eino Salmi schwieg.",
            {(SALMI, "Nordwind", "Anführer")},
        ),
        (
            "Man hatte mit Karin Lindholm verhandelt, der Vorsitzenden der Gewerkschaft Nordwind.",
            {(LIND, "Nordwind", "Vorsitzende")},
        ),
        (
            "Karin Lindholm, Geologin an der Universität Bergen, warnt.",
            {(LIND, "Universität Bergen", "Geologin")},
        ),
        (
            "Der Chef der Fischervereinigung (FV), Eino Salmi, kam.",
            {(SALMI, "Fischervereinigung", "Chef")},
        ),
        ("Der Präsident der Wirtschaftskammer, Eino Salmi, kam.", {(SALMI, "Wirtschaftskammer", "Präsident")}),
        ("Die Brücke steht. Der Präsident der Kammer, Eino Salmi, kam.", set()),
        ("Vorstand der Nordlicht Energie GmbH ist Eino Salmi.", {(SALMI, "Nordlicht Energie GmbH", "Vorstand")}),
        ("Die Analystin Karin Lindholm von der Berner Bank warnt.", {(LIND, "Berner Bank", "")}),
        ("Karin Lindholm vom „Bergener Kollektiv“ warnt.", {(LIND, "Bergener Kollektiv", "")}),
        (
            "Eino Salmi, Abgeordneter der liberalen Regierungspartei „Plavi Val“, kam.",
            {(SALMI, "Plavi Val", "Abgeordneter")},
        ),
    ],
)
def test_nouns(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert members(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karin Lindholm von den Grünen kam nicht.", {(LIND, "Grüne", "")}),
        ("Karin Lindholm wurde von der SPD eingeladen.", set()),
        ("Gestern wurde Karin Lindholm von der SPD eingeladen.", set()),
        ("Karin Lindholm gehört seit Jahren der SPD an.", {(LIND, "SPD", "")}),
        ("Eino Salmi trat der FDP bei.", {(SALMI, "FDP", "")}),
        ("Eino Salmi, der für die kleine, junge Partei Plavi Val antritt, kam.", {(SALMI, "Plavi Val", "")}),
        ("Eino Salmi gehört der kleinen Partei Plavi Val an.", {(SALMI, "Plavi Val", "")}),
        ("Eino Salmi arbeitete bei der Reederei „Nordstern“.", {(SALMI, "Nordstern", "")}),
        ("Eino Salmi leitet die SPD seit Mai.", {(SALMI, "SPD", "")}),
        ("Eino Salmi leitet die Sitzung der FDP.", set()),
        ("Die Partei Venstre, der Karin Lindholm angehört, tagt.", {(LIND, "Venstre", "")}),
        ("Eino Salmi traf die Spitze der FDP.", set()),
    ],
)
def test_complements_and_verbs(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert members(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die SPD berät am Montag. Parteichef Eino Salmi lädt ein.", {(SALMI, "SPD", "Parteichef")}),
        ("SPD und FDP beraten am Montag. Parteichef Eino Salmi lädt ein.", set()),
        ("Parteichef Eino Salmi lädt ein.", set()),
        ("Karin Lindholm trat auf. Lindholms SPD gewann die Wahl.", {(LIND, "SPD", "")}),
        ("Die SPD von Karin Lindholm gewann die Wahl.", {(LIND, "SPD", "")}),
        ("Die SPD hat Karin Lindholm nicht gewählt.", set()),
    ],
)
def test_parties_of_the_context_and_of_their_leaders(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert members(text) == expected


def test_claims_say_where_they_stand() -> None:
    text = "Am Montag widersprach SPD-Chef Eino Salmi (SPD)."
    (claim,) = claims(text)
    organization = next(role for role in claim.roles if role.name == "organization")
    holder = next(role for role in claim.roles if role.name == "holder")
    assert text[organization.start : organization.end] == organization.text == "SPD"
    assert text[holder.start : holder.end] == holder.text == "Eino Salmi"
    assert claim.evidence.quote == text
