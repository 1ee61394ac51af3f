"""Who is harmed by what a trigger tells: which groups of the sentence, and the figures on them."""

from __future__ import annotations

from dateline.model import Harm, HarmKind, found
from dateline.reading.claims.cascade.amounts import Amount, read_amount
from dateline.reading.claims.cascade.classes import any_class, singular, word_class
from dateline.reading.claims.cascade.harm import harm_on
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.people import mourned_at
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.claims.rules import fills
from dateline.reading.shapes import replace

_TOLL_REACH = 18  # units after "death toll" within which its figure is told
_CAPTIVES: dict[str, HarmKind] = {"abduct": "captured", "besiege": "besieged"}


@fills("harm.of_trigger")
def harm_of(scene: Scene, hit: Hit, parts: Parts) -> list[Harm]:
    """The people harmed: the object of killing, the subject of dying, or what hangs on "death toll of"."""
    kind = hit.pattern.harm
    if kind is None:
        return _captives(scene, hit, parts)
    out: list[Harm] = []
    for k in _harmed_units(scene, hit, parts):
        if out and hit.kind == "noun":
            break  # "the bodies of 70 men in a house south of Mosul"
        out += [h for h in harm_on(scene, k, kind, hit.pattern.also) if h not in out]
    if hit.kind == "noun" and hit.pattern.type == "casualties":
        out = _by_bodies(scene, hit, out)
    if not out and hit.pattern.type == "casualties" and (
            hit.kind == "noun" or _dug_out(scene, hit) or are_unnamed(scene, hit)):
        out = _toll_figures(scene, hit, kind) or [_open_harm(scene, hit, kind)]
    if hit.pattern.type == "displace":
        return [h for h in out if _is_counted(h) or set(h.words.text.lower().split()) & word_class("fraction")]
    return [replace(h, low=None) for h in out] if hit.kind == "verb" and _is_joint(scene, hit.unit) else out


def _dug_out(scene: Scene, hit: Hit) -> bool:
    """"dig out dead", "buried the dead": nothing more is said of them."""
    verb = scene.units.verb[hit.unit - 1] if hit.unit > 0 else None
    return hit.kind == "adjective" and (
        scene.units.letter[hit.unit - 1] == "P" if verb is None else not (verb.passive or verb.lemma == "be"))


def are_unnamed(scene: Scene, hit: Hit) -> bool:
    """"the number of those killed", "the number of wounded", "the number killed": nobody is named as harmed."""
    low, k = scene.parsed.lower, hit.first
    if hit.kind != "verb" or hit.pattern.harm is None or scene.units.letter[hit.unit] != "u":
        return False
    if low[k - 2] == "of" and low[k - 3] in word_class("some_people"):
        return False  # "many of those killed were nurses"
    return low[k - 1] in word_class("unnamed_harmed") or singular(low[k - 1]) in word_class("number_of") or (
        low[k - 1] == "of" and singular(low[k - 2]) in word_class("number_of"))


def _is_joint(scene: Scene, k: int) -> bool:
    """Whether the verb at unit ``k`` shares its people with another harm: all 15 "killed or wounded" may be alive."""
    units = scene.units
    for joint, other in ((k + 1, k + 2), (k - 1, k - 2)):
        if units.letter[joint] != "C" or units.word[joint] not in ("and", "or") or other < 0:
            continue
        verb = units.verb[other]
        named = scene.parsed.lower[units.spans[other][1] - 1] if units.letter[other] == "N" else ""  # "killing"
        if named in word_class("harming_noun") or (verb is not None and verb.lemma in word_class("harming_verb")):
            return True
    return False


def _is_counted(harm: Harm) -> bool:
    return harm.low is not None or harm.high is not None


def counted(harm: list[Harm]) -> list[Harm]:
    """Those with a figure."""
    return [h for h in harm if _is_counted(h)]


def _harmed_units(scene: Scene, hit: Hit, parts: Parts) -> list[int]:
    if hit.kind == "verb":
        return _harmed_by_verb(scene, hit, parts)
    if hit.pattern.context == "on_people":  # "a deadly attack on villagers"
        return [n for prep, n in parts.phrases[:1] if prep in word_class("at_whom")]
    if hit.kind == "adjective":
        return _dead(scene, hit)
    if hit.kind == "phrase":
        return _said_of(scene, hit)
    return _harmed_by_noun(scene, hit, parts)


def _harmed_by_verb(scene: Scene, hit: Hit, parts: Parts) -> list[int]:
    """The object, or the subject where the pattern says so, with those they were among."""
    if (mourned := mourned_at(scene, hit.unit)) is not None:
        return [mourned]
    role = hit.pattern.roles.get("subject")
    undergoes = role == "harm" or (role == "target" and hit.pattern.type == "displace")
    wanted = parts.subject if undergoes else parts.object
    if wanted is None:
        return []
    wanted = _aboard(scene, counted_before(scene, wanted, parts.subject))
    told = scene.units.verb[hit.unit + 1]
    if scene.units.word[hit.unit - 1] in role_words("unnamed") and told is not None and told.lemma == "be" and (
            scene.units.letter[hit.unit + 2] == "N" and not _has_figure(scene, wanted)):
        return [hit.unit + 2]  # "many of those killed were nurses"
    if scene.units.word[wanted - 1] != "among":
        return [wanted]
    subject = subject_of(scene.units, wanted - 2)
    if subject is None:
        return [wanted]
    if scene.units.word[wanted] in role_words("unnamed"):
        return [subject]  # "five children were among those killed"
    return [wanted, subject]  # "six civilians were among 22 people killed"


def _aboard(scene: Scene, k: int) -> int:
    """Whom vehicles at unit ``k`` are told as carrying: "12 buses carrying 400 villagers left"; else ``k``."""
    verb = scene.units.verb[k + 1]
    told = verb is not None and verb.bare == "ing" and verb.lemma in word_class("carrying_verb") and (
        scene.head[k] in any_class("vehicle", "column"))
    return k + 2 if told and scene.units.letter[k + 2] == "N" and "people" in scene.classes(k + 2) else k


def counted_before(scene: Scene, k: int, doer: int | None) -> int:
    """The people of a figure whom "them" at unit ``k`` means: "seized six traders and beheaded them"; else ``k``."""
    noun = scene.units.noun[k]
    if noun is None or not noun.pronoun or scene.parsed.lower[noun.head] != "them":
        return k
    told = (j for j in range(k - 1, -1, -1) if scene.units.letters[j] == "N" and _has_figure(scene, j) and j != doer
            and scene.classes(j) & {"people", "force", "captive"})
    return next(told, k)


def _harmed_by_noun(scene: Scene, hit: Hit, parts: Parts) -> list[int]:
    """What hangs on the noun, and the group it follows: "two guards among the casualties"."""
    units = [n for prep, n in parts.phrases if prep in role_words("harmed_preposition")]
    k = hit.unit
    told = scene.units.verb[k + 1]
    if told is not None and told.lemma in word_class("telling_who") and hit.pattern.context == "told_of":
        return [k + 2]  # "the victims included two nurses"
    linked = parts.governor is not None or scene.units.letter[k - 1] in ("P", "O")
    if linked and scene.units.letter[k - 2] == "N" and scene.units.word[k - 1] in role_words("harmed_before"):
        units.append(k - 2)
    if scene.units.word[k - 1] == "among" and is_verb(scene.units.letter[k - 2]):
        return _subject(scene, k - 2) or units  # "dozens of villagers were among the casualties of the raid"
    return units


@fills("harm.toll")
def _toll_figures(scene: Scene, hit: Hit, kind: HarmKind) -> list[Harm]:
    """The figure of a toll: "the toll has risen to 82 people", "putting the toll at 70"; "18 deaths", "35 cases of
    suffocation": before it."""
    if _has_figure(scene, hit.unit):
        return harm_on(scene, hit.unit, kind)
    case = hit.unit - 2
    if scene.units.word[case + 1] == "of" and scene.head[case] in role_words("case") and _has_figure(scene, case):
        return harm_on(scene, case, kind)
    for k in range(hit.unit + 1, min(hit.unit + _TOLL_REACH, len(scene.units.letters))):
        if scene.units.letters[k] in "WR:":
            break
        verb = scene.units.verb[k]
        leads = scene.units.word[k] in role_words("toll_figure") or (
            verb is not None and verb.lemma in role_words("toll_be") and not _is_one_of(scene, k + 1))
        if leads and scene.units.letter[k + 1] == "N":
            figures = _counted_at(scene, k + 1, kind) if _has_figure(scene, k + 1) else []
            if figures and verb is not None and verb.lemma in word_class("surpassing_verb"):
                return [replace(figures[0], high=None), *figures[1:]]  # "the toll surpassed 100"
            if figures:
                return figures
    return []


def _is_one_of(scene: Scene, k: int) -> bool:
    """"the toll was one of the highest": it counts tolls and no people."""
    noun = scene.units.noun[k]
    return scene.units.word[k + 1] == "of" or (noun is not None and scene.parsed.lower[noun.first + 1] == "of")


def _counted_at(scene: Scene, k: int, kind: HarmKind) -> list[Harm]:
    """The harm with a figure at unit ``k``; of "reached 330 overnight", a comma lost behind it, the bare figure."""
    figures, noun = counted(harm_on(scene, k, kind)), scene.units.noun[k]
    if figures or noun is None or scene.parsed.tags[noun.first] != "M" or not any(
            scene.token_at(t.start) == noun.first + 1 for t in scene.times):
        return figures
    amount = read_amount(scene, noun.first, noun.first + 1)
    return [_figure(scene, amount, kind)] if amount is not None and amount.low is not None else []


def _figure(scene: Scene, amount: Amount, kind: HarmKind) -> Harm:
    words = found(scene.page.text, *scene.parsed.words(amount.first, amount.last))
    return Harm(words, kind, amount.low, amount.high, None, "unknown", None)


def _by_bodies(scene: Scene, hit: Hit, out: list[Harm]) -> list[Harm]:
    """The harm with the figure on the noun itself: "65 bodies of civilians"."""
    noun = scene.units.noun[hit.unit]
    if noun is None or len(out) != 1 or _is_counted(out[0]) or not _has_figure(scene, hit.unit):
        return out
    amount = read_amount(scene, noun.first, noun.last)
    if amount is None:
        return out
    told = _figure(scene, amount, out[0].kind)
    return [replace(out[0], low=told.low, high=told.high, words=told.words)]


def _has_figure(scene: Scene, k: int) -> bool:
    noun = scene.units.noun[k]
    return noun is not None and "M" in scene.parsed.tags[noun.first:noun.last]


@fills("harm.open")
def _open_harm(scene: Scene, hit: Hit, kind: HarmKind) -> Harm:
    """Deaths told without figure or people."""
    a, b = scene.parsed.words(hit.first, hit.last)
    return Harm(found(scene.page.text, a, b), kind, None, None, None, "unknown", None)


def _said_of(scene: Scene, hit: Hit) -> list[int]:
    """Of whom a phrase is said: the group it stands in or before ("dead and wounded members"), else the subject before
    it ("12 million people remain in need")."""
    units = scene.units
    if hit.pattern.also:
        around = [units.unit_of[i] for i in (hit.last - 1, hit.last) if i < len(units.unit_of)]
        group = next((k for k in around if units.letter[k] == "N" and units.spans[k][1] > hit.last), None)
        if group is not None:
            return [group]
    for k in range(hit.unit, max(-1, hit.unit - 4), -1):
        if units.letters[k] in "Vu":
            return _subject(scene, k)
    return []


def _dead(scene: Scene, hit: Hit) -> list[int]:
    """Who is dead: the figure before ("15 dead"), the subject ("three were among the dead"), or what they were."""
    k = hit.unit
    noun = scene.units.noun[k]
    if noun is not None and "M" in scene.parsed.tags[noun.first:noun.last]:
        return [k]
    if scene.units.word[k - 1] == "of" and _has_figure(scene, k - 2):
        return [k - 2]  # "at least nine of the dead were nurses"
    if scene.units.word[k - 1] == "among" and scene.units.letter[k - 2] == "V":
        return _subject(scene, k - 2)
    if scene.units.word[k - 1] == "among" and k >= 2 and _has_figure(scene, k - 2):
        return [k - 2]  # "there were 14 children among the dead"
    if scene.units.letter[k - 1] in ("V", "u") and scene.units.letter[k - 2] == "N" and _has_figure(scene, k - 2):
        return [k - 2]  # "ten people are confirmed dead", "with 200 people feared dead"
    after = next((j for j in range(k + 1, k + 8) if scene.units.letter[j] in ("V", "u")), -1)
    return [after + 1] if after >= 0 and scene.units.letter[after + 1] == "N" else []


def _subject(scene: Scene, verb: int) -> list[int]:
    subject = subject_of(scene.units, verb)
    return [subject] if subject is not None else []


@fills("harm.captives")
def _captives(scene: Scene, hit: Hit, parts: Parts) -> list[Harm]:
    """Abducted, besieged people with a figure."""
    kind = _CAPTIVES.get(hit.pattern.type)
    if kind is None or hit.kind == "noun":
        return []
    unit = parts.object
    if unit is None and hit.kind == "phrase":
        before = scene.units.letters.rfind("N", 0, hit.unit + 1)
        unit = parts.subject if parts.subject is not None else before if before >= 0 else None
    noun = scene.units.noun[unit] if unit is not None else None
    if unit is None or noun is None or noun.pronoun or "place" in scene.classes(unit):
        return []  # "the two villages are besieged"
    harm = harm_on(scene, unit, kind)
    return counted(harm) or (harm[:1] if _has_figure(scene, unit) else [])  # "several civilians"
