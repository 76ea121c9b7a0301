"""What a build did: counts, what was left out and why, and the seconds of each stage."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass

from kg.records import Dropped, StageReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The counts of one build.

    ``unsure_claims`` were left out because they are less sure than ``min_confidence``, which is None if none was asked.
    ``reused`` articles were read by an earlier build into the same folder. ``unsure_pairs`` may be one and wait for
    people; ``idle_judgements`` speak of nothing in the articles. ``dropped_articles`` did not come in at all,
    ``dropped_claims`` were taken out of articles that did. The seconds of a stage are summed over all processes, so
    that they can exceed ``seconds``, the time that passed.
    """

    articles: int
    reused: int
    claims: int
    entities: int
    events: int
    mandates: int
    memberships: int
    statements: int
    triples: int
    unsure_pairs: int
    idle_judgements: tuple[str, ...]
    min_confidence: float | None
    unsure_claims: int
    dropped_articles: tuple[Dropped, ...]
    dropped_claims: tuple[Dropped, ...]
    stages: tuple[StageReport, ...]
    seconds: float

    def summary(self) -> str:
        """One line for the terminal."""
        articles = "1 article" if self.articles == 1 else f"{self.articles} articles"
        unsure = "" if self.min_confidence is None else f", {self.unsure_claims} below {self.min_confidence} left out"
        reused = f" ({self.reused} from before)" if self.reused else ""
        return (
            f"{articles} read{reused}, {len(self.dropped_articles)} dropped; "
            f"{self.claims} claims{unsure}, {self.entities} entities, {self.events} events, {self.triples} triples; "
            f"{self.seconds:.1f} s"
        )

    def to_json(self) -> str:
        """The content of report.json. The seconds make it the one output that differs from build to build."""
        counts = (
            *("articles", "reused", "claims", "entities", "events", "mandates", "memberships", "statements", "triples"),
            *("unsure_pairs", "idle_judgements"),
        )
        content = {
            **{name: getattr(self, name) for name in counts},
            "min_confidence": self.min_confidence,
            "unsure_claims": self.unsure_claims,
            "dropped": {
                "articles": [dataclasses.asdict(dropped) for dropped in self.dropped_articles],
                "claims": [dataclasses.asdict(dropped) for dropped in self.dropped_claims],
            },
            "stages": [
                {
                    "stage": stage.stage,
                    "taken": stage.taken,
                    "given": stage.given,
                    "dropped": len(stage.dropped),
                    "seconds": round(stage.seconds, 3),
                }
                for stage in self.stages
            ],
            "seconds": round(self.seconds, 3),
        }
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
