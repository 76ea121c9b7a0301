"""How the table of office-holders comes about, from invented lines in the shape of the sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.train.factbook import factbook_terms
from kg.train.officeholders import make_table
from kg.train.terms import bundestag_terms, wikidata_terms

WIKIDATA = "country,position,person,wikidata,start,end\n"
FACTBOOK = "fips,country,office,first_commit,last_commit,text\n"
HEAD = "be,Belgium,head of government"
BUNDESTAG = "first_seen,last_seen,n_days,name,rolle\n"


def _written(folder: Path, *, wikidata: str = "", factbook: str = "", bundestag: str = "") -> Path:
    (folder / "officeholders.csv").write_text(WIKIDATA + wikidata, "utf-8")
    (folder / "factbook-leaders.csv").write_text(FACTBOOK + factbook, "utf-8")
    (folder / "bundestag-roles.csv").write_text(BUNDESTAG + bundestag, "utf-8")
    return folder


def _rows(folder: Path, country: str, name: str) -> list[list[str]]:
    """Group, portfolio, keys, name, id, start and end of the lines whose name contains the word."""
    rows = [line.split("\t") for line in make_table(folder).splitlines() if line.startswith(f"{country}\t")]
    return [row[1:] for row in rows if name in row[4]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Anna J. BEISPIEL (since 1 May 2020)", [("head_of_state", "Anna J. Beispiel", "2020-05-01")]),
        ("Prime Minister XI Testing (since May 2020)", [("head_of_government", "Xi Testing", "2020-05")]),
        ("King OTTO VI (since 2001)", [("monarch", "Otto VI", "2001")]),
        (
            "Taoiseach (Prime Minister) Sean MUSTER (since 2 Sep 2019)",
            [("head_of_government", "Sean Muster", "2019-09-02")],
        ),
        (
            "Deputy Prime Ministers Ida EINS (since 2 March 2019), Leo ZWEI (since 3 April 2019)",
            [("vice", "Ida Eins", "2019-03-02"), ("vice", "Leo Zwei", "2019-04-03")],
        ),
        (
            "President Ida EINS (since 2 March 2019); Vice President Leo ZWEI (since 3 April 2019)",
            [("head_of_state", "Ida Eins", "2019-03-02"), ("vice", "Leo Zwei", "2019-04-03")],
        ),
        ("Chancellor Max AL-MUSTER (since 5 May 2015); note - President Ida EINS (since 1 May 2019)", "Max Al-Muster"),
        ("Prime Minister Ali al-BEISPIEL (since 5 May 2015)", "Ali al-Beispiel"),
        ("King OTTO VI (since 2001); represented by Governor General Ida EINS (since 1 May 2019)", []),
        ("Governor Ida EINS (since 1 May 2019)", []),
        ("President (vacant)", []),
        ("President Ida Eins (since 1 May 2019)", []),
        ("", []),
    ],
)
def test_who_the_factbook_names(tmp_path: Path, text: str, expected: list[tuple[str, str, str]] | str) -> None:
    _written(tmp_path, factbook=f'be,Belgium,chief of state,2020-01-01,2021-01-01,"{text}"\n')
    found = factbook_terms(tmp_path / "factbook-leaders.csv")
    if isinstance(expected, str):
        assert [term.name for term in found] == [expected]
    else:
        assert [(term.group, term.name, term.start) for term in found] == expected
    assert {(term.country, term.attested) for term in found} <= {("BE", "2021-01-01")}


def test_dependent_territories_are_left_out(tmp_path: Path) -> None:
    line = "chief of state,2020-01-01,2021-01-01,President Ida EINS (since 1 May 2019)"
    _written(tmp_path, factbook=f"aq,American Samoa,{line}\nhk,Hong Kong,{line}\n")
    assert factbook_terms(tmp_path / "factbook-leaders.csv") == []


@pytest.mark.parametrize(
    ("country", "position", "offices"),
    [
        ("FR", "President", [("head_of_state", "")]),
        ("FR", "Minister of Foreign Affairs", [("minister", "foreign")]),
        ("FR", "Minister of the Economy, Finances and Industry", [("minister", "finance"), ("minister", "economy")]),
        ("FR", "Minister of Culture", [("minister", "other")]),
        ("FR", "Deputy Prime Minister", [("vice", "")]),
        ("US", "Secretary of State", [("minister", "foreign")]),
        ("US", "Secretary of the Treasury", [("minister", "finance")]),
        ("GB", "Secretary of State for Defence", [("minister", "defence")]),
        ("GB", "Chancellor of the Exchequer", [("minister", "finance")]),
        ("AT", "Federal Chancellor", [("head_of_government", "")]),
        ("AT", "Secretary of State", []),
        ("US", "Secretary of State of Texas", []),
        ("GB", "Minister of State for Europe", []),
        ("GB", "Minister for Africa", []),
        ("FR", "President of the Senate", []),
        ("CA", "Premier of Ontario", []),
        ("CA", "monarch", []),
        ("FR", "ambassador to Germany", []),
        ("FR", "Deputy Minister of Finance", []),
    ],
)
def test_offices_of_wikidata(tmp_path: Path, country: str, position: str, offices: list[tuple[str, str]]) -> None:
    _written(tmp_path, wikidata=f'{country},"{position}",Ida Muster,Q1,2001-01-01,\n')
    found = wikidata_terms(tmp_path / "officeholders.csv")
    assert [(term.group, term.portfolio) for term in found] == offices


@pytest.mark.parametrize(
    ("country", "person", "name", "keys"),
    [
        ("FR", "Ida Muster", "Ida Muster", ("muster",)),
        ("FR", '"Ida Muster, Baroness Muster of Testing"', "Ida Muster", ("muster",)),
        ("FR", "Ida van der Muster", "Ida van der Muster", ("muster",)),
        ("CN", "Mu Stering", "Mu Stering", ("mu",)),
        ("KR", "Mu Ster-ing", "Mu Ster-ing", ("mu",)),
        ("KR", "Ster-Ing Mu", "Ster-Ing Mu", ("mu",)),
        ("TW", "Ida Mu", "Ida Mu", ("mu",)),
        ("TW", "Mu Ster-ing", "Mu Ster-ing", ("mu",)),
        ("SA", "Otto bin Muster Al Test", "Otto bin Muster Al Test", ("muster", "otto")),
    ],
)
def test_bare_names(tmp_path: Path, country: str, person: str, name: str, keys: tuple[str, ...]) -> None:
    _written(tmp_path, wikidata=f"{country},President,{person},Q1,2001-01-01,\n")
    (term,) = wikidata_terms(tmp_path / "officeholders.csv")
    assert (term.name, term.keys) == (name, keys)


def test_names_in_other_alphabets_and_impossible_ends(tmp_path: Path) -> None:
    _written(tmp_path, wikidata="SA,President,محمد,Q1,2001-01-01,\nSA,President,Ida Muster,Q2,2001-01-01,1999-01-01\n")
    (term,) = wikidata_terms(tmp_path / "officeholders.csv")
    assert (term.name, term.start, term.end) == ("Ida Muster", "2001-01-01", "")


def test_german_ministers(tmp_path: Path) -> None:
    _written(
        tmp_path,
        bundestag="2018-01-17,2019-01-16,3,Prof. Dr. Ida Muster,Bundesministerin für Tests\n"
        "2018-01-17,2019-01-16,3,Ida Muster von der,Bundesministerin für Tests\n"
        "2018-01-17,2019-01-16,3,Leo Muster,Parl. Staatssekretär beim Bundesminister für Tests\n"
        "2018-01-17,2019-01-16,3,Heiko Maas,Bundesminister des Auswärtigen\n",
    )
    found = bundestag_terms(tmp_path / "bundestag-roles.csv")
    assert [(term.name, term.start, term.end) for term in found] == [("Ida Muster", "2018-01-17", "2019-01-16")]


def test_two_sources_of_one_term_make_one_line(tmp_path: Path) -> None:
    _written(
        tmp_path,
        wikidata="BE,Prime Minister,Ida Muster,Q1,2015-01-01,2019-05-05\n",
        factbook=f"{HEAD},2015-02-02,2019-06-06,Prime Minister Ida R. MUSTER (since 11 January 2015)\n",
    )
    assert _rows(tmp_path, "BE", "Muster") == [
        ["head_of_government", "", "muster", "Ida Muster", "Q1", "2015-01-01", "2019-05-05"]
    ]


def test_a_name_that_no_transcription_joins_keeps_its_line_and_gets_the_id(tmp_path: Path) -> None:
    _written(
        tmp_path,
        wikidata="BE,Prime Minister,Ida Muster,Q1,2015-01-01,2019-05-05\n",
        factbook=f"{HEAD},2015-02-02,2019-06-06,Prime Minister Ida MUSTAR (since 11 January 2015)\n",
    )
    assert [row[2:] for row in _rows(tmp_path, "BE", "Must")] == [
        ["mustar", "Ida Mustar", "Q1", "2015-01-01", "2019-05-05"],
        ["muster", "Ida Muster", "Q1", "2015-01-01", "2019-05-05"],
    ]


def test_the_next_one_ends_a_term(tmp_path: Path) -> None:
    _written(
        tmp_path,
        factbook=f"{HEAD},2015-02-02,2019-06-06,Prime Minister Ida EINS (since 11 January 2015)\n"
        f"{HEAD},2019-06-07,2026-06-06,Prime Minister Leo ZWEI (since 1 June 2019)\n",
    )
    assert [row[3:] for row in _rows(tmp_path, "BE", "Eins") + _rows(tmp_path, "BE", "Zwei")] == [
        ["Ida Eins", "", "2015-01-11", "2019-06-01"],
        ["Leo Zwei", "", "2019-06-01", ""],
    ]


def test_a_second_term_is_a_second_line(tmp_path: Path) -> None:
    _written(
        tmp_path,
        wikidata="BE,Prime Minister,Ida Eins,Q1,2001-01-01,2005-01-01\nBE,Prime Minister,Ida Eins,Q1,2009-01-01,\n",
    )
    assert [row[5:] for row in _rows(tmp_path, "BE", "Eins")] == [["2001-01-01", "2005-01-01"], ["2009-01-01", ""]]


def test_of_two_namesakes_neither_gets_the_term_of_a_third_source(tmp_path: Path) -> None:
    _written(
        tmp_path,
        wikidata="BE,Minister of Culture,Ida Eins,Q1,2001-01-01,2005-01-01\n"
        "BE,Minister of Health,Ida Eins,Q2,2009-01-01,\n",
        factbook=f"{HEAD},2019-02-02,2026-06-06,Prime Minister Ida EINS (since 11 January 2019)\n",
    )
    ids = {row[0]: row[4] for row in _rows(tmp_path, "BE", "Eins")}
    assert ids == {"minister": "Q2", "head_of_government": ""}


def test_a_missing_source_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        make_table(tmp_path)
