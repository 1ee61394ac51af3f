"""Whether it happened: status from tense, mood, negation and the words around, and whether a clause looks ahead."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from dateline.model import Status
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.roles import Parts
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.units import is_verb

STATES = frozenset({"hold", "besiege", "clash", "offensive", "support", "toll", "deploy", "airstrike", "shelling"})


@cache
def status_words() -> dict[str, frozenset[str]]:
    """The lists of ``data/patterns/status.toml``."""
    text = (files("dateline.data") / "patterns" / "status.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}


def read_status(scene: Scene, hit: Hit, parts: Parts) -> Status:
    """The status that the words around a hit give; ``happened`` where nothing says otherwise."""
    if hit.kind == "suffix":
        return "ongoing"
    if hit.kind == "verb":
        status = _verb_status(scene, hit.unit, hit)
        if any(k is not None and scene.units.word(k) in ("no", "none", "nobody") for k in (parts.subject, parts.object)):
            return "denied"
        if status == "planned" and _feared(scene, hit):
            return "possible"
        return _doubted(scene, hit, status)
    status = _noun_status(scene, hit, parts)
    if status == "happened" and hit.pattern.default_status == "ongoing":
        return "happened" if _past_perfect(scene, hit) else "ongoing"
    return status


def _verb_status(scene: Scene, k: int, hit: Hit, depth: int = 0) -> Status:
    verb = scene.units.verb(k)
    if verb is None or depth > 4:
        return "happened"
    words = status_words()
    if verb.negated:
        return "denied"
    if verb.modal in words["future_modal"]:
        return "planned"
    if verb.modal in words["possible_modal"]:
        return "possible"
    if verb.infinitive:
        return _infinitive_status(scene, k, hit, depth)
    if verb.bare == "ing":
        return _participle_status(scene, k, hit, depth)
    if _conditional(scene, k):
        return "possible"
    if verb.progressive or (verb.passive and any(scene.parsed.lower(i) == "being" for i in range(verb.first, verb.last))):
        return "ongoing"
    form = scene.parsed.verbs[verb.head]
    if form is not None and form.form in ("base", "s") and scene.parsed.sentence.kind not in ("title", "subhead") and not (form.invariant and form.form == "base"):
        return "ongoing"
    if hit.pattern.type in ("hold",) and not verb.perfect:
        return "happened"
    return "happened"


# "due to", "unable to", "likely to" before an infinitive.
_BEFORE_INFINITIVE: dict[str, Status] = {"due": "planned", "able": "happened", "unable": "denied", "likely": "possible"}


def _feared(scene: Scene, hit: Hit) -> bool:
    """Whether what is to come is only feared."""
    return any(scene.parsed.lower(i) in ("fear", "fears", "feared", "fearing", "worry", "worries") for i in range(hit.first))


def _infinitive_status(scene: Scene, k: int, hit: Hit, depth: int) -> Status:
    """An infinitive takes the status of its governor: planned, tried, managed; a purpose is possible."""
    words = status_words()
    before = scene.parsed.lower(scene.units.spans[k][0] - 1)
    for name, status in _BEFORE_INFINITIVE.items():
        if before in words[name]:
            return status
    for v in range(k - 1, max(-1, k - 7), -1):
        letter = scene.units.letters[v]
        if letter in "WR:" and v < k - 1:
            break
        if is_verb(letter):
            verb = scene.units.verb(v)
            if verb is None:
                break
            if verb.lemma in words["believe_verb"] and (verb.passive or verb.bare == "ed"):
                return "possible"
            if verb.lemma in words["report_verb"] and verb.passive:
                return "happened"
            if verb.lemma in words["plan_verb"]:
                return "denied" if verb.negated else "planned"
            if verb.lemma == "be" and v == k - 1:
                return "denied" if verb.negated else "planned"
            if verb.lemma in words["achieve_verb"]:
                return _verb_status(scene, v, hit, depth + 1)
            if verb.lemma in words["try_verb"]:
                return "possible"
            if verb.lemma == "fail":
                return "possible"
            return "possible"
        if letter == "N" and scene.head(v) in words["plan_noun"]:
            return "planned"
    return "possible"


def _participle_status(scene: Scene, k: int, hit: Hit, depth: int) -> Status:
    """A participle: after a verb of trying or planning its status, after "stop", "prevent" possible, else its clause's."""
    words = status_words()
    if scene.units.letter(k - 1) == "N" and hit.pattern.type in ("clash", "hold", "support", "besiege"):
        return "ongoing"  # "the coalition fighting X": a state told by a participle
    before = scene.units.word(k - 1)
    if before in ("from", "of") and any(
            (v := scene.units.verb(j)) and v.lemma in words["prevent_verb"] for j in range(max(0, k - 6), k)):
        return "possible"
    for v in range(k - 1, max(-1, k - 8), -1):
        if is_verb(scene.units.letters[v]):
            verb = scene.units.verb(v)
            if verb is not None and verb.lemma in words["continue_verb"] and v >= k - 2:
                return "ongoing"
            if verb is not None and verb.lemma in words["plan_verb"] and v >= k - 3:
                return "planned"
            if verb is not None and (verb.modal or verb.infinitive):
                return _verb_status(scene, v, hit, depth + 1)
            return "happened"
    return "happened"


def _conditional(scene: Scene, k: int) -> bool:
    for j in range(k - 1, max(-1, k - 6), -1):
        if scene.units.letters[j] == "W":
            return scene.units.word(j) in ("if", "unless", "whether", "until")
        if scene.units.letters[j] in ".:":
            return False
    return False


def _noun_status(scene: Scene, hit: Hit, parts: Parts) -> Status:
    """The status of a noun: by the words that describe it, else by the verb over it."""
    words = status_words()
    first = scene.units.spans[hit.unit][0]
    around = [scene.parsed.lower(j) for j in range(first, hit.first)]
    around += [scene.parsed.lower(first - j) for j in (1, 2, 3) if first - j >= 0]
    described = set(around[:hit.first - first])
    if described & words["planned_adjective"]:
        return "planned"
    if described & words["possible_adjective"]:
        return "possible"
    if described & words["ongoing_adjective"]:
        return "ongoing"
    if described & {"no"} or "without" in around:
        return "denied"
    near = " ".join(scene.parsed.lower(j) for j in range(max(0, first - 5), first))
    if any(cue in near for cue in ("event of", "fear of", "fears of", "risk of", "threat of", "prospect of", "possibility of",
                                   "reports of a possible", "possibility that")):
        return "possible"
    if hit.pattern.type in STATES | {"talks"} and any(
            scene.parsed.lower(i) in words["underway"] or (scene.parsed.lower(i) == "going" and scene.parsed.lower(i + 1) == "on")
            for i in range(hit.last, min(hit.last + 7, len(scene.parsed.tags)))):
        return "ongoing"
    if parts.governor is not None:
        status = _governed_status(scene, parts.governor, hit)
        return "possible" if status == "planned" and _feared(scene, hit) else status
    k = hit.unit + 1
    if scene.units.letter(k) == "V":
        verb = scene.units.verb(k)
        if verb is not None and verb.lemma in words["go_on_verb"] | words["begin_verb"] and hit.pattern.type in STATES and not verb.modal:
            return "ongoing"
        if verb is not None and not (verb.passive and verb.lemma in words["say_verb"]):
            status = _verb_status(scene, k, hit)
            if status == "denied" and verb.lemma not in ("be", "have", "occur", "happen", "take"):
                return "happened"
            return "happened" if status == "ongoing" and hit.pattern.type not in STATES else status
        if verb is not None and _coming(scene, k):
            return "planned"
    return "happened"


def _governed_status(scene: Scene, governor: int, hit: Hit) -> Status:
    words = status_words()
    verb = scene.units.verb(governor)
    if verb is None:
        return "happened"
    if verb.lemma in words["plan_noun_verb"]:
        return "planned"
    if verb.lemma in words["possible_noun_verb"] and not verb.negated:
        return "possible"
    if verb.lemma in words["continue_verb"] | words["go_on_verb"] and not verb.modal:
        return _infinitive_status(scene, governor, hit, 0) if verb.infinitive else "ongoing"
    if verb.lemma in words["prevent_verb"]:
        return "possible"
    if verb.lemma in words["deny_verb"]:
        return "denied"
    status = _verb_status(scene, governor, hit)
    return "happened" if status == "ongoing" and hit.pattern.type not in STATES else status


def _coming(scene: Scene, k: int) -> bool:
    verb = scene.units.verb(k)
    return verb is not None and verb.lemma in status_words()["plan_verb"] and scene.units.letter(k + 1) == "t"


def _past_perfect(scene: Scene, hit: Hit) -> bool:
    """A state told in the past is over or of then: "was mostly under the control of"."""
    for k in (hit.unit - 1, hit.unit - 2):
        verb = scene.units.verb(k) if k >= 0 else None
        if verb is not None:
            word = scene.parsed.lower(verb.first)
            return word in ("was", "were", "had")
    return False


def _doubted(scene: Scene, hit: Hit, status: Status) -> Status:
    """"allegedly", "is thought to have", "suspected": possible where nobody is named as saying it."""
    if status != "happened":
        return status
    verb = scene.units.verb(hit.unit)
    if verb is None:
        return status
    words = {scene.parsed.lower(j) for j in range(verb.first, verb.last)}
    return "possible" if words & status_words()["doubt_adverb"] else status


def looks_ahead(status: Status, scene: Scene, hit: Hit) -> bool:
    """Whether a weekday in this clause is a coming one."""
    if status == "planned":
        return True
    verb = scene.units.verb(hit.unit)
    return status == "possible" and bool(verb and verb.modal)
