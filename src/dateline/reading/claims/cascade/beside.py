"""What stands beside a sentence and goes on when it does: "with both sides massing troops"."""

from __future__ import annotations

from dateline.reading.claims.cascade.classes import status_words
from dateline.reading.claims.cascade.scene import Scene


def goes_on_beside(scene: Scene, k: int) -> bool | None:
    """Whether what "with both sides massing troops" tells goes on, by the first verb of its sentence: in the present or
    present perfect; null of a participle without "with"."""
    units = scene.units
    if units.letter[k - 1] != "N" or units.word[k - 2] != "with":
        return None
    main = next((v for j in range(k - 2) if units.letters[j] == "V" and (v := units.verb[j])), None)
    if main is None:
        return None
    form = scene.parsed.verbs[main.head]
    now = scene.parsed.lower[main.first] in status_words("present_auxiliary")
    return now or (form is not None and form.form == "s" and main.first == main.head)
