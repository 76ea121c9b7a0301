"""The weights of links are written into the lexicon, and nothing else of it changes."""

from kg.train.links import fitted, with_weights

LEXICON = """# head
given:
  group: {sie: 1.0}
weights:
  group:
    "old": 1.0
reasons:
  old: an old reason
"""


def test_weights_take_the_place_of_the_old_ones() -> None:
    written = with_weights(LEXICON, {"group": {"new": 0.5}})
    assert written == LEXICON.replace('"old": 1.0', '"new": 0.5')


def test_what_marks_the_right_one_gains_weight() -> None:
    sample = [({"subject": 1.0}, True), ({"object": 1.0}, False)]
    weights = fitted([sample] * 10)
    assert weights["subject"] > 0 > weights["object"]
