"""German transcription of Russian and Ukrainian place names, after the rules of the Duden."""

from __future__ import annotations

from typing import Literal

Language = Literal["russian", "ukrainian"]

_SHARED = {
    "а": "a", "б": "b", "в": "w", "д": "d", "ж": "sch", "з": "s", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch",
    "щ": "schtsch", "ю": "ju", "я": "ja", "ь": "", "'": "", "’": "",
}  # fmt: skip
_LETTERS: dict[Language, dict[str, str]] = {
    "russian": _SHARED | dict(zip("геёийыэъ", ("g", "e", "jo", "i", "i", "y", "e", ""), strict=True)),
    "ukrainian": _SHARED | dict(zip("гґеєиіїй", ("h", "g", "e", "je", "y", "i", "ji", "j"), strict=True)),
}
_VOWELS = frozenset("аеёиоуыэюяєії")
_HARD = frozenset("жчшщ")


def transcribe(name: str, language: Language) -> str:
    """The name in Latin letters ("Нижний Новгород": "Nischni Nowgorod"); "" where a letter is not of that language."""
    words = [[_word(part, language) for part in word.split("-")] for word in name.split()]
    if not all(part for parts in words for part in parts):
        return ""
    return " ".join("-".join(parts) for parts in words)


def _word(word: str, language: Language) -> str:
    letters = word.lower()
    written: list[str] = []
    for position, letter in enumerate(letters):
        latin = _LETTERS[language].get(letter)
        if latin is None:
            return ""
        before = letters[position - 1] if position else ""
        after = letters[position + 1] if position + 1 < len(letters) else ""
        written.append(_in_context(letter, latin, before, after, language))
    german = "".join(written)
    return german[:1].upper() + german[1:] if word[:1].isupper() else german


def _in_context(letter: str, latin: str, before: str, after: str, language: Language) -> str:
    if letter == "с" and before in _VOWELS and after in _VOWELS:
        return "ss"
    if language == "russian":
        if letter == "е" and (not before or before in _VOWELS or before in "ьъ"):
            return "je"
        if letter == "ё" and before in _HARD:
            return "o"
        if letter == "й" and before in ("и", "ы"):
            return ""
        if letter == "й" and not before:
            return "j"
    return latin
