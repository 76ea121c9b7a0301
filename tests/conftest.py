"""What holds for all tests: no skips in CI, and one flag for everything that tests keep in files."""

import os
from collections.abc import Generator

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write floors and golden files anew; look at the difference")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where everything is installed, as .ci/run sees to, a test that is skipped has failed."""
    report = yield
    if report.skipped and os.environ.get("KG_NO_SKIPS"):
        report.outcome = "failed"
    return report
