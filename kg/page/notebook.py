"""The page inside a notebook."""

from __future__ import annotations

import html
from typing import Any

from kg import ontology

_FRAME = (
    '<iframe srcdoc="{page}" title="{title}" width="100%" height="720" style="border: 0" '
    'sandbox="allow-scripts allow-downloads allow-popups"></iframe>'
)


def show_inline(page: str) -> bool:
    """Show the page below the cell that runs now; False where no notebook runs.

    The frame keeps the page apart: it reaches neither the notebook nor what is signed in there.
    """
    import IPython  # noqa: PLC0415  # comes with pyvis; a third of a second that only a page is worth
    from IPython import display  # noqa: PLC0415

    shell: Any = IPython.get_ipython()  # type: ignore[attr-defined,no-untyped-call,unused-ignore]
    if not hasattr(shell, "kernel"):  # None outside; the shell of a terminal has no kernel
        return False
    title = ontology.load("lexicon/de/page")["title"]
    shown = {"text/html": _FRAME.format(page=html.escape(page), title=html.escape(title)), "text/plain": title}
    display.display(shown, raw=True)  # type: ignore[no-untyped-call,unused-ignore]
    return True
