"""German news articles in, a graph of who met whom out: ``kg.build("articles/")`` comes back with a ``kg.Graph``.

The names are imported on first use, because the command line passes here too; ``__init__.pyi`` tells type checkers.
"""

__version__ = "0.1.0"
__all__ = ["Graph", "__version__", "build"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module kg has no {name}")
    from kg import graph  # noqa: PLC0415 - rdflib and networkx take half a second

    return getattr(graph, name)
