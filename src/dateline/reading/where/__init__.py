"""Where: toponyms, relative places and sites.

Takes: a ``Page``.
Gives: ``PlaceMention``s in the order of the text, each with its toponyms resolved or "named but unresolved".
Looks things up in: ``data/places`` (gazetteer, overlay, countries, type words).
Never: pins "northern Aleppo province" as a point; gives a guess as a fact.
"""

from dateline.reading.where.find import find_places

__all__ = ["find_places"]
