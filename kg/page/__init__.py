"""The page: one HTML file that shows a network and opens without any connection."""

from kg.page.page import to_page

__all__ = ["to_page"]
