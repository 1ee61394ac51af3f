"""Actors by their noun group: "Syrian government forces", "Sudan's army", "gunmen", "media activist Khalid Halabi"."""

from __future__ import annotations

from dateline.data.actor import fold
from dateline.data.entries import Noun
from dateline.data.load import noun_forms
from dateline.model import ActorKind, ActorMention, Page
from dateline.reading.grammar import Group, NounGroup, Parsed
from dateline.reading.shapes import dataclass
from dateline.reading.who.names import KnownName, Named, Setting, choose
from dateline.reading.who.words import (
    describing_noun,
    is_role,
    lost_possessive,
    no_states_own,
    noun_table,
    owned_by_one,
    shaping,
)

_KIND: dict[str, ActorKind] = {
    "force": "force", "instrument": "force", "government": "state", "political": "described", "people": "people",
    "role": "person", "source": "source",
}
# What the members of a table are called in the name of an actor: "officials of Syria".
_MEMBERS = {
    "armed": "armed groups", "force": "forces", "instrument": "forces", "government": "government",
    "political": "groups", "people": "people", "role": "officials", "source": "sources",
}
_LONGEST_PERSON = 5  # words of a name that no list holds; longer runs of capitals are captions and headlines


@dataclass(frozen=True, slots=True)
class GroupReader:
    """Reads the noun groups of one sentence. ``named``: its known names by first token; ``setting`` chooses
    among actors that share a name."""

    page: Page
    parsed: Parsed
    named: dict[int, KnownName]
    setting: Setting

    def read(self, group: NounGroup) -> list[ActorMention]:
        """The actors that one noun group names: none, one, or a person and the actor of the role before the name."""
        first = self._begin(group)
        if group.pronoun or first >= group.last or self._shares(group):
            return []
        inside = self._inside(first, group.last)
        head = group.head
        if is_role(self.parsed, head) and (titled := self._titled(group, inside)) is not None:
            return [titled]
        if self.parsed.lower[head] in shaping("allegiance") and head > first:
            head -= 1
        noun = self._noun(head, inside)
        if noun is None:
            return self._named(first, group.last, inside)
        return self._described(group, first, head, noun, inside)

    def _shares(self, group: NounGroup) -> bool:
        """Whether an adjective that looks like a noun shares that behind "and": "national and local officials"."""
        alone = group.last == group.first + 1 and self.parsed.lower[group.first] in shaping("sharing")
        return alone and self.parsed.lower[group.last] in ("and", "or")

    def _begin(self, group: NounGroup) -> int:
        """The group's first token after determiners and figures ("more than 20 armed gunmen": "armed")."""
        tags = self.parsed.tags
        first = group.first
        for k in range(group.first, group.last - 1):
            if tags[k] == "M" and tags[k + 1] not in "OMDL":
                return k + 1
            if tags[k] not in "DMLO" and tags[k + 1] != "O" and self.parsed.lower[k] not in shaping("counting"):
                break
            first = k + 1
        return first

    def _inside(self, first: int, last: int) -> list[KnownName]:
        return [self.named[i] for i in range(first, last) if i in self.named] if self.named else []

    def _noun(self, head: int, inside: list[KnownName]) -> str | None:
        """The table of the head noun, null where the head is part of a name."""
        capital = self.parsed.tags[head] == "E"
        if inside and any(n.first <= head < n.last and (n.last - n.first > 1 or capital) for n in inside):
            return None
        return noun_table(self.parsed, head)

    def _described(
        self, group: NounGroup, first: int, head: int, noun: str, inside: list[KnownName],
    ) -> list[ActorMention]:
        """A group about an actor noun."""
        entry = self._owner(inside)
        if entry is None:
            entry, first = self._possessor(group, first)
        body = self._body(group) if entry is None else None
        armed = noun == "force" and no_states_own(self.parsed, first, head)
        id_, name, side = (body.id, body.name, body.side) if body is not None else _identity(
            entry, "armed" if armed else noun)
        kind = body.kind if body is not None else _KIND[noun]
        if entry is not None and noun in ("force", "instrument", "political") and entry.kind in ("group", "coalition"):
            kind = entry.kind
        alone = entry is None and body is None and self._only_described(first, group.last - 1)
        a, b = self.parsed.words(first, self._with_allegiance(group))
        b = self._joined_end(body) if body is not None else b
        word = self.parsed.lower[head]
        return [ActorMention(self.page.text[a:b], a, b, id_, name, kind, word, side,
                             pointing=alone and self._points(group, word, noun))]

    def _only_described(self, first: int, head: int) -> bool:
        """Whether the words before a noun say of what kind it is, and name nobody: "the jihadist group", "the al-Qaeda-
        linked group"."""
        if self.parsed.lower[head] in shaping("pointing") and self.parsed.lower[head - 1].endswith(
                tuple(shaping("tied"))) and head > first:
            return True
        return all(self.parsed.lower[k] in shaping("of_a_kind") for k in range(first, head))

    def _points(self, group: NounGroup, head: str, noun: str) -> bool:
        """Whether a plain naming points back: "its forces", "the group", "the militants"."""
        if self.parsed.lower[group.first] in shaping("possessive"):
            return True
        if self.parsed.tags[group.last - 1] == "E" and not self.parsed.headline:
            return False  # "the Islamists": with a capital it names them
        kind = self.parsed.lower[group.last - 2] if group.last - group.first > 2 else ""
        if head in shaping("names_side") or (
                head in shaping("names_side_of_a_kind") and kind in shaping("of_a_kind")):
            return False
        return group.definite and (head in shaping("pointing") or noun in ("force", "political"))

    def _owner(self, inside: list[KnownName]) -> Named | None:
        """Whose force it is: a group named inside wins over a state ("Lebanese Hezbollah militia")."""
        entries = [choose(n.entries, self.setting) for n in inside]
        special = [e for e in entries if e.kind in ("group", "coalition", "force")]
        return next(reversed(special or entries), None)

    def _possessor(self, group: NounGroup, first: int) -> tuple[Named | None, int]:
        """Whose it is ("Sudan's army", "the army of Sudan"), and where the naming then begins."""
        if group.owner is not None:
            owner = self.parsed.groups[group.owner]
            entry = self._owner(self._inside(owner.first, owner.last))
            if entry is not None:
                start = owner.first
                while start < owner.last - 1 and self.parsed.tags[start] in "DML":
                    start += 1
                return entry, start
            return None, self._described_owner(owner, first)
        after = self._group_at(group.last + 1) if self.parsed.lower[group.last] == "of" else None
        entry = self._owner(self._inside(after.first, after.last)) if after is not None else None
        return (entry if entry is not None and entry.kind == "state" else None), first

    def _described_owner(self, owner: Group, first: int) -> int:
        """The first token of a naming whose owner is only described: "the regime's army"."""
        start = owner.first
        while start < owner.last - 1 and self.parsed.tags[start] in "DML":
            start += 1
        named = noun_table(self.parsed, owner.last - 1) is not None
        points = self.parsed.lower[owner.last - 1] in shaping("pointing")
        return start if named and not points and isinstance(owner, NounGroup) and not owner.pronoun else first

    def _body(self, group: NounGroup) -> ActorMention | None:
        """The body whose members a group names: "fighters of X", "units of the army"."""
        if self.parsed.lower[group.last - 1] not in shaping("member") or (
                self.parsed.lower[group.last] not in shaping("member_of")):
            return None
        after = self._group_at(group.last + 1)
        if not isinstance(after, NounGroup) or after.first != group.last + 1:
            return None
        bodies = (m for m in self.read(after) if m.kind in ("group", "force", "coalition") and not m.adjective)
        return next(bodies, None)

    def _joined_end(self, body: ActorMention) -> int:
        """Where a body ends with those joined to it that no name tells: "units of the navy and the armed forces"."""
        tokens = self.parsed.sentence.tokens
        k = next((k for k, token in enumerate(tokens) if token.start >= body.end), len(tokens))
        joined = self._group_at(k + 1) if self.parsed.lower[k] == "and" else None
        if not isinstance(joined, NounGroup) or joined.first != k + 1 or not joined.definite:
            return body.end
        others = [m for m in self.read(joined) if m.kind == "force" and m.id is None and not m.adjective]
        regular = all(f"{n.table}.{n.group}" in shaping("states_own") for m in others for n in noun_forms().get(
            m.text.lower(), noun_forms().get(m.head, ())))
        return others[0].end if len(others) == 1 and regular and body.kind == "force" else body.end

    def _with_allegiance(self, group: NounGroup) -> int:
        """The end of a naming with whom it follows: "forces loyal to X", "militias allied with Y"."""
        k, ties = group.last, shaping("allegiance")
        if self.parsed.lower[k - 1] not in ties and self.parsed.lower[k] in ties:
            k += 1
        elif self.parsed.lower[k] in shaping("relative") and self.parsed.lower[k + 1] in shaping("are") and (
                self.parsed.lower[k + 2] in ties):
            k += 3
        if self.parsed.lower[k - 1] in ties and self.parsed.lower[k] in shaping("allegiance_to"):
            followed = self._group_at(k + 1)
            return self._with_others(followed) if followed is not None else group.last
        return group.last

    def _with_others(self, followed: Group) -> int:
        """The end of those whom somebody follows: of groups by their names, all: "affiliated to X and Y"."""
        k = followed.last
        joined = self._group_at(k + 1) if self.parsed.lower[k] == "and" else None
        groups = [n for g in (followed, joined) if g is not None for n in self._inside(g.first, g.last)]
        both = joined is not None and len(groups) == 2 and all(
            choose(n.entries, self.setting).kind == "group" for n in groups)
        return joined.last if joined is not None and both else k

    def _group_at(self, k: int) -> Group | None:
        """The group that holds token ``k``."""
        n = self.parsed.group_of[k] if k < len(self.parsed.group_of) else -1
        return self.parsed.groups[n] if n >= 0 else None

    def _named(self, first: int, last: int, inside: list[KnownName]) -> list[ActorMention]:
        """A group that is a name: a person after a role, known names, or what only describes another noun."""
        person = self._person(first, last, inside)
        if person is not None:
            return [person]
        describing = self._describing(first, last, inside) if not inside or inside[-1].last < last else []
        if describing or not inside:
            return describing or self._unknown(first, last)
        return self._known(first, last, inside)

    def _person(self, first: int, last: int, inside: list[KnownName]) -> ActorMention | None:
        """The name after a role: "Russian Foreign Minister Sergey Lavrov", "rebel commander John Gai"."""
        start = last
        while start > first and self.parsed.tags[start - 1] == "E" and not is_role(self.parsed, start - 1):
            start -= 1
        if start in (first, last) or not is_role(self.parsed, start - 1) or any(n.last > start for n in inside):
            return None
        owner = self._owner(inside)
        return self._unlisted(start, last, owner.side if owner else None)

    def _titled(self, group: NounGroup, inside: list[KnownName]) -> ActorMention | None:
        """The person named behind an office that is told by what it is of: "Secretary of State Jane Doe", "UN Special
        Envoy for Sudan John Roe", "President of Chad Jean Do"."""
        if self.parsed.lower[group.last] not in shaping("office_of"):
            return None
        after = self._group_at(group.last + 1)
        if not isinstance(after, NounGroup) or after.first != group.last + 1:
            return None
        start = self.named[after.first].last if after.first in self.named else after.first
        while start < after.last and self.parsed.lower[start] in shaping("portfolio"):
            start += 1
        if not after.first < start < after.last or set(self.parsed.tags[start:after.last]) != {"E"}:
            return None
        known = self.named.get(start)
        entry = choose(known.entries, self.setting) if known is not None and known.last == after.last else None
        if start + _LONGEST_PERSON <= after.last or (known is not None and (entry is None or entry.kind != "person")):
            return None
        owner, first = self._owner(inside), max([self._begin(group), *(n.last for n in inside if n.last <= group.head)])
        a, b = self.parsed.words(first, after.last)
        if entry is not None:
            return ActorMention(self.page.text[a:b], a, b, entry.id, entry.name, "person", "", entry.side)
        name = self.page.text[self.parsed.words(start, after.last)[0]:b]
        return ActorMention(self.page.text[a:b], a, b, None, name, "person", "", owner.side if owner else None)

    def _unlisted(self, first: int, last: int, side: str | None) -> ActorMention:
        """A person whom no list holds."""
        a, b = self.parsed.words(first, last)
        bare = next((k for k in range(first, last) if self.parsed.lower[k] not in shaping("rank")), first)
        name = self.page.text[self.parsed.words(bare, last)[0]:b]
        return ActorMention(self.page.text[a:b], a, b, None, name, "person", "", side)

    def _known(self, first: int, last: int, inside: list[KnownName]) -> list[ActorMention]:
        """The names of a group that is none but names; the last may describe what follows ("the Syrian capital")."""
        *others, name = inside
        tags = self.parsed.tags
        entry = choose(name.entries, self.setting)
        modifies = name.last < last and (entry.adjective or any(tags[k] != "E" for k in range(name.last, last)))
        described = not modifies and not others and all(tags[k] in "JNE" for k in range(first, name.first))
        return [*(self._name(n.first, n.last, choose(n.entries, self.setting), adjective=True) for n in others),
                self._name(first if described else name.first, name.last, entry, adjective=modifies)]

    def _describing(self, first: int, last: int, inside: list[KnownName]) -> list[ActorMention]:
        """Who describes another noun by an actor noun: "rebel offensive", "coalition warplane strikes", "Syrian army
        positions", with the names told after it."""
        for k in range(last - 2, first - 1, -1):
            before = [n for n in inside if n.last <= k][-1:]
            noun = describing_noun(self.parsed, k, named=bool(before))
            if noun is not None and not any(n.first <= k < n.last for n in inside):
                others = [n for n in inside if n not in before]
                names = [self._name(n.first, n.last, choose(n.entries, self.setting), adjective=True) for n in others]
                describing = self._modifier(before[0].first if before else k, k, noun, self._owner(before))
                return sorted([describing, *names], key=lambda m: m.start)
        return []

    def _modifier(self, start: int, k: int, noun: Noun, entry: Named | None) -> ActorMention:
        a, b = self.parsed.words(start, k + 1)
        word = self.parsed.lower[k]
        b -= word not in noun.forms or owned_by_one(word) or (entry is not None and lost_possessive(word))
        words = self.page.text[a:b].split()
        armed = noun.table == "force" and no_states_own(self.parsed, start, k)
        id_, name, side = _identity(entry, "armed" if armed else noun.table)
        kind = _KIND[noun.table] if entry is not None else "described"
        if entry is not None and entry.kind in ("group", "coalition"):
            kind = entry.kind
        return ActorMention(self.page.text[a:b], a, b, id_, name, kind, words[-1].lower(), side, adjective=True)

    def _unknown(self, first: int, last: int) -> list[ActorMention]:
        """A name of two words or more that no list holds: taken for a person until a place owns it."""
        start = last
        while start > first and self.parsed.tags[start - 1] == "E":
            start -= 1
        return [self._unlisted(start, last, None)] if 2 <= last - start <= _LONGEST_PERSON else []

    def _name(self, first: int, last: int, entry: Named, adjective: bool = False) -> ActorMention:
        """Tokens ``first`` to ``last`` as a naming of ``entry``."""
        a, b = self.parsed.words(first, last)
        if fold(self.page.text[a:b]).endswith(f"{fold(entry.alias)}s"):
            b -= 1  # "ISILs stronghold": the apostrophe of a possessive was lost
        return ActorMention(self.page.text[a:b], a, b, entry.id, entry.name, entry.kind, "", entry.side,
                            adjective=adjective or (entry.adjective and last - first == 1))


def _identity(entry: Named | None, noun: str) -> tuple[str | None, str | None, str | None]:
    """The neutral id, name and side of a described actor: the armed forces of a state are one actor under it, armed
    people who are not its own ("Syrian rebels") stand under it without its side."""
    if entry is None:
        return None, None, None
    if entry.kind == "person":
        return _identity_by_side(entry, noun)
    if entry.kind == "people":
        noun = "force" if noun == "armed" else noun
        return f"{entry.id}.{noun}", f"{_MEMBERS[noun]} of the {entry.name}", None
    if entry.kind == "state":
        if noun in ("force", "instrument"):
            return f"{entry.id}.forces", f"forces of {entry.name}", entry.id
        if noun in ("government", "role"):
            return entry.id, f"government of {entry.name}", entry.id
        return f"{entry.id}.{noun}", f"{_MEMBERS[noun]} of {entry.name}", None
    return entry.id, entry.name, entry.side


def _identity_by_side(person: Named, noun: str) -> tuple[str | None, str | None, str | None]:
    """The same for "Assad forces": a person's forces and government are those of the person's state or group."""
    side, of = person.side, f"{_MEMBERS[noun]} of {person.name}"
    if side is None or not side.startswith("state."):
        return side, of if side is None else None, side
    return (f"{side}.forces" if noun in ("force", "instrument") else side), of, side
