"""Labels as a model may give them, and where names begin and end, and of what kind they are, after mending."""

import pytest

from kg.analyse.names.borders import mend_borders
from kg.analyse.names.classes import mend_classes
from kg.records import Token

NAMES = (
    "Xi",
    "Jinping",
    "Lafontaine",
    "Recep",
    "Georgien",
    "Imogen",
    "Larkspur",
    "Prinz",
    "Lars",
    "Tilman",
    "Grotefend",
)
LONG = {"P": "B-PER", "I": "I-PER", "C": "B-COUNTRY", "L": "B-LOC", "O-": "B-ORG", "I-": "I-ORG", "T": "B-TITLE"}
LONG |= {"O": "O", "-": "O"}


def tokens(words):
    return [
        Token(start=i, end=i + 1, text=word, lemma=word, tag="NE" if word in NAMES else "NN")
        for i, word in enumerate(words.split())
    ]


@pytest.mark.parametrize(
    ("words", "labels", "expected"),
    [
        # an initial goes on
        ("Karin W. Lindholm sprach", "P I O -", "P I I -"),
        ("Karin W. Lindholm sprach", "P I P -", "P I I -"),
        ("Karin W. und Emil", "P I O P", "P I O P"),
        # particles lead from a given name to a family name
        ("Ursula von der Hoyden kam", "P O O O -", "P I I I -"),
        ("Ursula von Hoyden kam", "P O P -", "P I I -"),
        ("Luis de la Estrada kam", "P O O O -", "P I I I -"),
        ("Lindholm von der Hoyden kam", "P O O O -", "P O O O -"),
        ("Ursula von Schweden kam", "P O C -", "P O C -"),
        ("Ursula von Schweden kam", "P O O -", "P O O -"),
        ("Ursula zu Besuch", "P O O", "P O O"),
        ("Ursula von der", "P O O", "P O O"),
        # a family name that comes first takes the given name behind it
        ("Xi Jinping kam", "P O -", "P I -"),
        ("Xi Jinping kam", "P P -", "P I -"),
        ("Xi Besuch kam", "P O -", "P O -"),
        ("Lindholm Recep Tayyip", "P P I", "P P I"),
        # names that the lists know
        ("Xi Jinping kam", "O O -", "P I -"),
        ("Recep Lafontaine kam", "O P -", "P I -"),
        ("Recep Lafontaine kam", "O C -", "O C -"),
        ("Besuch Lafontaine kam", "O P -", "O P -"),
        ("Georgien Lafontaine kam", "O P -", "O P -"),
        # unknown words that the tagger takes for names
        ("Imogen Larkspur kam", "O P -", "P I -"),
        ("Imogen Larkspur kam", "T P -", "P I -"),
        ("Tilman Grotefend kam", "P O -", "P I -"),
        ("Präsident Imogen Larkspur kam", "T O O -", "T P I -"),
        ("Besuch Imogen Larkspur kam", "O O O -", "O O O -"),
        ("Eino Salminen kam", "P O -", "P I -"),
        ("Eino Besuch kam", "P O -", "P O -"),
        # an office before a name
        ("General Lars Brekke kam", "P I I -", "T P I -"),
        ("Prinz Lars Brekke kam", "P I I -", "T P I -"),
        ("Prinz Lars Brekke kam", "T P I -", "T P I -"),
        ("Lindholms Sprecher kam", "P I -", "P T -"),
        ("Lindholms Besuch kam", "P I -", "P O -"),
        ("Jonas Unbekanntes kam", "P I -", "P I -"),
        # a common noun
        ("Lindholms Sohn Lars Brekke", "P I I I", "P O P I"),
        # a patronymic
        ("Mutlaq bin Nasser kam", "P O O -", "P I I -"),
        ("Mutlaq bin dabei", "P O O", "P O O"),
        # a body is a name of its own
        ("Lindholms SPD siegt", "P I -", "P O- -"),
        ("Partei Venstre siegt", "O- I- -", "- O- -"),
        ("nichts davon", "- -", "- -"),
        ("", "", ""),
    ],
)
def test_borders(words, labels, expected):
    assert mend_borders(tokens(words), long(labels)) == long(expected)


def long(labels):
    return [LONG[each] for each in labels.split()]


@pytest.mark.parametrize(
    ("sentences", "labels", "expected"),
    [
        (["Zeitung Larkspur schrieb"], ["O P -"], ["O O- -"]),
        (["Wochenzeitung Larkspur Weekly schrieb"], ["O P I -"], ["O O- I- -"]),
        (["Bergdorfs Larkspur Tal"], ["O P -"], ["O L -"]),
        (["Ort Larkspur liegt"], ["O P -"], ["O L -"]),
        (["Sport Larkspur liegt"], ["O P -"], ["O P -"]),
        (["Vulkan Larkspur liegt"], ["P I -"], ["O L -"]),
        # the same name elsewhere, in the genitive too
        (["Larkspurs Chef", "Verlag Larkspur"], ["P -", "O P"], ["O- -", "O O-"]),
        # a person after all
        (["Partei Karin Lindholms tagt"], ["O P I -"], ["O P I -"]),
        (["Präsident Larkspur kam", "Partei Larkspurs tagt"], ["T P -", "O P -"], ["T P -", "O P -"]),
        ([], [], []),
    ],
)
def test_nouns_before_a_name_tell_its_kind(sentences, labels, expected):
    rows = [long(row) for row in labels]
    assert mend_classes([tokens(each) for each in sentences], rows) == [long(row) for row in expected]
