"""Who holds each town and road, over time.

Takes: the claims about one place, each with its event's grade and its origin.
Gives: the holders one after the other, with degree, basis and whose account it is.
Looks things up in: ``data/actors`` (sides).
Never: turns silence into certainty; guesses at what lies between two places.
"""

from dateline.case.control.changes import Change, Told, lane_of
from dateline.case.control.index import ControlIndex, Lane, LaneRow
from dateline.case.control.settled import OPEN, ROAD
from dateline.case.control.update import enter_lanes, renew

__all__ = ["OPEN", "ROAD", "Change", "ControlIndex", "Lane", "LaneRow", "Told", "enter_lanes", "lane_of", "renew"]
