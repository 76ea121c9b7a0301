import datetime

import pytest
from rdflib import XSD, URIRef

from kg.rdf.literals import calendar_date, decimal


@pytest.mark.parametrize(
    ("value", "datatype", "earliest", "latest"),
    [
        ("2025-08-15", XSD.date, "2025-08-15", "2025-08-15"),
        ("2025-02", XSD.gYearMonth, "2025-02-01", "2025-02-28"),
        ("2024-02", XSD.gYearMonth, "2024-02-01", "2024-02-29"),
        ("2024-02-29", XSD.date, "2024-02-29", "2024-02-29"),
        ("1999", XSD.gYear, "1999-01-01", "1999-12-31"),
        ("0800", XSD.gYear, "0800-01-01", "0800-12-31"),
        ("2025-08-10/2025-08-12", XSD.string, "2025-08-10", "2025-08-12"),
        ("2025-08/2025-09", XSD.string, "2025-08-01", "2025-09-30"),
        ("2025/2026-01-02", XSD.string, "2025-01-01", "2026-01-02"),
        ("2025-08-10/2025-08-10", XSD.string, "2025-08-10", "2025-08-10"),
    ],
)
def test_dates_keep_their_precision(value: str, datatype: URIRef, earliest: str, latest: str) -> None:
    date = calendar_date(value)
    assert (str(date.literal), date.literal.datatype) == (value, datatype)
    assert date.earliest == datetime.date.fromisoformat(earliest)
    assert date.latest == datetime.date.fromisoformat(latest)


@pytest.mark.parametrize(
    "value",
    [
        "2025-02-30",
        "2023-02-29",
        "2025-13",
        "2025-00-10",
        "2025-01-00",
        "0000",
        "25",
        "2025-8-1",
        "2025-08-12/2025-08-10",
        "2025-08-12/",
        "/2025",
        "am Freitag",
        "2025-08-10/2025-08-11/2025-08-12",
        "٢٠٢٥",
    ],
)
def test_what_is_no_date_is_written_as_it_is_and_has_no_bounds(value: str) -> None:
    date = calendar_date(value)
    assert (str(date.literal), date.literal.datatype) == (value, XSD.string)
    assert (date.earliest, date.latest) == (None, None)


@pytest.mark.parametrize(
    ("value", "text"), [(0.9, "0.9"), (1, "1.0"), (1e-05, "0.00001"), (-0.25, "-0.25"), (123456789.5, "123456789.5")]
)
def test_numbers_have_no_exponent(value: float, text: str) -> None:
    assert (str(decimal(value)), decimal(value).datatype) == (text, XSD.decimal)
