"""German news articles in, a graph of who met whom out."""

__version__ = "0.1.0"
