"""From marks and from GermEval's columns to one label a token."""

from kg.evaluate.corpus import unmark
from kg.train.labelled import label, read_germeval


def test_marks_become_labels():
    marked = unmark(
        "[[US-Präsidentin|T]] [[Ines Varga|P1]] kam aus dem [[Kreml|M:RU]]. [[Sie|R1]] [[schwieg|E1:call:denied]]."
    )
    labels = [(token.text, row) for tokens, rows in label(marked) for token, row in zip(tokens, rows, strict=True)]
    assert [each for each in labels if each[1] != "O"] == [
        ("US-Präsidentin", "B-TITLE"),
        ("Ines", "B-PER"),
        ("Varga", "I-PER"),
        ("Kreml", "B-LOC"),
    ]


def test_germeval_is_read(tmp_path):
    rows = (("Lund", "B-PER"), ("besucht", "O"), ("Schweden", "B-LOC"), ("und", "O"), ("deutsche", "B-LOCderiv"))
    rows += (("Wiener", "B-LOCderiv"), ("Alte", "B-ORG"), ("Bühnen", "I-ORG"), ("EU-Rat", "B-ORGpart"), (".", "O"))
    lines = ["# quelle", *(f"{n}\t{word}\t{outer}\tO" for n, (word, outer) in enumerate(rows, 1)), ""]
    path = tmp_path / "germeval.tsv"
    path.write_text("\n".join(lines), "utf-8")
    ((tokens, labels),) = read_germeval(path)
    assert [token.text for token in tokens] == [word for word, _ in rows]
    assert labels == ["B-PER", "O", "B-COUNTRY", "O", "B-COUNTRY", "O", "B-ORG", "I-ORG", "O", "O"]
