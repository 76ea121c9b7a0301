"""Labels as a model may give them, and where names begin and end after mending."""

import pytest

from kg.analyse.names.borders import mend_borders
from kg.records import Token

NAMES = ("Xi", "Jinping", "Oskar", "Lafontaine", "Recep", "Georgien")


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
        # a body is a name of its own
        ("Lindholms SPD siegt", "P I -", "P O- -"),
        ("Partei Venstre siegt", "O- I- -", "- O- -"),
        ("nichts davon", "- -", "- -"),
        ("", "", ""),
    ],
)
def test_borders(words, labels, expected):
    long = {"P": "B-PER", "I": "I-PER", "C": "B-COUNTRY", "O-": "B-ORG", "I-": "I-ORG", "O": "O", "-": "O"}
    assert mend_borders(tokens(words), [long[each] for each in labels.split()]) == [long[e] for e in expected.split()]
