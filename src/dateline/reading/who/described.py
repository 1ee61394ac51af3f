"""Actors by their noun group: "Syrian government forces", "Sudan's army", "gunmen", "media activist Khalid Halabi"."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import ActorKind, ActorMention, Page
from dateline.reading.grammar import NounGroup, Parsed
from dateline.reading.who.names import Named, fold, name_index
from dateline.reading.who.words import is_role, loaded_words, noun_table, shaping

Inside = list[tuple[int, int, tuple[Named, ...]]]

_KIND: dict[str, ActorKind] = {"force": "force", "instrument": "force", "government": "state", "political": "described",
                               "people": "people", "role": "person", "source": "source"}
_MEMBERS = {"force": "forces", "instrument": "forces", "political": "groups", "people": "people", "government": "government",
            "role": "officials", "source": "sources"}


def choose(entries: tuple[Named, ...], country: str | None) -> Named:
    """The entry of the page's country where a name stands for several."""
    return next((e for e in entries if country and country in e.countries), entries[0])


@dataclass(frozen=True, slots=True)
class GroupReader:
    """Reads the noun groups of one sentence. ``named``: known names, first token -> token after it and entries;
    ``country``: the page's main country, to choose among names that several actors share."""

    page: Page
    parsed: Parsed
    named: dict[int, tuple[int, tuple[Named, ...]]]
    country: str | None

    def read(self, group: NounGroup) -> list[ActorMention]:
        """The actors that one noun group names: none, one, or a person and the actor of the role before the name."""
        if group.pronoun:
            return []
        first, last = self._core(group)
        if first >= last:
            return []
        inside = self._inside(first, last)
        head = group.head
        if self.parsed.lower(head) in shaping("allegiance") and head > first:
            head -= 1
        noun = self._noun(head, inside)
        if noun is None:
            return self._named(first, last, inside)
        return self._described(group, first, last, head, noun, inside)

    def _core(self, group: NounGroup) -> tuple[int, int]:
        """The group without determiners and figures ("more than 20 heavily-armed gunmen": "heavily-armed gunmen")."""
        tags = self.parsed.tags
        first = group.first
        for k in range(group.first, group.last - 1):
            if tags[k] == "M" and tags[k + 1] not in "OMDL":
                return k + 1, group.last
            if tags[k] in "DMLO" or tags[k + 1] == "O" or self.parsed.lower(k) in ("least", "other"):
                first = k + 1
            else:
                break
        return first, group.last

    def _inside(self, first: int, last: int) -> Inside:
        return [(i, *self.named[i]) for i in range(first, last) if i in self.named]

    def _noun(self, head: int, inside: Inside) -> str | None:
        """The table of the head noun, null where the head is part of a name."""
        if any(i <= head < end and (end - i > 1 or self.parsed.tags[head] == "E") for i, end, _ in inside):
            return None
        return noun_table(self.parsed, head)

    def _described(self, group: NounGroup, first: int, last: int, head: int, noun: str, inside: Inside) -> list[ActorMention]:
        """A group about an actor noun, with those named before it where a comma was lost."""
        split = self._split_at(first, inside)
        ahead = [self._name(i, end, choose(e, self.country)) for i, end, e in inside
                 if end <= split and e[0].kind in ("media", "monitor", "state")]
        inside = [n for n in inside if n[0] >= split]
        entry = self._owner(inside)
        if entry is None:
            entry, split = self._possessor(group, split)
        id_, name, side = _identity(entry, noun)
        kind = _KIND[noun]
        if entry is not None and noun in ("force", "instrument", "political") and entry.kind in ("group", "coalition"):
            kind = entry.kind
        a, b = self.parsed.words(split, self._with_allegiance(group, last))
        word = self.parsed.lower(head)
        wording = tuple(self.parsed.sentence.tokens[k].text for k in range(split, last) if self.parsed.lower(k) in loaded_words())
        return [*ahead, ActorMention(self.page.text[a:b], a, b, id_, name, kind, word, side, wording,
                                     pointing=self._points(group, last - split == 1 and entry is None, word, noun))]

    def _points(self, group: NounGroup, plain: bool, head: str, noun: str) -> bool:
        """Whether a naming points back: "its forces", "the group", "the militants"."""
        determiner = self.parsed.lower(group.first)
        return plain and (determiner in shaping("possessive") or (
            group.definite and (head in shaping("pointing") or noun in ("force", "political"))))

    def _split_at(self, first: int, inside: Inside) -> int:
        """Where the naming really begins when a comma was lost: after an outlet ("Al-Manar Syrian forces"), after a common
        noun before a nationality ("the border Syrian forces"), at the second of two nationalities ("Syrian Russian jets")."""
        split = first
        for n, (i, _, entries) in enumerate(inside):
            before = inside[n - 1] if n else None
            joined = before is not None and before[1] == i and (before[2][0].kind in ("media", "monitor") or before[2][0].adjective)
            if i > first and entries[0].adjective and (self.parsed.tags[i - 1] == "N" or joined):
                split = i
        return split

    def _owner(self, inside: Inside) -> Named | None:
        """Whose force it is: a group named inside wins over a state ("Lebanese Hezbollah militia")."""
        entries = [choose(e, self.country) for _, _, e in inside]
        special = [e for e in entries if e.kind in ("group", "coalition", "force")]
        found = special or entries
        return found[-1] if found else None

    def _possessor(self, group: NounGroup, first: int) -> tuple[Named | None, int]:
        """Whose it is by possessive ("Sudan's army") or "of" ("the army of Sudan"), and where the naming then begins."""
        if group.owner is not None:
            owner = self.parsed.groups[group.owner]
            entry = self._owner(self._inside(owner.first, owner.last))
            if entry is not None:
                start = owner.first
                while start < owner.last - 1 and self.parsed.tags[start] in "DML":
                    start += 1
                return entry, start
        if self.parsed.lower(group.last) == "of" and group.last + 1 < len(self.parsed.group_of):
            following = self.parsed.group_of[group.last + 1]
            if following >= 0:
                after = self.parsed.groups[following]
                entry = self._owner(self._inside(after.first, after.last))
                if entry is not None and entry.kind == "state":
                    return entry, first
        return None, first

    def _with_allegiance(self, group: NounGroup, last: int) -> int:
        """The end of a naming with whom it follows: "forces loyal to X", "militias allied with Y"."""
        k = group.last
        ties = shaping("allegiance")
        if self.parsed.lower(k - 1) not in ties and self.parsed.lower(k) in ties:
            k += 1
        if self.parsed.lower(k - 1) in ties and self.parsed.lower(k) in ("to", "with"):
            n = self.parsed.group_of[k + 1] if k + 1 < len(self.parsed.group_of) else -1
            if n >= 0:
                return self.parsed.groups[n].last
        return last

    def _named(self, first: int, last: int, inside: Inside) -> list[ActorMention]:
        """A group that is a name: a person after a role, known names, or what only describes another noun."""
        person = self._person(first, last, inside)
        if person is not None:
            return [person]
        if inside:
            return self._known(first, last, inside)
        modifier = self._modifier(first, last)
        if modifier is not None:
            return [modifier]
        return self._unknown(first, last)

    def _person(self, first: int, last: int, inside: Inside) -> ActorMention | None:
        """The name after a role: "Russian Foreign Minister Sergey Lavrov", "rebel commander John Gai"."""
        start = last
        while start > first and self.parsed.tags[start - 1] == "E" and not is_role(self.parsed, start - 1):
            start -= 1
        if start == last or start == first or not is_role(self.parsed, start - 1) or any(end > start for _, end, _ in inside):
            return None
        a, b = self.parsed.words(start, last)
        owner = self._owner(inside)
        return ActorMention(self.page.text[a:b], a, b, None, self.page.text[a:b], "person", "", owner.side if owner else None)

    def _known(self, first: int, last: int, inside: Inside) -> list[ActorMention]:
        *others, (i, end, entries) = inside
        out = [self._name(a, b, choose(e, self.country), adjective=True) for a, b, e in others]
        entry = choose(entries, self.country)
        names_on = all(self.parsed.tags[k] == "E" for k in range(end, last))
        modifies = end < last and (entry.adjective or not names_on)
        described = not modifies and not others and all(self.parsed.tags[k] in "JNE" for k in range(first, i))
        return [*out, self._name(first if described else i, end, entry, adjective=modifies)]

    def _modifier(self, first: int, last: int) -> ActorMention | None:
        """An actor noun that describes another noun: "rebel offensive", "regime air strikes", "coalition warplane strikes"."""
        for k in range(last - 2, first - 1, -1):
            word = self.parsed.lower(k)
            if word not in shaping("not_describing") and noun_table(self.parsed, k) in ("force", "government", "political"):
                a, b = self.parsed.words(k, k + 1)
                wording = (self.page.text[a:b],) if word in loaded_words() else ()
                return ActorMention(self.page.text[a:b], a, b, None, None, "described", word, wording=wording, adjective=True)
        return None

    def _unknown(self, first: int, last: int) -> list[ActorMention]:
        """A name of two words or more that no list holds: taken for a person until a place owns it."""
        start = last
        while start > first and self.parsed.tags[start - 1] == "E":
            start -= 1
        if last - start < 2:
            return []
        a, b = self.parsed.words(start, last)
        return [ActorMention(self.page.text[a:b], a, b, None, self.page.text[a:b], "person", "", None)]

    def _name(self, first: int, last: int, entry: Named, adjective: bool = False) -> ActorMention:
        a, b = self.parsed.words(first, last)
        if last - first == 1 and self.page.text[b - 1] == "s" and fold(self.page.text[a:b]) not in name_index().names:
            b -= 1  # "ISILs stronghold": the apostrophe of a possessive was lost
        return ActorMention(self.page.text[a:b], a, b, entry.id, entry.name, entry.kind, "", entry.side,
                            adjective=adjective or (entry.adjective and last - first == 1))


def _identity(entry: Named | None, noun: str) -> tuple[str | None, str | None, str | None]:
    """The neutral id, name and side of a described actor: the armed forces of a state are one actor under it."""
    if entry is None:
        return None, None, None
    if entry.kind == "people":
        return f"{entry.id}.{noun}", f"{_MEMBERS[noun]} of the {entry.name}", None
    if entry.kind == "state":
        if noun in ("force", "instrument"):
            return f"{entry.id}.forces", f"forces of {entry.name}", entry.id
        if noun in ("government", "role"):
            return entry.id, f"government of {entry.name}", entry.id
        return f"{entry.id}.{noun}", f"{_MEMBERS[noun]} of {entry.name}", None
    return entry.id, entry.name, entry.side
