from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import IPython
import pytest
from IPython import display

from kg.page import show_inline

from .opened import Opened


def test_the_page_works_in_the_frame_of_a_notebook(
    monkeypatch: pytest.MonkeyPatch, open_page: Callable[..., Opened], summit: str
) -> None:
    shown: list[Any] = []
    monkeypatch.setattr(IPython, "get_ipython", lambda: SimpleNamespace(kernel=True))
    monkeypatch.setattr(display, "display", lambda content, raw: shown.append(content))
    show_inline(summit)
    opened = open_page(f"<body data-ready=true>{shown[0]['text/html']}</body>")
    frame = opened.page.frame_locator("iframe")
    frame.locator("body[data-ready]").wait_for()
    frame.locator("#query").fill("OSZE")
    frame.locator("#query").press("Enter")
    assert frame.locator("#card h2").inner_text() == "OSZE"
    frame.locator("#query").fill("Wien")
    frame.locator("#query").press("Enter")
    assert frame.locator("#card h2").inner_text() == "Wien"
    assert opened.complaints == []
