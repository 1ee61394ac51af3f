"""What a claim takes from the happening it is about, and from the passage, where its own sentence leaves it open.

A reader carries over doer and place told last for the same happening (gold/GUIDELINES.md); of a happening told for the
first time only where a strike falls.
"""

from __future__ import annotations

from dateline.data.load import noun_forms
from dateline.model import ASSERTED, ActorMention, Claim, ClaimType, Found, PlaceMention, Precision
from dateline.reading.claims import Told
from dateline.reading.claims.cascade.classes import any_class, singular, word_class
from dateline.reading.claims.cascade.lent import are_its_own
from dateline.reading.claims.cascade.means import STRIKES
from dateline.reading.claims.cascade.scene import is_force
from dateline.reading.claims.cascade.words import carry_words
from dateline.reading.claims.rules import carries
from dateline.reading.incidents.evidence import Happening, share
from dateline.reading.incidents.places import WIDE, relation
from dateline.reading.shapes import replace

Places = tuple[PlaceMention, ...]
# These say nothing of a place unless their own clause does.
_PLACELESS = frozenset[ClaimType](
    {"agree", "refuse", "accuse", "support", "violate", "release", "aid", "toll", "hold", "withdraw"})
# From claims of which types these take their place: a delivery that of the delivery told before.
_PLACE_OF_OWN: dict[ClaimType, frozenset[ClaimType]] = {
    "talks": frozenset({"talks"}), "aid": frozenset({"aid"}), "toll": frozenset({"toll", "casualties"}),
}
_NOWHERE = _PLACELESS | {"talks"}
# What befalls somebody where the passage is, if it is about one place only; not where people met.
_OF_ONE_PLACE = frozenset[ClaimType]({"casualties", "destroy", "attack", "offensive", *STRIKES})
DOER_REACH = 3  # sentences over which a reader still carries the doer without doubt
PLACE_REACH = 2  # and the place, which moves on sooner
_DOER_RULE = "happening.doer"
_EFFECTS = frozenset[ClaimType]({"casualties", "destroy"})
_FIGHTS = frozenset[ClaimType]({"clash", "offensive", "seize"})
# From claims of which types a claim takes its doer: the dead that of the strike, the strike theirs.
_DOER_FROM: dict[ClaimType, frozenset[ClaimType]] = {
    **{t: frozenset({t, *_EFFECTS}) for t in ("airstrike", "shelling", "attack")},
    **dict.fromkeys(_EFFECTS, frozenset[ClaimType]({"airstrike", "shelling", "attack", *_EFFECTS})),
    **dict.fromkeys(_FIGHTS, _FIGHTS),
    **{t: frozenset({t}) for t in ("abduct", "withdraw", "besiege", "support", "deploy", "release")},
}
# "The accord", "the talks" are of the parties told before; a deal or a meeting that is new may be of others.
_PARTIES_FROM: dict[ClaimType, frozenset[ClaimType]] = {
    **dict.fromkeys(("talks", "agree", "violate"), frozenset[ClaimType]({"talks", "agree"})),
    "release": frozenset({"release"}),
}
# Who used poison or laid a bomb is seldom agreed on: only what the claim's own sentence says of it is told.
_DISPUTED = frozenset[ClaimType]({"chemical", "bombing"})
_TARGET_FROM: dict[ClaimType, frozenset[ClaimType]] = {
    "seize": frozenset({"seize"}), "clash": _FIGHTS, "besiege": frozenset({"besiege"}),
}


def fill(t: Told, happening: Happening, passage: list[Told]) -> Told:
    """The claim with what it takes from its happening, else from the passage before it."""
    if t.reference == "general":
        return t
    claim = t.claim
    mates = [o for o in happening.recent if o.title == t.title]
    claim = _with_doer(t, mates)
    claim = _with_target(t, claim, mates)
    claim = _with_place(t, claim, mates, passage)
    return t if claim is t.claim else replace(t, claim=claim)


@carries(_DOER_RULE)
def _with_doer(t: Told, mates: list[Told]) -> Claim:
    claim = t.claim
    takes = _DOER_FROM.get(claim.type, frozenset())
    if t.reference == "back":
        takes = takes or _PARTIES_FROM.get(claim.type, takes)
    if claim.agent or t.reference == "other" or _is_downing(claim) or _tells_no_doer(claim) or any(
            o.claim.type in _DISPUTED for o in mates):
        return claim
    near = [o for o in mates if t.sentence - o.sentence <= DOER_REACH and not (
        _hands_on(t, o) or _in_doubt(o.claim) or _is_anothers(t, o, mates))]
    told = (o.claim for o in reversed(near) if o.claim.type in takes and not _elsewhere(t, o))
    met = claim.type in ("agree", "violate")  # persons make a deal, though they do not raid a town themselves
    agent = next((c.agent for c in told if c.status in ASSERTED and c.agent and (met or _tells_doer(c))), ())
    return replace(claim, agent=agent) if agent and not _is_harmed(claim, agent) else claim


def _hands_on(t: Told, o: Told) -> bool:
    """Whether a claim has its doer by carrying over itself, and would hand it on to a noun that does not point back:
    after "the raid", the next "air strikes" of a report may be anybody's."""
    carried = any(a.rule == _DOER_RULE for a in o.claim.agent)
    return carried and t.reference == "new" and o.sentence != t.sentence


def _is_anothers(t: Told, o: Told, mates: list[Told]) -> bool:
    """Whether a happening was told of so many doers that a claim of another sentence may be of another than the one
    told before: of two who strike only a word that points back says whose, of three nothing does; a fight
    or a town taken has several anyway."""
    doers: list[tuple[ActorMention, ...]] = []
    for mate in mates:
        agent = mate.claim.agent
        if agent and not any(share(agent, told) or _is_plain(agent, told) for told in doers):
            doers.append(agent)
    if o.sentence == t.sentence or len(doers) < 2 or t.claim.type in ("clash", "seize"):
        return False
    carried = any(a.rule == _DOER_RULE for a in o.claim.agent)
    return len(doers) > 2 or (t.claim.type not in _FIGHTS and (carried or t.reference != "back"))


def _is_plain(agent: tuple[ActorMention, ...], told: tuple[ActorMention, ...]) -> bool:
    """Whether of two doers neither is known by name: "militants" may be "the terrorists" told before."""
    return agent[0].id is None and told[0].id is None


def _in_doubt(claim: Claim) -> bool:
    """Whether of two it is left open who did it: "Syrian or Russian jets bombed the town"."""
    if len(claim.agent) != 2:
        return False
    (first, second), start = claim.agent, claim.quote.start
    here = start <= first.start and first.end <= second.start <= claim.quote.end
    between = claim.quote.text[first.end - start:second.start - start].lower().split() if here else ()
    return not word_class("either").isdisjoint(between)


def _is_downing(claim: Claim) -> bool:
    """Whether what flew or was fired is brought down, which is not by whoever struck with it."""
    return claim.type == "destroy" and any(
        not {a.head, singular(a.head)}.isdisjoint(any_class("munition", "aircraft")) for a in claim.target)


def _tells_no_doer(claim: Claim) -> bool:
    """Whether a claim tells harm that nobody did, or nobody is known to have done: "no one was hurt", "two are
    missing"."""
    missing = bool(claim.harm) and all(h.kind == "missing" for h in claim.harm)
    counted = any(h.low is not None or h.high is not None for h in claim.harm)
    asked = claim.status == "possible" and not counted  # "whether it hurt anyone"
    return claim.type == "casualties" and (claim.status == "denied" or missing or asked)


def _is_harmed(claim: Claim, agent: tuple[ActorMention, ...]) -> bool:
    """Whether a doer is the one harmed: "a gunman killed two men before being shot", or soldiers of the like; or whose
    men they are: "fired rockets after strikes that killed three of its fighters"."""
    return any(a.overlaps(h.who) or are_its_own(a, h) or _are_owned(claim, h.who)
               for a in agent for h in claim.harm if h.who is not None)


def _are_owned(claim: Claim, who: Found) -> bool:
    """Whether people are told by whose they are: "its fighters"."""
    before = claim.quote.text[:max(0, who.start - claim.quote.start)].lower().split()[-1:]
    return not carry_words("owning").isdisjoint(before)


def _elsewhere(t: Told, o: Told) -> bool:
    """Whether a claim names a place of its own that does not say it is that of one told before."""
    return t.anchored and relation(t.claim.place, o.claim.place) not in ("same place", "place inside", "place open")


def _tells_doer(claim: Claim) -> bool:
    """Whether the doer is told for itself, and not only by what it used ("warplanes")."""
    return bool(claim.agent) and all(map(_is_doer, claim.agent))


def _is_doer(actor: ActorMention) -> bool:
    instrument = any(noun.table == "instrument" for noun in noun_forms().get(actor.head, ()))
    return actor.kind not in ("thing", "source", "people", "person") and not (instrument and actor.id is None)


@carries("happening.opponent")
def _with_target(t: Told, claim: Claim, mates: list[Told]) -> Claim:
    takes = _TARGET_FROM.get(claim.type)
    if claim.target or takes is None:
        return claim
    for o in reversed(mates):
        elsewhere = not claim.agent and _elsewhere(t, o)
        if o.claim.type in takes and o.claim.target and not share(o.claim.target, claim.agent) and not elsewhere:
            return replace(claim, target=o.claim.target) if _may_fight(claim, o.claim.target) else claim
    return claim


def _may_fight(claim: Claim, target: tuple[ActorMention, ...]) -> bool:
    """Whether those who were fought or lost a place once are whom the claim is against too; people are besieged."""
    return claim.type == "besiege" or all(map(is_force, target))


@carries("happening.place")
def _with_place(t: Told, claim: Claim, mates: list[Told], passage: list[Told]) -> Claim:
    if claim.place or t.reference == "other" or _is_ahead(t) or _is_call(claim) or _is_war(claim) or (
            claim.type in _PLACELESS and claim.type not in _PLACE_OF_OWN):
        return claim
    if claim.type in _PLACE_OF_OWN:
        mates = [o for o in mates if o.claim.type in _PLACE_OF_OWN[claim.type] and not _of_others(t, o.claim)]
    told = [o.claim.place for o in mates if o.claim.place and o.claim.type != "hold" and _still_there(t, o)]
    if not told and not t.title:
        placed = [o for o in passage if any(p.toponyms for p in o.claim.place) and o.claim.type not in _NOWHERE]
        if claim.type in _OF_ONE_PLACE and _is_of_one_place(placed):
            told = [o.claim.place for o in placed]
    return replace(claim, place=_most_exact(told)) if told else claim


def _is_of_one_place(placed: list[Told]) -> bool:
    """Whether all that a passage told lately was in one place, by its names: "the hospital" may be there too."""
    last = placed[-1].claim.place if placed else ()
    return all(relation(o.claim.place, last) in ("same place", "place inside") for o in placed)


def _is_war(claim: Claim) -> bool:
    """Whether a claim is about a war and not the fighting at one place of it: "the war against X goes on"."""
    return claim.type == "clash" and claim.trigger.text.lower().split()[-1] in word_class("whole_war")


def _is_call(claim: Claim) -> bool:
    """Whether parties spoke over a distance: a call has no place."""
    return claim.type == "talks" and not word_class("call").isdisjoint(claim.trigger.text.lower().split())


def _of_others(t: Told, b: Claim) -> bool:
    """Whether two talks are of other parties, each told by name, and "the talks" do not point back."""
    a = t.claim
    told = t.reference != "back" and a.type == b.type == "talks" and bool(a.agent) and bool(b.agent)
    return told and not share(a.agent, b.agent)


def _is_ahead(t: Told) -> bool:
    """Whether what is planned, or may be, is a thing of its own and not "the planned assault"; what harm there may have
    been is that of what was told."""
    open_ = t.claim.status == "possible" and t.claim.type not in _EFFECTS
    return (t.claim.status == "planned" or open_) and t.reference != "back"


def _still_there(t: Told, o: Told) -> bool:
    """Whether a claim is still where one told before was: it comes soon after, or points back to it from anywhere."""
    return t.reference == "back" or t.sentence - o.sentence <= PLACE_REACH


def _most_exact(told: list[Places]) -> Places:
    """The last of the places named below the province, else the last below the country, else the last."""
    below = [[p for p in told if _finest(p) not in wide] for wide in ({*WIDE, None}, {"country", None})]
    return next((places for places in below if places), told)[-1]


def _finest(places: Places) -> Precision | None:
    """The precision of the most exact name among places; null where they only name sites."""
    told = (t.precision for place in places for t in place.toponyms)
    return min(told, key=lambda precision: (precision == "country", precision in WIDE), default=None)
