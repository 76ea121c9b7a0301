"""The named questions, each with the rows that it must give on the hand-made graph of tests/rdf/invented.py.

Terms stand by the last part of their address, dates and words as they are; None where nothing is known.
"""

import re
import time
from pathlib import Path

import pytest
from rdflib import Graph, URIRef

from kg.errors import QueryError
from kg.store import MemoryStore, Question, Term, find_question, list_questions, load, render, run_question

FILE = Path(__file__).parents[1] / "rdf" / "invented.ttl"
INVENTED = load(FILE)
QUESTIONS = list_questions()

SUMMIT = "2025-03-10-palais-wilson-ada-lindqvist-boris-orlow"
DINNER = "2025-03-10-palais-wilson-ada-lindqvist-boris-orlow-chiara-ferrêt"
CALL = "2025-02-ada-lindqvist-chiara-ferrêt"
JUNE = "2025-06-01-ada-lindqvist-chiara-ferrêt"
CANCELLED = "2024-boris-orlow-chiara-ferrêt"
DENIED = "ada-lindqvist-łukasz-müller"
VISIT = "2025-01-20-wien-chiara-ferrêt-łukasz-müller"
ALL_THREE = "Ada Lindqvist, Boris Orlow, Chiara Ferrêt"
JUNE_DAYS = "2025-06-01/2025-06-03"

EXPECTED: list[tuple[str, dict[str, str], list[tuple[object, ...]]]] = [
    (
        "met",
        {"person": "orlow"},
        [
            ("Ada Lindqvist", "2025-03-10", "Palais Wilson", SUMMIT),
            ("Ada Lindqvist", "2025-03-10", "Palais Wilson", DINNER),
            ("Chiara Ferrêt", "2025-03-10", "Palais Wilson", DINNER),
        ],
    ),
    ("met", {"person": "Lukasz Mueller"}, []),
    (
        "meetings-of-two",
        {"person": "LINDQVIST", "other": "Orlov"},
        [
            ("2025-03-10", "Palais Wilson", "Schweiz", SUMMIT),
            ("2025-03-10", "Palais Wilson", "Schweiz", DINNER),
        ],
    ),
    ("meetings-of-two", {"person": "Lindqvist", "other": "Müller"}, []),
    ("meetings-of-two", {"person": "Lindqvist", "other": "Lindqvist"}, []),
    ("calls", {}, [("2025-02", "Ada Lindqvist, Chiara Ferrêt", CALL)]),
    ("calls", {"person": "Orlow"}, []),
    ("represents", {"country": "Dänemark"}, [("Ada Lindqvist", "Präsidentin", "Dänemark")]),
    ("represents", {"country": "dk"}, [("Ada Lindqvist", "Präsidentin", "Dänemark")]),
    ("represents", {"country": "konigreich danemark"}, [("Ada Lindqvist", "Präsidentin", "Dänemark")]),
    ("represents", {"country": "EU"}, [("Chiara Ferrêt", "Kommissarin", "Europäische Union")]),
    ("represents", {"country": "AT"}, [("Łukasz Müller", "Minister", "Österreich")]),
    ("represents", {"country": "AT", "on": "2025-03-03"}, [("Łukasz Müller", "Minister", "Österreich")]),
    ("represents", {"country": "AT", "on": "2026"}, []),
    ("represents", {"country": "CH"}, []),
    ("represents", {"country": "DK", "on": "2025-12-31"}, [("Ada Lindqvist", "Präsidentin", "Dänemark")]),
    ("represents", {"country": "DK", "on": "2024"}, []),
    (
        "officials",
        {},
        [
            ("Dänemark", "DK", "Ada Lindqvist", "Präsidentin", "Current"),
            ("Europäische Union", None, "Chiara Ferrêt", "Kommissarin", "Current"),
            ("Russland", "RU", "Boris Orlow", "Außenminister", "Current"),
            ("Österreich", "AT", "Łukasz Müller", "Minister", "Current"),
            ("Österreich", "AT", "Łukasz Müller", "Minister", "Former"),
        ],
    ),
    (
        "officials",
        {"country": "Österreich"},
        [
            ("Österreich", "AT", "Łukasz Müller", "Minister", "Current"),
            ("Österreich", "AT", "Łukasz Müller", "Minister", "Former"),
        ],
    ),
    ("planned", {}, [(JUNE_DAYS, "Meeting", "Ada Lindqvist, Chiara Ferrêt", None, JUNE)]),
    ("planned", {"person": "Orlow"}, []),
    (
        "cancelled-or-denied",
        {},
        [
            ("Cancelled", "2024", "Meeting", "Boris Orlow, Chiara Ferrêt", None, CANCELLED),
            ("Denied", None, "Meeting", "Ada Lindqvist, Łukasz Müller", None, DENIED),
        ],
    ),
    (
        "cancelled-or-denied",
        {"person": "müller"},
        [("Denied", None, "Meeting", "Ada Lindqvist, Łukasz Müller", None, DENIED)],
    ),
    (
        "by-place",
        {},
        [
            ("Palais Wilson", "2025-03-10", "Meeting", "Ada Lindqvist, Boris Orlow", SUMMIT),
            ("Palais Wilson", "2025-03-10", "Meeting", ALL_THREE, DINNER),
            ("Wien", "2025-01-20", "Visit", "Chiara Ferrêt, Łukasz Müller", VISIT),
        ],
    ),
    ("by-place", {"place": "at"}, [("Wien", "2025-01-20", "Visit", "Chiara Ferrêt, Łukasz Müller", VISIT)]),
    (
        "by-place",
        {"place": "Schweiz"},
        [
            ("Palais Wilson", "2025-03-10", "Meeting", "Ada Lindqvist, Boris Orlow", SUMMIT),
            ("Palais Wilson", "2025-03-10", "Meeting", ALL_THREE, DINNER),
        ],
    ),
    ("visits", {}, [("Chiara Ferrêt", "Wien", "Łukasz Müller", "2025-01-20", "Occurred", VISIT)]),
    (
        "visits",
        {"person": "Ferret", "place": "österreich"},
        [("Chiara Ferrêt", "Wien", "Łukasz Müller", "2025-01-20", "Occurred", VISIT)],
    ),
    ("visits", {"place": "Genf"}, []),
    ("visits", {"person": "Müller"}, []),
    (
        "timeline",
        {},
        [
            ("2024", "Meeting", "Cancelled", "Boris Orlow, Chiara Ferrêt", None, CANCELLED),
            ("2025-01-20", "Visit", "Occurred", "Chiara Ferrêt, Łukasz Müller", "Wien", VISIT),
            ("2025-02", "Call", "Occurred", "Ada Lindqvist, Chiara Ferrêt", None, CALL),
            ("2025-03-10", "Meeting", "Occurred", "Ada Lindqvist, Boris Orlow", "Palais Wilson", SUMMIT),
            ("2025-03-10", "Meeting", "Occurred", ALL_THREE, "Palais Wilson", DINNER),
            (JUNE_DAYS, "Meeting", "Planned", "Ada Lindqvist, Chiara Ferrêt", None, JUNE),
        ],
    ),
    (
        "timeline",
        {"from": "2025-02-10", "to": "2025-03"},
        [
            ("2025-02", "Call", "Occurred", "Ada Lindqvist, Chiara Ferrêt", None, CALL),
            ("2025-03-10", "Meeting", "Occurred", "Ada Lindqvist, Boris Orlow", "Palais Wilson", SUMMIT),
            ("2025-03-10", "Meeting", "Occurred", ALL_THREE, "Palais Wilson", DINNER),
        ],
    ),
    (
        "timeline",
        {"from": "2025-06-03"},
        [(JUNE_DAYS, "Meeting", "Planned", "Ada Lindqvist, Chiara Ferrêt", None, JUNE)],
    ),
    (
        "timeline",
        {"to": "2024", "person": "Orlow"},
        [("2024", "Meeting", "Cancelled", "Boris Orlow, Chiara Ferrêt", None, CANCELLED)],
    ),
    (
        "co-participants",
        {"person": "Ada Lindqvist"},
        [
            ("Boris Orlow", "2", "2025-03-10", "2025-03-10"),
            ("Chiara Ferrêt", "2", "2025-02-01", "2025-03-10"),
        ],
    ),
    (
        "said",
        {"person": "Lindqvist"},
        [("Ada Lindqvist", "Wir sprechen über Milch und Brot", "false", "montag", "2025-03-03")],
    ),
    ("said", {"person": "Lindqvist", "about": "käse"}, []),
    (
        "said",
        {"person": "*", "about": "weit"},
        [("Boris Orlow", "der Weg sei weit", "true", "samstag ä/2", None)],
    ),
    (
        "sources",
        {"person": "Lindqvist", "other": "Orlow"},
        [
            (
                SUMMIT,
                "samstag ä/2",
                None,
                "Occurred",
                "2025-03-10",
                "Ada Lindqvist und Boris Orlow trafen sich am 10. März im Palais Wilson.",
            ),
            (
                SUMMIT,
                "montag",
                "2025-03-03",
                "Planned",
                "2025-03-10",
                "Ada Lindqvist will am 10. März Außenminister Boris Orlow in Genf treffen",
            ),
            (DINNER, "samstag ä/2", None, "Occurred", None, "Zum Abendessen kam auch Chiara Ferrêt."),
        ],
    ),
    (
        "sources",
        {"person": "Müller"},
        [
            (DENIED, "samstag ä/2", None, "Denied", None, "Lindqvist traf nie mit Łukasz Müller zusammen"),
            (VISIT, "samstag ä/2", None, "Occurred", "2025-01-21", "Ferrêt war am 21. Januar bei Müller in Genf."),
            (
                VISIT,
                "montag",
                "2025-03-03",
                "Occurred",
                "2025-01-20",
                "Ferrêt, EU-Kommissarin, reiste am 20. Januar zu Łukasz Müller nach Wien.",
            ),
        ],
    ),
    (
        "contradictions",
        {},
        [
            (VISIT, "date", "2025-01-21", "samstag ä/2", None, None),
            (VISIT, "date", "2025-01-20", "montag", "Zeitung", "2025-03-03"),
            (VISIT, "place", "Genf", "samstag ä/2", None, None),
            (VISIT, "place", "Wien", "montag", "Zeitung", "2025-03-03"),
        ],
    ),
    ("contradictions", {"person": "Lindqvist"}, []),
    (
        "status-history",
        {"person": "Orlow"},
        [
            (SUMMIT, None, "samstag ä/2", None, "Occurred", "Occurred"),
            (SUMMIT, "2025-03-03", "montag", "Zeitung", "Planned", "Occurred"),
        ],
    ),
    ("status-history", {"person": "Orlow", "other": "Ferrêt"}, []),
    ("members", {}, [("Bund der Mitte", "Łukasz Müller", "Vorsitzender")]),
    ("members", {"organization": "bund der mitte"}, [("Bund der Mitte", "Łukasz Müller", "Vorsitzender")]),
    ("members", {"organization": "EU"}, []),
]


def plain(term: Term | None) -> str | None:
    if term is None:
        return None
    return re.split(r"[/#]", str(term))[-1] if isinstance(term, URIRef) else str(term)


def least(question: Question) -> dict[str, str]:
    """A word for every parameter that must be given."""
    return {parameter.name: "Lindqvist" for parameter in question.parameters if parameter.default is None}


@pytest.mark.parametrize(("name", "parameters", "rows"), EXPECTED)
def test_answer(name: str, parameters: dict[str, str], rows: list[tuple[object, ...]]) -> None:
    answer = run_question(INVENTED, name, parameters)
    assert [tuple(plain(term) for term in row) for row in answer.rows] == rows


def test_every_question_has_an_answer_here() -> None:
    assert {name for name, _, rows in EXPECTED if rows} == {question.name for question in QUESTIONS}
    assert len(QUESTIONS) >= 12


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_a_graph_of_nothing_gives_no_rows(question: Question) -> None:
    assert run_question(MemoryStore(Graph()), question.name, least(question)).rows == ()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_a_question_says_what_it_is(question: Question) -> None:
    assert question.title.endswith((".", "?"))
    assert question.title_de.endswith((".", "?"))
    assert least(question).keys() <= question.example.keys()
    run_question(INVENTED, question.name, question.example)
    assert "ORDER BY" in question.sparql


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
@pytest.mark.parametrize(
    "word",
    [
        '" } INSERT DATA { <a:b> <a:b> <a:b> } #',
        '"@de . ?a ?b ?c . FILTER(true) } #',
        "\\",
        ".+",
        "[A-Z].*",
        "(",
        "$person",
        "\ud800",
    ],
)
def test_a_hostile_word_is_only_a_word(question: Question, word: str) -> None:
    before = set(INVENTED.graph)
    words = {parameter.name: word for parameter in question.parameters if "day" not in parameter.kind}
    assert run_question(INVENTED, question.name, words).rows == ()
    assert set(INVENTED.graph) == before


@pytest.mark.parametrize(
    ("name", "parameters", "message"),
    [
        ("mett", {}, "there is no question mett; did you mean met? There are: by-place, calls, "),
        ("Met", {}, "did you mean met?"),
        ("xyzzy", {}, "there is no question xyzzy; There are: by-place"),
        ("met", {}, "met needs person=…, for example: kg query met person=Putin"),
        ("met", {"person": " "}, "met needs person=…"),
        ("met", {"persn": "x", "person": "y"}, "met has no parameter persn; it has person"),
        ("timeline", {"from": "gestern"}, "gestern is no date; write 2025-08-15, 2025-08 or 2025"),
        ("timeline", {"to": "2025-02-30"}, "2025-02-30 is no date"),
        ("timeline", {"to": "2025-13"}, "2025-13 is no date"),
        ("represents", {"country": "DK", "on": "damals"}, "damals is no date"),
    ],
)
def test_mistakes_name_what_is_right(name: str, parameters: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError) as error:
        run_question(INVENTED, name, parameters)
    assert message in str(error.value)


def test_answers_can_be_shown() -> None:
    answer = run_question(INVENTED, "represents", {"country": "DK"})
    assert render(answer, "table", prefixes=INVENTED.prefixes).splitlines()[2] == "Ada Lindqvist  Präsidentin  Dänemark"


def test_questions_are_found_by_name() -> None:
    assert find_question("met").parameters[0].name == "person"


@pytest.fixture(scope="module")
def copies() -> MemoryStore:
    """Sixteen times the invented graph, 5,000 triples, in which every name has sixteen bearers."""
    graph = Graph(bind_namespaces="none")
    for number in range(16):
        graph.parse(data=FILE.read_text("utf-8").replace("kg-news/data/", f"kg-news/data/{number}/"), format="turtle")
    assert len(graph) > 5000
    return MemoryStore(graph)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_a_question_takes_less_than_two_seconds_on_5000_triples(copies: MemoryStore, question: Question) -> None:
    parameters = {"country": "DK"} if question.name == "represents" else least(question)
    if question.name == "contradictions":
        parameters["person"] = "Ferrêt"
    if question.name == "meetings-of-two":
        parameters["other"] = "Orlow"
    start = time.process_time()
    answer = run_question(copies, question.name, parameters)
    assert time.process_time() - start < 2
    assert len(answer.rows) >= 1
