"""German articles are kept, others named."""

from __future__ import annotations

import pytest

from kg.read.language import foreign_language

GERMAN = [
    "Der Minister hat am Montag in Wien seine Kollegin getroffen und mit ihr über den Hafen gesprochen.",
    "Brehm trifft Aldana",
    "Orlow traf Aldana.",
    "Brehm, Aldana, Orlow: Genf, Lissabon, Wien",
    "Bern, 14. Juni (sda) – Bundesrätin Perrin weilt in Genf. Grosse Aussprache geplant.",
    "Schweigen in Lissabon: Kanzler Brehm reist ab, Präsidentin Aldana bleibt. Brehms Delegation: enttäuscht.",
    "Wien. Heuer tagt's Parlament früher. Landeshauptmann Steger, Bürgermeisterin Lang, Obmann Kern.",
    "Brehm zitierte: „The harbour is closed and the harbour will remain closed.“ Dann reiste er nach Genf weiter.",
    "Ha!",
]
FOREIGN = [
    ("The minister met his colleague in Vienna on Monday and talked with her about the harbour.", "English"),
    ("Brehm meets Aldana in Geneva on Friday to discuss the harbour and the war.", "English"),
    ("Le ministre a rencontré lundi à Vienne sa collègue et a parlé avec elle du port.", "French"),
    ("De minister heeft maandag in Wenen zijn collega ontmoet en met haar over de haven gesproken.", "Dutch"),
    ("Ministeren mødte mandag sin kollega i Wien og talte med hende om havnen, som er lukket for skibe.", "Danish"),
    ("Il ministro ha incontrato lunedì a Vienna la sua collega e ha parlato con lei del porto.", "Italian"),
    ("El ministro se reunió el lunes en Viena con su colega y habló con ella sobre el puerto.", "Spanish"),
    ("Minister spotkał się w poniedziałek w Wiedniu ze swoją koleżanką i rozmawiał z nią o porcie.", "Polish"),
    ("Министр встретился в понедельник в Вене со своей коллегой и поговорил с ней о порте.", "Russian"),
    ("Bakan pazartesi günü Viyana'da meslektaşıyla bir araya geldi ve liman hakkında konuştu.", "Turkish"),
]


@pytest.mark.parametrize("text", GERMAN)
def test_german_and_undecided_texts_are_kept(text: str) -> None:
    assert foreign_language(text) is None


@pytest.mark.parametrize(("text", "language"), FOREIGN)
def test_other_languages_are_named(text: str, language: str) -> None:
    assert foreign_language(text) == language
    assert foreign_language(text * 30) == language
