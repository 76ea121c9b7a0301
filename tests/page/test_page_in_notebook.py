from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import IPython
import pytest
from IPython import display

from kg.page import show_inline


@pytest.mark.parametrize(
    ("shell", "inline"), [(None, False), (SimpleNamespace(), False), (SimpleNamespace(kernel=1), True)]
)
def test_only_a_notebook_shows_the_page_inline(monkeypatch: pytest.MonkeyPatch, shell: Any, inline: bool) -> None:
    shown: list[Any] = []
    monkeypatch.setattr(IPython, "get_ipython", lambda: shell)
    monkeypatch.setattr(display, "display", lambda content, raw: shown.append(content))
    assert show_inline('<p title="a">&amp;</p>') is inline
    assert len(shown) == inline
    if inline:
        assert 'srcdoc="&lt;p title=&quot;a&quot;&gt;&amp;amp;&lt;/p&gt;"' in shown[0]["text/html"]
        assert "allow-same-origin" not in shown[0]["text/html"]
