"""From an article to its analysis: sentences, mentions and who they stand for, titles, times."""

from kg.analyse.article import analyse

__all__ = ["analyse"]
