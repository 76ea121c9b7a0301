"""The command line, the only part that prints: results to stdout; progress and complaints, a line each, to stderr."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from kg import __version__
from kg.cli import add, analyse, build, evaluate, explain, query, questions, remove, review, view
from kg.cli.streams import complain, prepare_streams
from kg.errors import KgError
from kg.faults import in_one_line

COMMANDS = (build, add, remove, review, query, questions, view, explain, analyse, evaluate)

COULD_NOT_RUN = 2
INTERRUPTED = 130  # as shells count a program that Ctrl-C ended
BROKEN_PIPE = 141  # and one whose reader went away, as head does


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; comes back with the exit code: 0 done, 1 finished but articles were dropped, 2 could not run."""
    prepare_streams()
    try:
        options = _parser().parse_args(arguments)
        code: int = options.run(options)
        sys.stdout.flush()
    except KgError as error:
        complain(str(error))
        return COULD_NOT_RUN
    except KeyboardInterrupt:
        complain("stopped")
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else the flush at exit fails again
        return BROKEN_PIPE
    except Exception as error:  # whoever has articles and no programming can do nothing with a traceback
        if "KG_TRACEBACK" in os.environ:
            raise
        complain(f"an error of kg itself: {in_one_line(error)}; KG_TRACEBACK=1 shows more, please report it")
        return COULD_NOT_RUN
    return code


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line."""

    def error(self, message: str) -> NoReturn:
        complain(f"{message}; see {self.prog} --help")
        raise SystemExit(COULD_NOT_RUN)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="kg",
        description="German news articles in, a graph of who met whom out; each fact with the sentence that proves it.",
    )
    parser.add_argument("--version", action="version", version=f"kg {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, title="commands")
    for command in COMMANDS:
        name = command.__name__.rpartition(".")[2]
        description = (command.__doc__ or "").strip()
        summary = description.partition("\n")[0].rstrip(".")
        subparser = commands.add_parser(
            name,
            help=summary,
            description=description,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.add_arguments(subparser)
        subparser.set_defaults(run=command.run)
    return parser
