"""The speakers that a page has told so far, for "he added", "the source", "the rights group"."""

from __future__ import annotations

from dataclasses import field

from dateline.data.load import noun_forms
from dateline.model import SourceLink
from dateline.reading.claims.cascade.classes import singular
from dateline.reading.claims.cascade.links import link_of
from dateline.reading.claims.cascade.namings import Naming
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.words import saying
from dateline.reading.shapes import dataclass, replace

_LONGEST = 12  # speakers kept
_MEDIA = frozenset({"media", "state_media"})
_BODIES = _MEDIA | {"monitor", "organisation"}
_FARTHEST = 5  # sentences from a pronoun back to the speaker that it means
_AFTER_NAME = 8  # tokens after a name that may describe it: "said John Gai, head of ..."
_AFTER_CUE = 4  # tokens after a word of saying that may tell the means: "said in a statement"


@dataclass(frozen=True, slots=True)
class Spoke:
    """Who spoke, whom they told it (``heard``), and the folded words that named and described them, in the singular."""

    links: tuple[SourceLink, ...]
    heard: tuple[SourceLink, ...]
    words: frozenset[str]
    plural: bool
    sentence: int = 0

    @property
    def chain(self) -> tuple[SourceLink, ...]:
        return self.links + self.heard

    @property
    def named(self) -> bool:
        """A person by name: listed, or with a name and no id."""
        id_ = self.links[0].id
        return len(self.links) == 1 and self.links[0].name is not None and (id_ is None or id_.startswith("person."))

    @property
    def body(self) -> bool:
        """A body, an outlet or a document, and not somebody."""
        thing = self.links[0].text.split()[-1].lower() in saying("showing_noun")
        return not self.person and (thing or self.links[0].kind not in ("unnamed", "witness", "person"))

    @property
    def person(self) -> bool:
        """One person, by name or by role."""
        last = self.links[0].text.split()[-1].lower()
        role = self.links[0].kind not in _BODIES and any(e.table == "role" for e in noun_forms().get(last, ()))
        return self.named or (len(self.links) == 1 and role and not self.plural)


@dataclass(slots=True)
class Memory:
    """The last speakers, newest last."""

    spoke: list[Spoke] = field(default_factory=list)

    def note(
        self, scene: Scene, cue: int, naming: Naming, links: tuple[SourceLink, ...], heard: tuple[SourceLink, ...],
    ) -> None:
        """Remembers who has spoken under which words. ``cue``: the token of the word of saying."""
        tokens = scene.parsed.sentence.tokens
        end = cue + _AFTER_CUE if naming.last <= cue else naming.last + _AFTER_NAME
        near = range(min(naming.first, cue), min(len(tokens), end))
        words = frozenset([singular(tokens[i].lower) for i in near])
        last = tokens[naming.last - 1].lower
        body = links[0].id is not None and links[0].kind in _BODIES  # "the Observatory for Human Rights" is one
        self._add(Spoke(links, heard, words, len(links) > 1 or (singular(last) != last and not body), scene.index))

    def known(self, link: SourceLink) -> SourceLink:
        """A person named again by the last name, with the name and the kind of the full naming; "the observatory" as
        the one monitor that the page has named."""
        if link.id is None and link.kind == "monitor":
            return self._same_monitor(link)
        if link.id is not None or link.kind not in ("person", "unnamed"):
            return link
        last = link.text.split()[-1]
        told = [x for s in reversed(self.spoke) if s.named for x in s.links if x.text.split()[-1] == last]
        known = next((x for x in told if x.kind != "person"), link)
        full = max(told, key=lambda x: len(x.name or ""), default=link)
        return replace(link, name=full.name, kind=known.kind, side=known.side)

    def _same_monitor(self, link: SourceLink) -> SourceLink:
        """A monitor that is only described, as the one that spoke by name, where one alone did."""
        named = {x.id: x for s in self.spoke for x in s.links if x.kind == "monitor" and x.id is not None}
        if len(named) != 1:
            return link
        known = next(iter(named.values()))
        return replace(link, id=known.id, name=known.name, side=known.side)

    def meet(self, scene: Scene) -> None:
        """Remembers the person who opens a sentence without saying anything."""
        for k, letter in enumerate(scene.units.letters):
            if letter == "N":
                person = next((a for a in scene.actor_on(k) if a.kind == "person" and not a.head), None)
                if person is not None:
                    self._add(Spoke((link_of(person),), (), frozenset(person.text.lower().split()), False, scene.index))
                return

    def last(self, sentence: int) -> Spoke | None:
        """Who spoke in the sentence before."""
        return self.spoke[-1] if self.spoke and self.spoke[-1].sentence == sentence - 1 else None

    def _add(self, spoke: Spoke) -> None:
        self.spoke = [*self.spoke[1 - _LONGEST:], spoke]

    def meant_by(self, word: str, sentence: int) -> Spoke | None:
        """Whom a pronoun or a noun that points back means: the newest speaker that it fits, a pronoun not from afar."""
        near = sentence - _FARTHEST if word in saying("speaking_pronoun") else 0
        fitting = next((s for s in reversed(self.spoke) if s.sentence >= near and _fits(word, s)), None)
        if fitting is None and word in saying("anybody"):
            return next((s for s in reversed(self.spoke) if not _is_carrier(s)), None)
        return fitting


def _is_carrier(spoke: Spoke) -> bool:
    """Whether what spoke is only a carrier, "accounts from those who fled", which nobody calls a source."""
    return spoke.links[0].text.split()[0].lower() in saying("carrier")


def _fits(word: str, spoke: Spoke) -> bool:
    if word in saying("one_person"):
        return spoke.person
    if word == "it":
        return not spoke.plural and spoke.body
    if word in saying("speaking_pronoun"):
        return spoke.plural or not spoke.person
    one = singular(word)
    if one in spoke.words:
        return spoke.plural == (one != word) or spoke.named
    if any(one in (link.name or "").lower().split() for link in spoke.links):
        return spoke.body  # "the office" of OCHA
    if one in saying("pointing_media"):
        return any(link.kind in _MEDIA for link in spoke.links)
    if one in saying("pointing_body"):
        return not spoke.person and not any(link.kind in ("unnamed", "witness") for link in spoke.links)
    role = any(entry.table == "role" for entry in noun_forms().get(word, ()))
    return role and spoke.named
