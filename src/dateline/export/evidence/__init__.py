"""One event as one page of HTML that stands alone: its claims side by side, their words, and where they come from."""

from dateline.export.evidence.page import evidence

__all__ = ["evidence"]
