"""Names of persons, places, countries and organizations, and office nouns, found by a trained model."""

from kg.analyse.names.tagger import tag_names

__all__ = ["tag_names"]
