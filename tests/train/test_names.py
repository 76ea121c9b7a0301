"""The training script: what it says where its data are not, and that it makes the same model twice."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.train.names import main

LEARN = """
import sys
from pathlib import Path
from kg.evaluate.corpus import read_corpus
from kg.train.invented import Inventor
from kg.train.names import learn
corpus, germeval, model = map(Path, sys.argv[1:])
people = [("Tove Brask", "SE"), ("Anna Huber", "AT"), ("Rui Melo", "PT"), ("Li Wei", "CN")]
learn(read_corpus(corpus, only="neg-01"), Inventor(people), germeval, model)
"""


def test_what_is_missing_is_named(tmp_path):
    (tmp_path / "officeholders.csv").touch()
    with pytest.raises(SystemExit) as exit_:
        main(tmp_path, tmp_path)
    message = str(exit_.value)
    assert "germeval2014-test.tsv" in message
    assert "officeholders.csv" not in message


def test_the_same_texts_make_the_same_model(tmp_path):
    germeval = tmp_path / "germeval.tsv"
    germeval.write_text("1\tLund\tB-PER\tO\n2\tspricht\tO\tO\n3\t.\tO\tO\n\n", "utf-8")
    corpus = Path(__file__).parents[2] / "corpus" / "train"
    for seed in ("1", "2"):
        command = [sys.executable, "-c", LEARN, str(corpus), str(germeval), str(tmp_path / seed)]
        subprocess.run(command, check=True, env=os.environ | {"PYTHONHASHSEED": seed})
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
