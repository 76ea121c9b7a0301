"""The page: one HTML file that shows a network and opens without any connection."""

from kg.page.notebook import show_inline
from kg.page.page import to_page

__all__ = ["show_inline", "to_page"]
