"""Puts the parts of the analysis together for one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.analyse.analyser import OWN, annotate, label_names
from kg.analyse.attachments import Attachment, is_national, referent_of
from kg.analyse.belonging import settle
from kg.analyse.coreference import Link, link, settle_genders
from kg.analyse.holders import name_holders
from kg.analyse.passage import Passage, spans, to_passage
from kg.analyse.persons import NamedMention, People, group_names
from kg.analyse.places import Named, name_places
from kg.analyse.predicates import predicates
from kg.analyse.times import find_times
from kg.analyse.titles import TitlePhrase, find_titles
from kg.records import Analysis, Article, Mention, Referent, Sentence, Span, Title

_OF_STATES = ("head_of_state", "head_of_government", "minister", "monarch")  # offices of some state, known or not


def analyse(article: Article, *, analyser: str = OWN) -> Analysis:
    """The analysis of an article without its boilerplate, so that nobody is named by a photo credit or byline.

    ``analyser`` is "kg" or "spacy:NAME"; raises InputError where such a pipeline cannot be used.
    """
    annotation = annotate(article.text, analyser)
    kept = tuple(_without_boilerplate(annotation.sentences, article.boilerplate))
    passage = to_passage(kept)
    labels = spans(label_names(kept, annotation))
    people = group_names(passage, labels)
    titles = name_holders(passage, people, find_titles(passage, people))
    settle_genders(passage, people, titles)
    _, guessed = settle(passage, people, titles, [], article.published)
    links = link(passage, people, titles, guessed, article.published)
    titles = predicates(passage, people, titles, links)
    titles, attachments = settle(passage, people, titles, links, article.published)
    named = name_places(passage, labels, people)
    owners = [
        referent_of(a)
        for a in [
            *attachments.values(),
            *(t.attachment for t in titles if t.attachment),
            *(a for t in titles for _, a in t.shares),
        ]
        if a.kind != "person"
    ]
    phrases = _phrases(passage, people, titles)
    mentions = [_name_mention(passage, article, m, phrases) for m in people.mentions]
    mentions += [_link_mention(passage, article, found) for found in links]
    mentions += [_place_mention(passage, article, found) for found in named]
    referents = {r.id: r for r in [*_persons(people), *owners, *(n.referent for n in named)]}
    return Analysis(
        article=article,
        sentences=kept,
        mentions=tuple(sorted(mentions, key=lambda m: (m.start, m.end, m.kind))),
        referents=tuple(sorted(referents.values(), key=lambda r: r.id)),
        titles=tuple(row for t in titles for row in _titles(passage, article, t, attachments.get(t.head), links)),
        times=find_times(article.text, published=article.published, boilerplate=article.boilerplate),
        analyser=annotation.analyser,
    )


def _without_boilerplate(found: Sequence[Sentence], boilerplate: tuple[Span, ...]) -> Iterator[Sentence]:
    """The sentences without tokens in boilerplate, such as the credit behind a caption; empty ones are left out."""
    for sentence in found:
        spans = [span for span in boilerplate if span.start < sentence.end and span.end > sentence.start]
        tokens = tuple(t for t in sentence.tokens if not any(s.start < t.end and t.start < s.end for s in spans))
        if not spans:
            yield sentence
        elif tokens:
            yield replace(sentence, start=tokens[0].start, end=tokens[-1].end, tokens=tokens)


def _phrases(passage: Passage, people: People, titles: list[TitlePhrase]) -> dict[int, int]:
    """First token of the noun phrase of each name, by the first token of the name.

    The phrase takes in the title or other noun before the name with its adjectives and article: "die Schwedin NAME".
    """
    titled: dict[int, int] = {}
    for title in titles:
        titled.setdefault(title.last, title.first)
        titled.setdefault(title.head + 1, title.first)
    return {m.first: titled.get(m.opening, _noun_before(passage, m.opening)) for m in people.mentions}


def _noun_before(passage: Passage, first: int) -> int:
    floor = passage.first_of[passage.sentence_of[first]]
    position = first
    while position > floor and passage.tokens[position - 1].tag in ("NN", "NNA"):
        position -= 1
    if position == first:
        return first
    while position > floor and passage.tokens[position - 1].tag in ("ADJA", "CARD"):
        position -= 1
    if position > floor and passage.tokens[position - 1].tag in ("ART", "PPOSAT", "PDAT", "APPRART"):
        return position - 1
    before = passage.tokens[position - 1] if position > floor else None
    free = before is None or before.text in (",", "und", "sowie", "(") or before.tag.startswith("APPR")
    return position if free else first


def _mention(passage: Passage, article: Article, first: int, last: int, **fields: object) -> Mention:
    start, end = passage.tokens[first].start, passage.tokens[last - 1].end
    return Mention(id=f"{start}-{end}", start=start, end=end, text=article.text[start:end], **fields)  # type: ignore[arg-type]


def _name_mention(passage: Passage, article: Article, mention: NamedMention, phrases: dict[int, int]) -> Mention:
    first = phrases[mention.first]
    phrase = Span(start=passage.tokens[first].start, end=passage.tokens[mention.last - 1].end)
    return _mention(
        passage,
        article,
        mention.first,
        mention.last,
        kind="name",
        type="person",
        stands_for=(mention.person,),
        phrase=phrase,
        reason=mention.reason,
    )


def _link_mention(passage: Passage, article: Article, found: Link) -> Mention:
    phrase = Span(start=passage.tokens[found.first].start, end=passage.tokens[found.last - 1].end)
    kind = "pronoun" if found.pronoun else "noun"
    return _mention(
        passage,
        article,
        found.first,
        found.last,
        kind=kind,
        type="person",
        stands_for=found.persons,
        phrase=phrase,
        reason=found.reason,
    )


def _place_mention(passage: Passage, article: Article, named: Named) -> Mention:
    phrase = Span(start=passage.tokens[named.first].start, end=passage.tokens[named.last - 1].end)
    return _mention(
        passage,
        article,
        named.first,
        named.last,
        kind="name",
        type=named.referent.type,
        stands_for=(named.referent.id,),
        phrase=phrase,
        reason="name",
    )


def _persons(people: People) -> list[Referent]:
    return [
        Referent(id=p.id, type="person", label=p.label, names=tuple(sorted(p.names | {p.label})))
        for p in people.persons.values()
    ]


def _titles(
    passage: Passage, article: Article, title: TitlePhrase, settled: Attachment | None, links: list[Link]
) -> Iterator[Title]:
    """The office as one of a state or body, and as one of an organization: "SPD-Abgeordnete" is both."""
    described = next((found.persons for found in links if found.first <= title.head < found.last), ())
    organization = title.attachment if title.attachment and title.attachment.kind == "organization" else None
    national = settled is not None and is_national(title.word, settled)
    holders = title.holders or described
    if described and not title.holders and title.plural:
        national = False
    open_state = settled is None and title.attachment is None and title.word.group in _OF_STATES
    rows = [(holders, settled, True)] if national or (open_state and title.holders) else []
    if organization or not rows:
        rows.append((holders, organization, False))
    if title.shares:
        rows = [((person,), attachment, True) for person, attachment in title.shares]
    start, end = passage.tokens[title.first].start, passage.tokens[title.last - 1].end
    for persons, attachment, of_state in rows:
        yield Title(
            start=start,
            end=end,
            text=article.text[start:end],
            office=title.word.office,
            holders=persons,
            on_behalf_of=referent_of(attachment).id if attachment else "",
            national=of_state,
            former=title.former,
            reason="; ".join(filter(None, (title.reason, attachment.reason if attachment else ""))),
        )
