"""Actors: states and their forces, named groups, persons with a role, and those only described."""

from __future__ import annotations

from dataclasses import field
from typing import Any, Literal

from dateline.model.shape import dataclass
from dateline.model.text import Found

ActorKind = Literal[
    "state", "force", "group", "coalition", "organisation", "media", "monitor", "person", "people", "described",
    "source", "thing",
]


_ARMED = ".armed"  # ends the ids of those who fight and only bear a state's name: "state.syria.armed"


@dataclass(frozen=True, slots=True)
class ActorMention(Found):
    """A naming of an actor, whole noun group without its article, with one neutral id.

    ``head`` is the noun it is about ("troops"), lower case, empty for a bare name. ``id`` is null for those only
    described ("militants"). ``side`` is the id of the side in the data file where it is known. ``wording`` holds the
    loaded words of this naming, which never enter the id. ``adjective`` marks a naming by adjective only ("Russian" in
    "Russian air cover"). ``pointing`` marks "the group", "the militants" and the like, which point back and give way to
    the naming they mean where one was told. ``rule``: which rule put it into the field of a claim where it stands.
    """

    id: str | None
    name: str | None
    kind: ActorKind
    head: str = ""
    side: str | None = None
    wording: tuple[str, ...] = ()
    adjective: bool = False
    pointing: bool = False
    rule: str = field(default="", compare=False)

    @property
    def of_state(self) -> bool:
        """Whether it is a state or one of a state's own; "Syrian rebels" only bear its name."""
        if (self.side or "").startswith("state."):
            return True
        return (self.id or "").startswith("state.") and not (self.id or "").endswith(_ARMED)

    def to_json(self) -> dict[str, Any]:
        """The words with id, name and what of them is loaded: the columns of ``agent`` and ``target``."""
        return {**self.words(), "id": self.id, "name": self.name, "wording": list(self.wording),
                "rule": self.rule or None}
