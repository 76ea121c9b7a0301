"""Time expressions and their calendar values, read in an article of Wednesday, 20 August 2025."""

import datetime
import itertools

import pytest

from kg.analyse.times import edtf, find_times
from kg.analyse.times.find import READERS
from kg.analyse.times.forms import compiled, cores, forms
from kg.analyse.times.words import month_number, section
from kg.errors import OntologyError
from kg.records import Span

WEDNESDAY = datetime.date(2025, 8, 20)


def times(text, *, published=WEDNESDAY):
    return [(time.text, time.value) for time in find_times(text, published=published)]


def only_value(text, *, published=WEDNESDAY):
    (time,) = find_times(text, published=published)
    return time.value


@pytest.mark.parametrize("entry", section("forms"), ids=lambda entry: entry["example"])
def test_every_form_of_the_lexicon_reads_its_example(entry):
    before, _, rest = entry["example"].partition("[")
    phrase, _, after = rest.partition("]")
    start, end = len(before), len(before) + len(phrase)
    found = find_times(before + phrase + after, published=WEDNESDAY)
    there = [(time.start, time.end, time.value) for time in found if time.start < end and start < time.end]
    assert there == ([] if entry["value"] is None else [(start, end, entry["value"])])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sie trafen sich am 15. August 2025 in Riga.", "2025-08-15"),
        ("Sie trafen sich am 15.8.2025 in Riga.", "2025-08-15"),
        ("Sie trafen sich am 15.08.25 in Riga.", "2025-08-15"),
        ("Die Akte trägt das Datum 15.08.93.", "1993-08-15"),
        ("Riga, den 3. Mai 2024", "2024-05-03"),
        ("Das Schreiben vom 18. Jänner 2024 fehlt.", "2024-01-18"),
        ("Das Schreiben vom 3. Feber 2024 fehlt.", "2024-02-03"),
        ("Das Schreiben vom 3.\nSept. 2024 fehlt.", "2024-09-03"),
        ("Sie tagten vom 28. Februar bis 3. März 2025.", "2025-02-28/2025-03-03"),
        ("Sie tagten vom 30. Dezember bis 2. Januar 2025.", "2024-12-30/2025-01-02"),
        ("Sie tagten am 10./11. Mai 2025.", "2025-05-10/2025-05-11"),
        ("Sie tagten am 5. und 6. Mai 2025.", "2025-05-05/2025-05-06"),
        ("Er trat im Jahr 2018 zurück.", "2018"),
        ("Er trat Ende 2018 zurück.", "2018"),
        ("Er trat im Winter 2014/15 zurück.", "2014-12/2015-02"),
        ("Er trat in den neunziger Jahren zurück.", "1990/1999"),
        ("Er kam zu Ostern 2024.", "2024-03-31"),
        ("Er trat vor zehn Jahren (2015) zurück.", "2015"),
        ("Am Donnerstag, dem 3. Juli 2025, flog er heim.", "2025-07-03"),
        ("Gespeichert: 2025-08-16T10:20:00+02:00", "2025-08-16"),
    ],
)
def test_dates_that_the_text_states(text, value):
    assert only_value(text, published=None) == value
    assert only_value(text, published=WEDNESDAY) == value


@pytest.mark.parametrize(
    ("word", "number"),
    [("Augsut", 8), ("Feburar", 2), ("Septmber", 9), ("Nov.", 11), ("Kongress", None), ("Malta", None)],
)
def test_month_of_a_misspelt_word(word, number):
    assert month_number(word) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Am 3. Mai reiste er ab.", "2025-05-03"),
        ("Am 24. Dezember wird er abreisen.", "2025-12-24"),
        ("Im Februar reiste er ab.", "2025-02"),
        ("Seit November ist er im Amt.", "2024-11"),
        ("Offen ist das im Oktober von Riga und Bern ausgehandelte Abkommen.", "2024-10"),
        ("Offen ist das im Oktober in Riga geplante Treffen.", "2025-10"),
        ("Im Januar wird er abreisen.", "2026-01"),
        ("Er reiste im Februar dieses Jahres ab.", "2025-02"),
        ("Er reiste im Februar vergangenen Jahres ab.", "2024-02"),
        ("Er reiste im letzten Juli ab.", "2025-07"),
        ("Im kommenden März wird gewählt.", "2026-03"),
        ("Im Sommer reiste er ab.", "2025-06/2025-08"),
        ("Im vergangenen Herbst reiste er ab.", "2024-09/2024-11"),
        ("Im kommenden Frühjahr wird gewählt.", "2026-03/2026-05"),
        ("Er kommt zu Weihnachten.", "2025-12-25"),
        ("Er kommt vor Weihnachten.", "2025-12"),
        ("Er kam am Pfingstmontag.", "2025-06-09"),
        ("Sie trafen sich am Freitag (15.8.).", "2025-08-15"),
    ],
)
def test_the_year_that_is_meant(text, value):
    assert only_value(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Er kam heute an.", "2025-08-20"),
        ("Er kam vorgestern an.", "2025-08-18"),
        ("Er kommt übermorgen an.", "2025-08-22"),
        ("Morgen will er weiterreisen.", "2025-08-21"),
        ("Er kommt morgen Samstag an.", "2025-08-21"),
        ("Er kam am gestrigen Abend an.", "2025-08-19"),
        ("Er kam am Freitag an.", "2025-08-15"),
        ("Er kam am Mittwoch an.", "2025-08-20"),
        ("Er kam am späten Freitagabend an.", "2025-08-15"),
        ("In der Nacht zum Samstag brannte es.", "2025-08-16"),
        ("In der Nacht auf den 12. August brannte es.", "2025-08-12"),
        ("Er kam am vergangenen Mittwoch an.", "2025-08-13"),
        ("Er kommt nächsten Mittwoch an.", "2025-08-27"),
        ("Er kommt an diesem Freitag an.", "2025-08-22"),
        ("Er kam am Montag vergangener Woche an.", "2025-08-11"),
        ("Er kommt am Donnerstag in einer Woche an.", "2025-08-28"),
        ("Vergangene Woche war er krank.", "2025-08-11/2025-08-17"),
        ("Er kam am Wochenende an.", "2025-08-16/2025-08-17"),
        ("Am Wochenende wird er abreisen.", "2025-08-23/2025-08-24"),
        ("Im vergangenen Monat war er krank.", "2025-07"),
        ("Im vergangenen Jahr war er krank.", "2024"),
        ("Vor drei Tagen war er krank.", "2025-08-17"),
        ("Vor gut zwei Wochen war er krank.", "2025-08-06"),
        ("Vor vier Monaten war er krank.", "2025-04"),
        ("In zwei Jahren wird gewählt.", "2027"),
    ],
)
def test_times_that_count_from_the_publication(text, value):
    assert only_value(text) == value
    assert only_value(text, published=None) == ""


@pytest.mark.parametrize(
    ("clause", "ahead"),
    [
        ("Die Ministerin wird am Freitag nach Riga reisen.", True),
        ("Die Ministerin soll, so heißt es, am Freitag in Riga sprechen.", True),
        ("Ein Treffen ist für Freitag vorgesehen.", True),
        ("Am Freitag reist die Ministerin nach Riga.", True),
        ("Die Ministerin reist am Freitag nach Riga.", True),
        ("Das Museum bleibt bis Freitag geschlossen.", True),
        ("Die Regel soll ab Freitag gelten.", True),
        ("Die Ministerin reiste am Freitag nach Riga.", False),
        ("Die Ministerin ist am Freitag nach Riga gereist.", False),
        ("Am Freitag traf die Ministerin in Riga ein.", False),
        ("Die Ministerin hat das für Freitag geplante Treffen abgesagt.", True),
        ("Die Ministerin hat am Freitag das Treffen abgesagt.", False),
        ("Am Freitag beriet die Ministerin in Riga.", False),
        ("Sie wird sich, wie sie am Freitag sagte, nicht äußern.", False),
        ("Die Meldung vom Freitag wird niemanden freuen.", False),
        ("Wie es in einem am Freitag verbreiteten Schreiben heißt, wird gestreikt.", False),
        ("Bild 2: Die Ministerin begrüßt am Freitag ihren Gast.", False),
        ("Das Treffen am Freitag.", False),
    ],
)
def test_weekdays_follow_the_tense_of_their_clause(clause, ahead):
    assert only_value(clause) == ("2025-08-22" if ahead else "2025-08-15")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Am 3. Mai 2024 starb er. Am Tag darauf wurde gewählt.", "2024-05-04"),
        ("Am 3. Mai 2024 starb er. Tags zuvor wurde gewählt.", "2024-05-02"),
        ("Am 3. Mai 2024 starb er. Zwei Wochen später wurde gewählt.", "2024-05-17"),
        ("Im Mai 2024 starb er. Zwei Wochen später wurde gewählt.", "2024-05/2024-06"),
        ("Am 3. Mai 2024 starb er. Im selben Jahr wurde gewählt.", "2024"),
        ("Am 3. Mai 2024 starb er. Noch am selben Abend wurde gewählt.", "2024-05-03"),
        ("Am 3. Mai 2024 starb er. In der Woche darauf wurde gewählt.", "2024-05-06/2024-05-12"),
        ("Am 3. Mai 2024 starb er. Drei Jahre zuvor wurde gewählt.", "2021"),
        ("Am 3. Juni sprach er in Linz, am 5. in Graz, dann nirgends mehr.", "2025-06-05"),
        ("Er kam am Montag. Am Abend sprach er.", "2025-08-18"),
        ("Am Abend sprach er.", "2025-08-20"),
        ("Er sprach am Montag um 20.30 Uhr.", "2025-08-18"),
        ("Er kam am Montag. Um 20.30 Uhr wird das Licht gelöscht.", "2025-08-20"),
        ("Er kommt vom 25. bis 27. August. Das Programm: Dienstag, Rundgang.", "2025-08-26"),
        ("Freitag, 22. August\n\nLinz – Sie empfängt ihn um 10.00 Uhr.", "2025-08-22"),
        ("Am Freitag, 22. August, kommt er.\n\nSie empfängt ihn um 10.00 Uhr.", "2025-08-20"),
    ],
)
def test_times_that_hang_on_one_before(text, value):
    assert times(text)[-1][1] == value


@pytest.mark.parametrize(
    "text",
    [
        "Der 79-Jährige traf die 61-jährige Kollegin.",
        "Rund 2000 Soldaten und 1500 Helfer kamen, dazu 2015 Flüchtlinge.",
        "Der 1. FC Graz gewann 2:1 gegen den 3. der Tabelle.",
        "Rufnummer 0512/2014, Preis 1999 Euro, Seite 1984.",
        "Sie verteidigt die Agenda 2010 und Stuttgart 21 auf dem G-20-Gipfel.",
        "Er las es in der „Welt am Sonntag“ nach dem Freitagsgebet.",
        "Die Resolution 1701 gilt.",
        "August Wilhelm grüßte Mai Thi.",
        "Er ist seit drei Tagen krank und sprach zwei Stunden lang.",
        "In zwei Tagen hat er alles gelesen.",
        "Im 19. Jahrhundert war das anders.",
        "Am 30.2.2025 geschah nichts.",
        "Guten Morgen aus Wien!",
        "",
    ],
)
def test_what_is_no_time(text):
    assert times(text) == []


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Er kam am 3. Mai 2024.", "stated"),
        ("Er kam am Freitag.", "publication date"),
        ("Er kam am 3. Mai.", "publication date"),
        ("Am 3. Mai 2024 starb er. Tags zuvor wurde gewählt.", "earlier date"),
    ],
)
def test_where_the_value_comes_from(text, anchor):
    assert find_times(text, published=WEDNESDAY)[-1].anchor == anchor


def test_without_a_publication_date_the_year_of_the_paragraph_counts():
    text = "Am 12. Februar 2024 riefen sie an, am 18. März kamen sie.\nAm 2. April war Ruhe."
    assert [time.value for time in find_times(text, published=None)] == ["2024-02-12", "2024-03-18", ""]


def test_a_repeated_day_and_its_hours_have_no_value():
    assert times("Jeden Freitag ist der Saal von 14 bis 18 Uhr offen.") == [
        ("Jeden Freitag", ""),
        ("von 14", ""),
        ("bis 18 Uhr", ""),
    ]


def test_boilerplate_has_no_times_and_anchors_none():
    text = "Stand: 1. Januar 2020. Tags zuvor wurde gewählt."
    (time,) = find_times(text, published=WEDNESDAY, boilerplate=(Span(start=0, end=22),))
    assert (time.text, time.value, time.anchor) == ("Tags zuvor", "2025-08-19", "publication date")


def test_mentions_are_sorted_apart_and_quote_the_text():
    text = "\n".join(entry["example"].replace("[", "").replace("]", "") for entry in section("forms"))
    found = find_times(text, published=WEDNESDAY)
    assert len(found) > len(forms())
    assert all(text[time.start : time.end] == time.text for time in found)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))


def test_every_reader_is_used_and_every_form_has_one():
    assert {form.reads for form in forms()} == set(READERS)


@pytest.mark.parametrize("entry", section("forms"), ids=lambda entry: entry["example"])
def test_every_example_holds_a_core_word(entry):
    assert cores().search(entry["example"].partition("[")[2].partition("]")[0])


@pytest.mark.parametrize("form", ["({month}", "{nonsense} {year}"])
def test_a_broken_form_is_named(form):
    with pytest.raises(OntologyError, match=r"times\.yaml: form"):
        compiled(form)


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("easter", 2024, "2024-03-31"),
        ("easter", 2025, "2025-04-20"),
        ("easter", 1961, "1961-04-02"),
        ("easter+49", 2024, "2024-05-19"),
        ("easter-2", 2024, "2024-03-29"),
        ("12-25", 2024, "2024-12-25"),
    ],
)
def test_days_of_feasts(rule, year, day):
    assert edtf.feast(rule, year) == day


@pytest.mark.parametrize(
    ("value", "unit", "count", "shifted"),
    [
        ("2024-02-28", "day", 2, "2024-03-01"),
        ("2024-03-31", "month", -1, "2024-02"),
        ("2024-02-29", "year", 1, "2025"),
        ("1988-03", "week", 2, "1988-03/1988-04"),
        ("2024-01", "month", -1, "2023-12"),
        ("2024-05-10/2024-05-12", "week", 1, "2024-05-17/2024-05-19"),
        ("2024", "decade", -1, "2014"),
    ],
)
def test_shifted_values_are_as_precise_as_the_coarser_part(value, unit, count, shifted):
    assert edtf.shifted(value, unit=unit, count=count) == shifted


def test_steps_out_of_the_calendar_are_empty():
    assert only_value("Vor 900 Jahrzehnten war Ruhe.") == ""
    assert edtf.shifted("9999-12", unit="month", count=1) == ""


@pytest.mark.parametrize("placeholder", [datetime.date.min, datetime.date.max])
def test_a_placeholder_is_no_publication_date(placeholder):
    assert only_value("Er kam am vergangenen Freitag an.", published=placeholder) == ""


def test_ranges_that_run_backwards_and_days_that_do_not_exist_are_empty():
    assert edtf.between("2024-05-12", "2024-05-10") == ""
    assert edtf.between("2024-05-12", "2024-05-12") == "2024-05-12"
    assert edtf.day(2025, 2, 29) == ""
    assert edtf.month(2025, 13) == ""
