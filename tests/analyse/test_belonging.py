"""Which country an office is of, where its own words do not say so."""

import pytest

from kg.analyse import analyse
from kg.records import Article


def countries(text):
    """Each holder with the countries of all offices that the text gives to them."""
    article = Article(id="a", title="", text=text, published=None, url="", outlet="", language="de", source="a.txt")
    found = analyse(article)
    labels = {referent.id: referent.label for referent in found.referents}
    codes = {referent.id: referent.code for referent in found.referents}
    told = {}
    for title in found.titles:
        for holder in title.holders if title.national else ():
            told.setdefault(labels[holder], set()).add(codes.get(title.on_behalf_of, ""))
    return told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Der norwegische Außenminister Erik Lind reiste nach Kairo. Am Abend sprachen die Außenminister Erik Lind "
            "und Hassan Amrani zwei Stunden lang.",
            {"Erik Lind": {"NO"}},
            id="several ministers of one name are of several countries",
        ),
        pytest.param(
            "Am Treffen der Präsidenten Erik Lind (Finnland), Jan Nowak (Polen) und Rasim Demir (Türkei) nahm sonst "
            "niemand teil.",
            {"Erik Lind": {"FI"}, "Jan Nowak": {"PL"}, "Rasim Demir": {"TR"}},
            id="each with the country in brackets",
        ),
        pytest.param(
            "In Riad trafen sich US-Außenminister Paul Harmon, der Nationale Sicherheitsberater Jack Miller und der "
            "Sondergesandte Bill Stone mit Gästen aus China.",
            {"Paul Harmon": {"US"}, "Jack Miller": {"US"}, "Bill Stone": {"US"}},
            id="officials in a row",
        ),
        pytest.param(
            "In Berlin traf Laura Rubio am Montag ein. Der Sondergesandte Peter Brandt begrüßte sie.",
            {"Peter Brandt": {"DE"}},
            id="names of persons are no places",
        ),
        pytest.param(
            "US-Präsidentin Ann Harmon und deren Vize Paul Stone flogen ab.",
            {"Ann Harmon": {"US"}, "Paul Stone": {"US"}},
            id="dessen and deren point to whom an aide belongs",
        ),
        pytest.param(
            "Der norwegische Minister Erik Lind verurteilte den Anschlag auf den Verein. Dessen Vorsitzender Peter "
            "Brandt dankte ihm.",
            {"Erik Lind": {"NO"}},
            id="a chairman is not the minister's",
        ),
        pytest.param(
            "Die Reise führte aus Japan nach Vietnam. In Hanoi dankte Kabinettschef Tomoko Hashikawa den Gästen.",
            {},
            id="a name unlike those of the country makes a guess doubtful",
        ),
        pytest.param(
            "Die Reise führte aus Japan nach Vietnam. In Hanoi dankte Kabinettschef Nguyen Van Minh den Gästen.",
            {"Nguyen Van Minh": {"VN"}},
            id="and one that is like them does not",
        ),
        pytest.param(
            "Die Minister warten in Berlin. Finanzministerin Ayşe Yıldız sprach in Berlin über die Türkei. "
            "Deutschland zahlt.",
            {"Ayşe Yıldız": {"DE"}},
            id="but never that of the article's own country",
        ),
        pytest.param(
            "Bern – US-Präsident Paul Harmon traf gestern ein. Der Empfang des Bundespräsidenten dauerte lange.",
            {"Paul Harmon": {"US"}},
            id="a description gives nobody a second country by guess",
        ),
        pytest.param(
            "Kardinal Luca Rossi, Gesandter des Papstes, landete am Abend in Polen.",
            {"Luca Rossi": {"VA"}},
            id="the superior tells the state",
        ),
    ],
)
def test_countries(text, expected):
    assert countries(text) == expected
