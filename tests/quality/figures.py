"""Prints the rows of docs/quality.md: ``python tests/quality/figures.py OUTPUT GOLD``.

OUTPUT is the folder of a build, GOLD one with gold facts. The rows are all articles, the third kept aside (whose misses
nobody looks at: CRC-32 of the id divisible by three) and the others; then the calibration of the claims.
"""

# ruff: noqa: T201 - a script, which prints

import sys
import zlib
from collections.abc import Mapping
from pathlib import Path

from kg.claimlines import read_claims
from kg.evaluate import evaluate_against
from kg.evaluate.calibration import Judged, calibration, judge
from kg.evaluate.facts import Facts
from kg.evaluate.gold import read_gold
from kg.settings import CLAIMS
from kg.store import load

SHOWN = ("represents", "represents+status", "met pair", "met whom where when", "visit", "member_of", "quote")
SURE = 0.9


def is_kept_aside(article: str) -> bool:
    return zlib.crc32(article.encode()) % 3 == 0


def main(output: Path, gold_folder: Path) -> None:
    gold, graph = read_gold(gold_folder), load(output).graph
    parts: dict[str, Mapping[str, Facts]] = {
        "all": gold,
        "kept aside": {article: facts for article, facts in gold.items() if is_kept_aside(article)},
        "the others": {article: facts for article, facts in gold.items() if not is_kept_aside(article)},
    }
    judged = judge(read_claims(output / CLAIMS), graph, gold)
    print("| articles |", " | ".join(SHOWN), "| false | sure claims right |")
    print("|---" * (len(SHOWN) + 3) + "|")
    for name, part in parts.items():
        found = evaluate_against(part, graph)
        figures = [f"{found.tallies[kind].f1:.2f}".removeprefix("0") for kind in SHOWN]
        sure = [each for each in judged if each.claim.article in part and each.claim.confidence >= SURE]
        print(f"| {name} ({len(part)}) |", " | ".join(figures), f"| {found.false_alarms} | {share(sure)} |")
    print("\n| kind | confidence from | claims | mean confidence | right |\n|---|---|---|---|---|")
    for row in calibration(judged):
        print(f"| {row.kind} | {row.least:.2f} | {row.claims} | {row.stated:.2f} | {row.share:.2f} |")


def share(judged: list[Judged]) -> str:
    right = sum(each.right for each in judged)
    return f"{right / len(judged):.2f} of {len(judged)}" if judged else "none"


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
