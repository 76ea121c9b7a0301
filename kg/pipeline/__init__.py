"""The one table of stages, and the way of articles through it: from inputs to a graph with its report."""

from kg.options import Options
from kg.pipeline.building import Built, build, build_from, graph_of, speech_in
from kg.pipeline.gathering import Gathered, analyse_each, gather, gather_again
from kg.pipeline.stages import ARTICLE_STAGES, GRAPH_STAGES, Outcome, Stage, analyse_one, read_one, run_article_stages

__all__ = [
    "ARTICLE_STAGES",
    "GRAPH_STAGES",
    "Built",
    "Gathered",
    "Options",
    "Outcome",
    "Stage",
    "analyse_each",
    "analyse_one",
    "build",
    "build_from",
    "gather",
    "gather_again",
    "graph_of",
    "read_one",
    "run_article_stages",
    "speech_in",
]
