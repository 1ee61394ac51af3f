"""Days of what else a sentence tells: a deal made then, the main clause, the date line."""

from __future__ import annotations

import re

from dateline.model import TimeMention
from dateline.reading.claims.cascade.beyond import behind_relative, signed
from dateline.reading.claims.cascade.classes import status_words
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene

_DATELINE = 40  # letters up to the date of a date line
_DASH = re.compile(r",? *(\([^()\n]{2,40}\) *)?(--|[-–—]) ")


def is_of_other(scene: Scene, hit: Hit, time: TimeMention, here: int, there: int) -> bool:
    """Whether a time at unit ``there`` is of another happening than the hit at unit ``here`` by its clause."""
    if _of_deal(scene, here, there) or _in_dateline(scene, time) or _is_compared(scene, time):
        return True
    return there > here and (behind_relative(scene, here, there) or _behind_fronted(scene, here, there))


def _in_dateline(scene: Scene, time: TimeMention) -> bool:
    """Whether a time only says when the report was sent: "JUBA, 3 May (Agency) -- Rebels took the town"."""
    sentence = scene.parsed.sentence
    if time.start - sentence.start > _DATELINE:
        return False
    before = scene.page.text[sentence.start:time.start].strip()
    return before.isupper() and before.endswith(",") and _DASH.match(scene.page.text, time.end) is not None


def _is_compared(scene: Scene, time: TimeMention) -> bool:
    """Whether a time is of what the hit is only compared with: "shells fell on the port, like those of Monday"."""
    low, k = scene.parsed.lower, scene.token_at(time.start) - 1
    while k > 0 and low[k] in status_words("of_day"):
        k -= 1
    pointed = k > 0 and low[k] in status_words("compared")
    return pointed and not {low[k - 1], low[k - 2]}.isdisjoint(status_words("comparing"))


def _of_deal(scene: Scene, here: int, there: int) -> bool:
    """Whether a time says when a deal came about that the hit is not: "violating a truce signed in December"."""
    units, k = scene.units, there - 1
    while k >= 0 and units.letters[k] in "PL":
        k -= 1
    return k > 0 and here not in (k, k - 1) and signed(scene, k)


def _behind_fronted(scene: Scene, here: int, there: int) -> bool:
    """Whether the hit is told in a clause before the main one, of which the time is: "While monitors look into the
    attack, the Council will meet on Monday"; "when" and "as" tell of one moment."""
    units = scene.units
    opener = units.letters.rfind("W", 0, here)
    comma = units.letters.find(",N", here, there)
    fronted = opener >= 0 and comma >= 0 and units.word[opener] not in status_words("simultaneous")
    return fronted and not any(is_verb(c) for c in units.letters[:opener]) and any(
        is_verb(c) for c in units.letters[comma:there])
