"""The claims of one sentence: its hits taken in order, each as a claim, as part of one told before, or not at all."""

from __future__ import annotations

from dataclasses import field

from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.fits import fits
from dateline.reading.claims.cascade.gapped import with_gapped
from dateline.reading.claims.cascade.harm import harm_on
from dateline.reading.claims.cascade.harmed import counted, counted_before
from dateline.reading.claims.cascade.hits import Hit, hits_in
from dateline.reading.claims.cascade.means import STRIKES, wielded
from dateline.reading.claims.cascade.parts import Case, Parts, parts_of
from dateline.reading.claims.cascade.propose import propose
from dateline.reading.claims.cascade.retold import (
    Taken,
    completes_verb,
    describes_taken,
    is_doer_of_told,
    listed_with_last,
    means_of,
    repeats_promise,
    repeats_release,
    retell,
    says_how,
    taken_by_verb,
    told_by_noun,
    told_by_verb,
)
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.sources import Voices
from dateline.reading.claims.cascade.tolls import civilian_attacks, tally
from dateline.reading.claims.cascade.types import settle_type
from dateline.reading.claims.cascade.violence import Violence
from dateline.reading.claims.engine import Proposal
from dateline.reading.claims.rules import marked, names
from dateline.reading.shapes import dataclass, replace


@dataclass(slots=True)
class SentenceReader:
    """Reads one sentence. ``violence``: what "the raid", "the attack" point to.
    ``told``: the claims so far; ``used``: tokens and ``taken``: units that are part of one."""

    scene: Scene
    voices: Voices
    violence: Violence
    told: list[Proposal] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    taken: Taken = field(default_factory=set)

    def read(self) -> list[Proposal]:
        """The proposals in the order of the text."""
        for hits in hits_in(self.scene):
            for hit in hits:
                if hit.first in self.used or self._settles(hit):
                    break
        return with_gapped(self.scene, tally(self.scene, civilian_attacks(self.scene, self.told)))

    def _settles(self, hit: Hit) -> bool:
        """Whether a hit is a claim or part of one, so that no other pattern is tried on its words."""
        scene, parts = self.scene, parts_of(self.scene, hit)
        if not self._is_claim(hit, parts):
            return False
        case = Case(scene, hit, parts, settle_type(scene, hit, parts, self.violence))
        if told_by_noun(hit, parts, scene, self.told, case.type) or describes_taken(
                scene, hit, parts, self.taken) or is_doer_of_told(scene, hit) or says_how(scene, hit, parts, self.told):
            self.used.update(range(hit.first, hit.last))
            return True
        if hit.kind == "verb" and (case.type in STRIKES or hit.pattern.type == "strike"):
            retold = retell(case, self.told)
            if retold is not None:
                self.told = retold
                self.used.update(range(hit.first, hit.last))
                return True
        proposal = propose(case, self.voices)
        if proposal is None:
            return False
        self.told, proposal = told_by_verb(case, self.told, proposal)
        self._note(case, proposal)
        return True

    def _is_claim(self, hit: Hit, parts: Parts) -> bool:
        """Whether a hit is a claim here, and none that was made before or that points back to nothing."""
        scene, told = self.scene, self.told
        if hit.pattern.context == "back" and not self.violence.is_told():
            return False
        return fits(scene, hit, parts) and not (
            listed_with_last(scene, hit, told) or completes_verb(hit, self.taken) or repeats_promise(scene, hit, told)
            or repeats_release(scene, hit, told))

    def _note(self, case: Case, proposal: Proposal) -> None:
        """Keeps a proposal, and what it takes from the hits to come."""
        hit = case.hit
        # "lift the siege of X": the siege stays a claim of its own.
        self.used.update(range(hit.first, hit.first + 1 if case.type == "relieve" else hit.last))
        if hit.kind == "noun" and case.type in (*STRIKES, "attack"):
            means = (*means_of(case.parts, self.scene), *wielded(self.scene, hit.unit))
            self.taken.update((t, k) for k in means for t in STRIKES)
        if hit.kind == "verb" and not (case.type == "repel" and proposal.status in ("planned", "possible")):
            self.taken.update((case.type, k) for k in taken_by_verb(self.scene, hit, case.parts))
        self.told.append(proposal)
        self.told += _killed_too(case, proposal)
        if case.type in STRIKES:
            self.violence = self.violence.after(proposal)


@names("harm.killed_too")
def _killed_too(case: Case, attack: Proposal) -> list[Proposal]:
    """The casualties that a word of deliberate killing states with its count ("executed 700")."""
    form, killed = case.scene.parsed.verbs[case.hit.first], case.parts.object
    if attack.type != "attack" or form is None or killed is None:
        return []
    if form.lemma not in word_class("killing_verb") and case.scene.parsed.lower[case.hit.last - 1] not in (
            "death", "alive"):
        return []
    killed = counted_before(case.scene, killed, case.parts.subject)
    harm = marked(counted(harm_on(case.scene, killed, "killed")), "harm.killed_too")
    return [replace(attack, type="casualties", target=(), harm=tuple(harm))] if harm else []
