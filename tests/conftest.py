"""One flag for everything that tests keep in files: ``pytest --update`` writes it anew from what comes out today."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write floors and golden files anew; look at the difference")
