"""Finds offices with the words around them: "der frühere Präsident der Ukraine", "Russlands Minister"."""

from __future__ import annotations

from dataclasses import dataclass

from kg import ontology
from kg.analyse.attachments import Attachment, by_compound, by_meaning, by_prefix
from kg.analyse.complements import Left, Right, left_of, right_of
from kg.analyse.offices import OfficeWord, office_of, office_of_truncated
from kg.analyse.passage import Passage
from kg.analyse.persons import NamedMention, People

_ONE_OF = ("einer", "eine", "eines", "einem", "einen")  # "NAME, eines der Mitglieder"
_INDEFINITE = ("ein", "eine", "einem", "einen", "einer", "eines", "kein", "keine", "keinen", "jeder")


@dataclass(frozen=True, slots=True, kw_only=True)
class TitlePhrase:
    """An office with its complements: tokens ``first`` to ``last`` (excluded), without the name of the holder.

    ``shares`` are persons and countries where each holder acts for another one.
    """

    first: int
    last: int
    head: int
    word: OfficeWord
    attachment: Attachment | None
    possessive: bool
    definite: bool
    plural: bool
    former: bool
    holders: tuple[str, ...] = ()
    reason: str = ""
    shares: tuple[tuple[str, Attachment], ...] = ()


def find_titles(passage: Passage, people: People) -> list[TitlePhrase]:
    """All offices of the passage in order, without their holders."""
    starts = {mention.opening: mention for mention in people.mentions}
    ends = {mention.last: mention for mention in people.mentions}
    inside = {i for mention in people.mentions for i in range(mention.first, mention.last)}
    found: list[TitlePhrase] = []
    for head, token in enumerate(passage.tokens):
        if head in inside and head not in starts:
            continue
        word = _head_of(passage, head, starts)
        if word is None and token.text.endswith("-"):
            word = office_of_truncated(token.text, _joined_to(passage, head))
        elif word is None and token.text[:1].isupper() and not token.tag.startswith("V"):
            word = office_of(token.text)
        if word:
            found.append(_phrase(passage, head, word, starts, ends))
    return found


def _head_of(passage: Passage, position: int, starts: dict[int, NamedMention]) -> OfficeWord | None:
    """The office of whoever a government or ministry is called after: "die Regierung von NAME"."""
    if position + 2 not in starts or passage.tokens[position + 1].text != "von":
        return None
    noun = passage.tokens[position].text
    rows: dict[str, str] = ontology.load("lexicon/de/offices")["heads_of"]
    for ending, office in rows.items():
        if noun.lower().endswith(ending):
            whole = noun.lower() == ending
            return office_of(office if whole else noun[: -len(ending)] + office.lower())
    return None


def _of_name(name: NamedMention, *, called_after: bool) -> Right:
    """ "die Regierung von NAME" has that head, "der Sprecher von NAME" speaks for the person."""
    if called_after:
        return Right(last=name.opening)
    return Right(last=name.last, attachment=Attachment(kind="person", key=name.person, reason=f"von {name.name}"))


def is_called_after(passage: Passage, title: TitlePhrase) -> bool:
    """Whether a title stands for "die Regierung von NAME", which tells less than any office that has a name."""
    return passage.tokens[title.head].text.lower().endswith(tuple(ontology.load("lexicon/de/offices")["heads_of"]))


def _joined_to(passage: Passage, truncated: int) -> str:
    """The noun that "Staats-" in "Staats- und Parteichef" is cut short before."""
    following = passage.tokens[truncated + 1 : truncated + 3]
    return following[1].text if len(following) == 2 and following[0].text in ("und", "oder", "sowie", "&") else ""


def _phrase(
    passage: Passage,
    head: int,
    word: OfficeWord,
    starts: dict[int, NamedMention],
    ends: dict[int, NamedMention],
) -> TitlePhrase:
    left = left_of(passage, head, ends)
    right = right_of(passage, head, word.group)
    if head + 2 in starts and passage.tokens[head + 1].text == "von":
        right = _of_name(starts[head + 2], called_after=_head_of(passage, head, starts) is not None)
    if head + 1 in starts and right.last > head + 1 and starts[head + 1].last > right.last:
        right = Right(last=head + 1)
    attachment = by_prefix(word.prefixes) or left.attachment or by_compound(word.office) or right.attachment
    if attachment is None and word.implied:
        attachment = by_meaning(word.implied, word.office)
    partitive = left.first > 0 and left.determiner == "der" and passage.tokens[left.first - 1].text.lower() in _ONE_OF
    return TitlePhrase(
        first=left.first - partitive,
        last=right.last,
        head=head,
        word=word,
        attachment=attachment,
        possessive=left.possessive,
        definite=left.determiner not in _INDEFINITE,
        plural=not partitive
        and (_plural(passage, head, word, left.determiner) or _are_several(passage, word, left, right, starts)),
        former=left.former or right.former or word.former,
    )


def _are_several(passage: Passage, word: OfficeWord, left: Left, right: Right, starts: dict[int, NamedMention]) -> bool:
    """ "das Treffen der Minister NAME und NAME": behind a noun "der" is a genitive, which no single minister has."""
    name = starts.get(right.last)
    if left.determiner != "der" or word.female or not left.first or name is None or name.last >= len(passage.tokens):
        return False
    joined = passage.tokens[name.last].text in ("und", ",") and name.last + 1 in starts
    return joined and passage.tokens[left.first - 1].tag == "NN"


def _plural(passage: Passage, head: int, word: OfficeWord, determiner: str) -> bool:
    text = passage.tokens[head].text.lower()
    adjective = passage.tokens[head - 1] if head else None
    if determiner == "der" and not word.female and text.endswith(("präsidenten", "monarchen", "chefs")):
        return True
    if determiner == "der" and adjective and adjective.tag == "ADJA" and adjective.text.endswith("en"):
        return not word.female and not text.endswith(("eten", "gten", "nten", "nden"))
    if word.plural or determiner in ("beide", "beiden", "zwei", "mehrere", "alle", "vier", "drei"):
        return True
    if determiner in ("die", "diese", "seine", "ihre") and not word.female:
        return not text.endswith(("ete", "gte", "nte", "nde"))
    return determiner == "" and text.endswith(("präsidenten", "chefs", "kanzlern", "ministern"))
