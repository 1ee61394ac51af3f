"""A claim's sentence with its trigger and the words of its fields marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.text import Text

from dateline.export.visible import visible
from dateline.model import Claim, Found

# One colour per field, the same in the sentence and in the line under it.
STYLES = {
    "trigger": "bold underline",
    "agent": "cyan",
    "target": "magenta",
    "place": "green",
    "time": "blue",
    "harm": "red",
    "source": "yellow",
    "dim": "bright_black",
    "status": "bold red",
}

# A sentence longer than this is shown around its trigger: a 200 kB line must not fill the screen.
LONGEST = 700


def marked_sentence(claim: Claim, *, brackets: bool) -> Text:
    """The sentence as styled text; ``brackets`` set the trigger off where there is no colour."""
    start, end = _window(claim)
    fields = _paint(claim, start, end)
    text = Text("… " if start > claim.quote.start else "")
    for field, letters in groupby(range(start, end), key=lambda i: fields[i - start]):
        span = list(letters)
        words = visible(claim.quote.text[span[0] - claim.quote.start : span[-1] + 1 - claim.quote.start])
        if field == "trigger" and brackets:
            words = f"[{words}]"
        text.append(words, STYLES[field] if field else None)
    return text.append(" …") if end < claim.quote.end else text


def field_words(claim: Claim) -> Iterator[tuple[str, Found]]:
    """The words of every field, the trigger last: where words overlap the later field is shown."""
    yield from (("place", place) for place in claim.place)
    if claim.time.words:
        yield "time", claim.time.words
    yield from (("source", link) for link in claim.source)
    yield from (("agent", actor) for actor in claim.agent)
    yield from (("target", actor) for actor in claim.target)
    for harm in claim.harm:
        yield "harm", harm.words
        if harm.who:
            yield "harm", harm.who
    yield "trigger", claim.trigger


def _window(claim: Claim) -> tuple[int, int]:
    quote, trigger = claim.quote, claim.trigger
    if quote.end - quote.start <= LONGEST:
        return quote.start, quote.end
    start = max(quote.start, trigger.start - LONGEST // 2)
    return start, min(quote.end, start + LONGEST)


def _paint(claim: Claim, start: int, end: int) -> list[str | None]:
    fields: list[str | None] = [None] * (end - start)
    for field, words in field_words(claim):
        first, last = max(words.start, start), min(words.end, end)
        if first < last:
            fields[first - start : last - start] = [field] * (last - first)
    return fields
