"""What of PLOVER a claim is: its type, modes and contexts; and the claims of an event that make one record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.data.plover import Code, Coding, When, plover
from dateline.export.natures import nature_of
from dateline.model import ASSERTED, Claim, Dossier, Telling


@dataclass(frozen=True, slots=True)
class Coded:
    """Claims of one type of PLOVER: one record. ``both``: both sides use force in it."""

    event: str
    mode: tuple[str, ...]
    context: tuple[str, ...]
    both: bool
    tellings: tuple[Telling, ...]


def coded(dossier: Dossier) -> list[Coded]:
    """The records of an event: what its leading type is goes first, the others as their first claims do."""
    fought = any(t.claim.type in plover().fights and t.claim.status in ASSERTED for t in dossier.tellings)
    found: dict[str, list[tuple[Telling, Code, Coding]]] = {}
    for telling in sorted(dossier.tellings, key=lambda t: t.claim.type != dossier.event.type):
        coding = plover().claims.get(telling.claim.type)
        code = coding and code_of(telling.claim, coding, fought=fought)
        if coding and code:
            found.setdefault(code.event, []).append((telling, code, coding))
    return [_record(event, parts) for event, parts in _standing(found).items()]


def _standing(
    found: dict[str, list[tuple[Telling, Code, Coding]]],
) -> dict[str, list[tuple[Telling, Code, Coding]]]:
    """Without the dead, where what killed them is told too; without troops sent, where they attack."""
    alone = {event: parts for event, parts in found.items() if all(coding.alone for _, _, coding in parts)}
    if len(alone) < len(found):
        found = {event: parts for event, parts in found.items() if event not in alone}
    if "ASSAULT" in found:
        found.pop("MOBILIZE", None)
    return found


def _record(event: str, parts: Sequence[tuple[Telling, Code, Coding]]) -> Coded:
    mode, context = dict.fromkeys(m for _, c, _ in parts for m in c.mode), dict.fromkeys(
        x for _, c, _ in parts for x in c.context)
    return Coded(event, tuple(mode), tuple(context), any(coding.both for _, _, coding in parts),
                 tuple(t for t, _, _ in parts))


def code_of(claim: Claim, coding: Coding, *, fought: bool) -> Code | None:
    """The code of one claim; null where as planned, possible or denied it is no event of PLOVER."""
    if claim.status == "planned":
        return coding.planned
    if claim.status not in ASSERTED:
        return None
    return next((w.code for w in coding.when if _holds(w, claim, fought=fought)), coding.code)


def _holds(when: When, claim: Claim, *, fought: bool) -> bool:
    if when.fought and not fought:
        return False
    if when.parties > len(claim.agent):
        return False
    if when.doer and not any(n.party == when.doer for n in map(nature_of, claim.agent) if n):
        return False
    return when.words is None or when.words.search(_words(when, claim)) is not None


def _words(when: When, claim: Claim) -> str:
    if when.quote:
        return claim.quote.text
    weapon = (claim.weapon.text,) if claim.weapon else ()
    return " ; ".join((claim.trigger.text, *weapon, *(a.text for a in claim.agent)))
