"""What the training script says where its data are not."""

import pytest

from kg.train.names import main


def test_what_is_missing_is_named(tmp_path):
    (tmp_path / "officeholders.csv").touch()
    with pytest.raises(SystemExit) as exit_:
        main(tmp_path, tmp_path)
    message = str(exit_.value)
    assert "germeval2014-test.tsv" in message
    assert "officeholders.csv" not in message
