"""The words that prove a claim, cut to what may be shared."""

from __future__ import annotations

import hashlib

from kg.extract.scene import Scene
from kg.records import Evidence, Mark

LONGEST_QUOTE = 300  # characters; the graph can be shared, the articles cannot


def quote(scene: Scene, token: int, *, extractor: str) -> Evidence:
    """The sentence of a scene, or as much of it around ``token`` as a quote may have."""
    text = scene.analysis.article.text
    start, end = scene.sentence.start, scene.sentence.end
    if end - start > LONGEST_QUOTE:
        first = last = token
        tokens = scene.tokens
        while True:
            if first > 0 and tokens[last].end - tokens[first - 1].start <= LONGEST_QUOTE:
                first -= 1
            elif last + 1 < len(tokens) and tokens[last + 1].end - tokens[first].start <= LONGEST_QUOTE:
                last += 1
            else:
                break
        start, end = tokens[first].start, tokens[last].end
    return Evidence(
        article=scene.analysis.article.id,
        start=start,
        end=end,
        quote=text[start:end],
        extractor=extractor,
    )


def mark(scene: Scene, name: str, number: int) -> Mark:
    """One token of a scene as a mark."""
    token = scene.tokens[number]
    return Mark(name=name, text=token.text, start=token.start, end=token.end)


def claim_id(*parts: object) -> str:
    """A hash of what makes a claim this claim."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
