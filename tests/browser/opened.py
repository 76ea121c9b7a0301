"""A page that is open in the browser."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Page, Request

DESKTOP, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


@dataclass
class Opened:
    """A page in the browser, with all that it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def card(self) -> list[str]:
        """The lines of the card as they are shown."""
        return [line for line in self.page.inner_text("#card").splitlines() if line]

    def search(self, words: str) -> None:
        """Search and go to the first hit, by keyboard alone."""
        self.page.focus("#query")
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(words)
        self.page.keyboard.press("Enter")

    def note(self, event: ConsoleMessage | Request | Exception) -> None:
        """Write down a request, an error or a word on the console."""
        if isinstance(event, Request):
            self.requests.append(event.url)
        else:
            self.complaints.append(event.text if isinstance(event, ConsoleMessage) else str(event))
