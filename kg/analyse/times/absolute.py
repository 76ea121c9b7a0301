"""Readers for times that name a day, month or year of the calendar themselves; the year may come from the publication."""

from __future__ import annotations

import re

from kg import ontology
from kg.analyse.times import edtf, words
from kg.analyse.times.reading import EARLIER, PUBLICATION, STATED, Course, Found, Value

YEARS_TO_COME = 10  # a year of two digits lies at most so far after the publication, else in the century before
_DATE_LEADS = ("am", "vom", "bis", "zum", "den", "dem", "der", "ab", "seit")


def read_name(_found: Found, _course: Course) -> Value | None:
    """Nothing: the words are a name."""
    return None


def read_iso(found: Found, _course: Course) -> Value | None:
    """A day written 2025-08-15."""
    return _stated(edtf.day(*(int(found.word(part)) for part in ("year", "monthnumber", "day"))))


def read_numeric(found: Found, course: Course) -> Value | None:
    """A day written 15.8.2025 or 15.08.25; 15.8. only after a weekday, a bracket or a preposition of dates."""
    day, month, year = int(found.word("day")), int(found.word("monthnumber")), _year(found, course)
    if year is not None:
        return _stated(edtf.day(year, month, day))
    opened = course.text[: found.match.start()].endswith("(")
    if not (found.word("weekday") or opened or found.lead.split(" ")[0] in _DATE_LEADS):
        return None
    return course.near_publication(lambda near: edtf.day(near, month, day), found)


def read_day(found: Found, course: Course) -> Value | None:
    """A day with the name of its month; without a year the one nearest to the publication."""
    written = found.word("misspelt")
    month = words.month_number(written or found.word("monthname"))
    if month is None or (written and not (found.word("year") or found.lead.split(" ")[0] in _DATE_LEADS)):
        return None
    of_month, year = int(found.word("day")), _year(found, course)
    if year is not None:
        return _stated(edtf.day(year, month, of_month))
    return course.near_publication(lambda near: edtf.day(near, month, of_month), found)


def read_days(found: Found, course: Course) -> Value | None:
    """The range of two days; month and year of the first may stand with the second only."""
    last_month = _month(found, "2")
    first_month = _month(found, "") or last_month
    if first_month is None or last_month is None:
        return None
    first, last = int(found.word("day")), int(found.word("day2"))

    def in_year(year: int) -> str:
        before = year - (first_month > last_month)
        return edtf.between(edtf.day(before, first_month, first), edtf.day(year, last_month, last))

    year = _year(found, course, "2")
    return _stated(in_year(year)) if year is not None else course.near_publication(in_year, found)


def read_day_alone(found: Found, course: Course) -> Value | None:
    """A day without its month ("am 5."): the nearest to the last day of the text, else to the publication."""
    earlier = course.latest("day")
    base = edtf.first_day(earlier) if earlier else course.published
    if base is None:
        return Value("", PUBLICATION)
    middle = base.replace(day=15)
    near = (edtf.shifted(middle.isoformat(), unit="month", count=step) for step in (-1, 0, 1))
    days_near = (edtf.day(int(value[:4]), int(value[5:]), int(found.word("day"))) for value in near)
    return Value(edtf.nearest(days_near, base), EARLIER if earlier else PUBLICATION)


def read_month(found: Found, course: Course) -> Value | None:
    """A month; without a year the one nearest to the publication, or on the side that the adjective says."""
    written = found.word("misspelt")
    number = words.month_number(written or found.word("month"))
    if number is None:
        return None
    if year := _year(found, course):
        return _stated(edtf.month(year, number))
    if found.match.re.groupindex.get("shortyear") and found.word("shortyear"):
        return None
    if not (found.lead or found.word("edge") or found.word("direction")) and _is_name(found, course):
        return None
    if adjective := found.word("direction"):
        return _beside(found, course, words.stem_value("directions", adjective), number)
    return course.near_publication(lambda near: edtf.month(near, number), found)


def _is_name(found: Found, course: Course) -> bool:
    """Whether a bare month is rather somebody's name: a capital letter follows ("August Wilhelm")."""
    return re.match(r"\s[A-ZÄÖÜ]", course.text[found.match.end() : found.match.end() + 2]) is not None


def _beside(found: Found, course: Course, direction: int, number: int) -> Value:
    if course.published is None:
        return Value("", PUBLICATION)
    year = course.published.year
    if "Jahres" in found.match.group():
        return Value(edtf.month(year + direction, number), PUBLICATION)
    if direction < 0:
        year -= number >= course.published.month
    elif direction > 0:
        year += number <= course.published.month
    return Value(edtf.month(year, number), PUBLICATION)


def read_months(found: Found, course: Course) -> Value | None:
    """The range of two months."""
    first, last = words.month_number(found.word("month")), words.month_number(found.word("month2"))
    assert first is not None and last is not None

    def in_year(year: int) -> str:
        start = int(found.word("year") or year - (first > last))
        return edtf.between(edtf.month(start, first), edtf.month(year, last))

    year = found.word("year2")
    return _stated(in_year(int(year))) if year else course.near_publication(in_year, found)


def read_season(found: Found, course: Course) -> Value | None:
    """The months of a season."""
    first, last = words.table("seasons")[found.word("season")]
    adjective = found.word("direction") or found.word("direction2")
    if year := found.word("year"):
        return _stated(edtf.season(int(year), first, last))
    if not (found.lead or adjective):
        return None
    if course.published is None or not adjective:
        return course.near_publication(lambda near: edtf.season(near, first, last), found)
    direction = words.stem_value("directions", adjective)
    published = course.published
    if found.word("direction2"):
        return Value(edtf.season(published.year + direction, first, last), PUBLICATION)
    choices = [edtf.season(published.year + step, first, last) for step in (-2, -1, 0, 1, 2)]
    if direction < 0:
        return Value(max(value for value in choices if edtf.last_day(value) < published), PUBLICATION)
    if direction > 0:
        return Value(min(value for value in choices if edtf.first_day(value) > published), PUBLICATION)
    return course.near_publication(lambda near: edtf.season(near, first, last), found)


def read_fraction(found: Found, course: Course) -> Value | None:
    """The months of a quarter or half of a year."""
    ordinals = ("erst", "zweit", "dritt", "viert")
    count = ordinals.index(found.word("ordinal"))
    length = 6 if found.word("half") else 3
    first = count * length + 1

    def in_year(year: int) -> str:
        return edtf.between(edtf.month(year, first), edtf.month(year, first + length - 1))

    return _stated(in_year(int(found.word("year")))) if found.word("year") else course.near_publication(in_year, found)


def read_feast(found: Found, course: Course) -> Value | None:
    """The day of a feast; before it ("vor Weihnachten") its month; nothing where its day differs between countries."""
    rule = words.table("feasts")[found.word("feast")]
    if not (rule and (found.lead or found.word("year") or found.word("feast").endswith("tag"))):
        return None
    length = len("2025-12") if found.lead.endswith("vor") else len("2025-12-25")
    if year := found.word("year"):
        return _stated(edtf.feast(rule, int(year))[:length])
    value = course.near_publication(lambda near: edtf.feast(rule, near), found)
    return value._replace(edtf=value.edtf[:length])


def read_decade(found: Found, _course: Course) -> Value | None:
    """The ten years of a decade, of the twentieth century unless it is written out."""
    first = int(found.word("tens"))
    first += 1900 if first < 100 else 0
    return _stated(edtf.between(str(first), str(first + 9)))


def read_years(found: Found, _course: Course) -> Value | None:
    """The range of two years; 2014/15 only where the second follows the first."""
    first = int(found.word("year"))
    if short := found.word("shortyear"):
        return _stated(edtf.between(str(first), str(first + 1))) if (first + 1) % 100 == int(short) else None
    return _stated(edtf.between(found.word("year"), found.word("year2")))


def read_year(found: Found, course: Course) -> Value | None:
    """A year, unless the number counts something: a round one needs a preposition, and no counted noun may follow."""
    number, text = found.word("year"), course.text
    plain = found.match.group() == number
    after, before = text[found.match.end() : found.match.end() + 30], text[: found.match.start()][-40:]
    if _counted().match(after) or (plain and _counting().search(before)):
        return None
    if plain and not found.lead and (number.endswith("00") or number < "1900"):
        return None
    if plain and number.endswith("00") and re.match(r"\s[A-ZÄÖÜ]", after):
        return None
    return _stated(number)


def _counted() -> re.Pattern[str]:
    return words.after_numbers()


def _counting() -> re.Pattern[str]:
    return words.before_numbers()


def _month(found: Found, which: str) -> int | None:
    digits, written = found.word(f"monthnumber{which}"), found.word(f"monthname{which}")
    return int(digits) if digits else words.month_number(written) if written else None


def _year(found: Found, course: Course, which: str = "") -> int | None:
    if written := found.word(f"year{which}"):
        return int(written)
    if short := found.word("shortyear"):
        latest = (course.published.year if course.published else 2030) + YEARS_TO_COME
        return latest - (latest - int(short)) % 100
    return None


def _stated(value: str) -> Value | None:
    return Value(value, STATED) if value else None
