"""Titles that the text itself gives."""

from __future__ import annotations

import pytest

from kg.read.boilerplate import boilerplate
from kg.read.titles import title_of_markdown, title_of_text

BODY = "Kanzler Brehm empfing die Präsidentin in Berlin."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Brehm in Genf\n\n{BODY}", "Brehm in Genf"),
        (f"\n\n  Brehm in Genf \r\n\r\n{BODY}", "Brehm in Genf"),
        (f"Kommt Brehm?\n\n{BODY}", "Kommt Brehm?"),
        (f"„Wir kommen wieder“\n\n{BODY}", "„Wir kommen wieder“"),
        (f"Brehm in Genf\n{BODY}", ""),
        (f"Brehm ist in Genf.\n\n{BODY}", ""),
        (f"Brehm: „Wir kommen.“\n\n{BODY}", ""),
        (f"{'Brehm und ' * 20}Aldana\n\n{BODY}", ""),
        ("Brehm in Genf", ""),
        ("Brehm in Genf\n\n", ""),
        ("", ""),
        (f"Bitte schalten Sie Ihren Adblocker aus\n\nBrehm in Genf\n\n{BODY}", "Brehm in Genf"),
        (f"Kommentare\nTeilen\n\nBrehm in Genf\n\n{BODY}", "Brehm in Genf"),
        (f"Brehm in Genf © AFP\n\n{BODY}", "Brehm in Genf © AFP"),
    ],
)
def test_titles_of_plain_text(text: str, title: str) -> None:
    assert title_of_text(text, boilerplate(text)) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"# Brehm in Genf\n\n{BODY}", "Brehm in Genf"),
        (f"{BODY}\n\n## **Brehm** in Genf ##\n", "Brehm in Genf"),
        (f'---\ntitle: "Brehm in Genf"\ndate: 2019-04-03\n---\n\n# Anderes\n\n{BODY}', "Brehm in Genf"),
        (f"Brehm in Genf\n\n{BODY}", "Brehm in Genf"),
        (f"#Hafen\n{BODY}", ""),
        (BODY, ""),
    ],
)
def test_titles_of_markdown(text: str, title: str) -> None:
    assert title_of_markdown(text, boilerplate(text, markdown=True)) == title
