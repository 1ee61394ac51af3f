"""The reasons of a claim as lines under it: each field with its words, their place, the rule and its example."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from dateline.cli.show.mark import STYLES
from dateline.data.actor import Actor
from dateline.export.visible import short, visible
from dateline.model import Claim
from dateline.reading.explain import Reason, explain

# Fields by the labels of the view, with the colour that they have there.
_LABELS = {
    "type": ("type", "trigger"), "agent": ("who", "agent"), "target": ("whom", "target"), "place": ("where", "place"),
    "time": ("when", "time"), "harm": ("harm", "harm"), "source": ("says", "source"), "status": ("status", "status"),
    "extent": ("extent", "status"), "weapon": ("with", "dim"),
}
LABEL = 8  # columns


def reasons(claim: Claim, own: tuple[Actor, ...]) -> Iterator[tuple[str, Text]]:
    """A label and what stands after it, line by line; further lines of a field have no label."""
    for reason in explain(claim, own):
        label, style = _LABELS[reason.field]
        yield label, _value(reason, STYLES[style])
        yield "", Text(f"{visible(reason.does)} [{visible(reason.rule)}; {visible(reason.source)}]")
        yield "", Text(f"as in: {visible(reason.example)}", STYLES["dim"])
        if reason.entry:
            yield "", Text(short(reason.entry), STYLES["dim"])


def _value(reason: Reason, style: str) -> Text:
    text = Text()
    if reason.words is not None:
        text.append(f"“{short(reason.words.text)}”", style)
        text.append(f" [{reason.words.start}:{reason.words.end}] ", STYLES["dim"])
    return text.append(visible(reason.value))
