"""German transcription of Cyrillic names: every row is a name as German newspapers write it."""

from __future__ import annotations

import pytest

from kg.train.transcription import Language, transcribe


@pytest.mark.parametrize(
    ("name", "language", "german"),
    [
        ("Нижний Новгород", "russian", "Nischni Nowgorod"),
        ("Екатеринбург", "russian", "Jekaterinburg"),
        ("Петропавловск-Камчатский", "russian", "Petropawlowsk-Kamtschatski"),
        ("Набережные Челны", "russian", "Nabereschnyje Tschelny"),
        ("Орёл", "russian", "Orjol"),
        ("Йошкар-Ола", "russian", "Joschkar-Ola"),
        ("Благовещенск", "russian", "Blagoweschtschensk"),
        ("Одесса", "russian", "Odessa"),
        ("Харків", "ukrainian", "Charkiw"),
        ("Запоріжжя", "ukrainian", "Saporischschja"),
        ("Миколаїв", "ukrainian", "Mykolajiw"),
        ("Слов'янськ", "ukrainian", "Slowjansk"),
        ("Одеса", "ukrainian", "Odessa"),
        ("Київ", "russian", ""),
        ("Орёл", "ukrainian", ""),
        ("Kiew", "russian", ""),
        ("", "russian", ""),
    ],
)
def test_a_name_is_transcribed_in_its_language(name: str, language: Language, german: str) -> None:
    assert transcribe(name, language) == german
