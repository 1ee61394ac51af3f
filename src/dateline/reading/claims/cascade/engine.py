"""The cascade (FASTUS stages 3-5): who speaks in a sentence, what it claims, what a passage carries over."""

from __future__ import annotations

from dateline.model import ActorMention, Page
from dateline.reading.claims.cascade.attribution import Scope, Speakers
from dateline.reading.claims.cascade.carry import carry_over
from dateline.reading.claims.cascade.context import Context
from dateline.reading.claims.cascade.denials import denials_in
from dateline.reading.claims.cascade.means import STRIKES
from dateline.reading.claims.cascade.parts import after_preposition
from dateline.reading.claims.cascade.pronouns import opens_as_before, those_meant
from dateline.reading.claims.cascade.quotes import quoted_speakers
from dateline.reading.claims.cascade.scene import Scene, scene_of
from dateline.reading.claims.cascade.sentences import SentenceReader
from dateline.reading.claims.cascade.sources import Voices, not_by_itself
from dateline.reading.claims.cascade.units import told_apart_in_time
from dateline.reading.claims.engine import Proposal
from dateline.reading.mentions import Mentions


class Cascade:
    """The default engine: no weights, no network."""

    name = "cascade"
    version = "1"

    def propose(self, page: Page, mentions: Mentions) -> tuple[Proposal, ...]:
        """Proposals of a page in the order of the text."""
        scenes = [scene_of(page, n, parsed, mentions) for n, parsed in enumerate(mentions.sentences)]
        speakers = Speakers(page, mentions.places)
        scopes = [speakers.scopes(scene) for scene in scenes]
        quoted = quoted_speakers(page, scenes, scopes)
        context = Context()
        out: list[Proposal] = []
        for n, scene in enumerate(scenes):
            if scene.parsed.sentence.kind in ("credit", "clutter"):
                continue
            if n == 0 or _new_passage(scenes[n - 1], scene):
                context.reset()
            voices = Voices(scopes[n], quoted.get(n, ()))
            read = SentenceReader(scene, voices, context.violence).read()
            read = [not_by_itself(p) for p in carry_over(scene, read, context)]
            for proposal in read:
                context.note(proposal, background=_is_background(scene, proposal, read))
            context.note_named(scene)
            context.note_arms(scene, read)
            doers = next((p.agent for p in read if p.agent), ())
            context.subject = _main_subject(scene, scopes[n], context) or doers or context.subject
            context.violence = context.violence.acted(context.subject)
            out += [*read, *denials_in(scene, read, [p for p in out if p.sentence == n - 1])]
        return tuple(out)


def _new_passage(before: Scene, scene: Scene) -> bool:
    """A subhead, or the step from a title into the body."""
    kinds = (before.parsed.sentence.kind, scene.parsed.sentence.kind)
    return "subhead" in kinds or kinds.count("title") == 1


def _is_background(scene: Scene, proposal: Proposal, told: list[Proposal]) -> bool:
    """Whether a strike only dates or explains the one that the sentence goes on about: "The strikes came a day after
    rebels shelled the town"."""
    k = scene.unit_at(proposal.trigger.start)
    before = (scene.unit_at(p.trigger.start) for p in told if p.type in STRIKES and p.reference == "back")
    return proposal.type in STRIKES and any(told_apart_in_time(scene.units, j, k) for j in before)


def _main_subject(scene: Scene, scopes: tuple[Scope, ...], context: Context) -> tuple[ActorMention, ...]:
    """The actors that open the sentence, but not as those who say it."""
    spoken = [link for scope in scopes if not scope.blames for link in scope.links]
    for k, letter in enumerate(scene.units.letters):
        if letter != "N" or after_preposition(scene.units, k):
            continue
        if opens_as_before(scene, k):
            return ()
        named = tuple(a for a in scene.actors_at(k) if not any(a.overlaps(s) for s in spoken))
        actors = those_meant(scene, named, context)
        if actors:
            return actors
    return ()
