from kg.read.articles import read_articles

__all__ = ["read_articles"]
