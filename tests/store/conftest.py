from pathlib import Path

import pytest

from kg.store import MemoryStore, load

INVENTED = Path(__file__).parents[1] / "rdf" / "invented.ttl"


@pytest.fixture(scope="session")
def store() -> MemoryStore:
    return load(INVENTED)
