"""Tags of forms of verbs: finite verb, -ing or -ed form, or the noun or adjective that looks like one.

Source: the gradients from participle to adjective and to noun in Quirk et al. (1985), 7.15-7.19 and 17.54.
"""

from __future__ import annotations

from dateline.data.load import noun_forms
from dateline.model import Token
from dateline.reading.grammar.lexicon import VerbForm, affixes, verb_forms, word_lists
from dateline.reading.grammar.rough import peek

_BEFORE_NOUN = frozenset("DJMSPOB")
_AFTER_BARE_NOUN = frozenset("DJSOPB")  # before a form that no noun shares
_NOMINAL = frozenset("NE)")
_OBJECT = frozenset("DMHERT")
_MORE_OF_GROUP = frozenset("DHEMNJ")
_ENDS_PREDICATE = frozenset(("P", "B", "C", "L", ",", ".", "W", ""))
_NOUN_ENDS = frozenset(("P", "O", ",", ".", "C", "B", "T", ""))


def verb_or_noun(form: VerbForm, tokens: tuple[Token, ...], i: int, tags: list[str]) -> str:
    """The tag of the verb form at token ``i``. ``tags``: those of the tokens before."""
    before = tags[-1] if tags else ""
    after = peek(tokens, i + 1)
    if form.lemma in word_lists()["passive_verb"] and _opens_passive(tokens, i + 1):
        return "A"
    if form.form == "ing":
        before = "A" if before in ("L", "I") and _after_auxiliary(tags) else before  # "is largely holding"
        if before == "B" and tags[-2:-1] == ["U"] and after in ("N", "E"):
            return "J"  # "was shelled by retreating fighters"
        return _tag_ing(tokens, i, before, after)
    if form.form in ("ed", "past", "part"):
        if tags[-2:] == ["U", "C"] and not _after_auxiliary(tags[:-2]):
            return "U"  # "killed and injured people": one object for both
        if before == "M" and tokens[i - 1].lower in word_lists()["counting_of"]:
            return "U"  # "thousands fled Aleppo"
        before = "L" if before == "M" and _ends_date(tokens, i) else before
        return _tag_ed(tokens[i], before, after, tokens[i + 1].lower if i + 1 < len(tokens) else "")
    if form.form == "base" and (before in ("A", "X") or (form.invariant and _after_auxiliary(tags))):
        return "U"  # "was hit", "have since cut": past and base are one form
    if before in ("T", "Q", "H", "R") or (before in ("L", "I") and _after_verb_opener(tags)):
        return "V"
    if form.form == "s" and before == "E" and _acts_behind(tokens, i + 1):
        return "N"  # "Kurdish Forces Kill 16 Militants"
    if form.also_noun:
        compound = _is_compound(tokens, i) or _is_compound(tokens, i + 1)
        noun = compound or _is_of_weapon(tokens, i) or (
            form.lemma in word_lists()["meeting"] and _is_to_come(tokens, i + 1))
        return "N" if noun else _tag_ambiguous(form, tokens, i, after, tags)
    if form.form == "base":
        return "N" if before in _AFTER_BARE_NOUN and after not in ("D", "H", "P") else "V"
    return _tag_ambiguous(form, tokens, i, after, tags) if before in _AFTER_BARE_NOUN else "V"


def _opens_passive(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a participle without an object stands at token ``i``: "nine men got hurt in the blast"."""
    form = verb_forms().get(tokens[i].lower) if i < len(tokens) else None
    return form is not None and (form.form in ("ed", "past", "part") or form.invariant) and (
        form.lemma not in word_lists()["no_passive_with_get"]) and peek(tokens, i + 1) in _ENDS_PREDICATE


def _acts_behind(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a verb with an object stands at token ``i``, so that the noun before it is its subject."""
    form = verb_forms().get(tokens[i].lower) if i < len(tokens) else None
    return form is not None and form.form == "base" and peek(tokens, i + 1) in ("M", "D", "E")


def _ends_date(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the figure before token ``i`` is the day of a month, which counts nothing: "on May 10 attacked X"."""
    return i > 1 and tokens[i - 2].lower in word_lists()["month"] and tokens[i - 2].text[0].isupper()


def _tag_ing(tokens: tuple[Token, ...], i: int, before: str, after: str) -> str:
    if before == "A" or (before in _NOMINAL and _is_at_enemy(tokens, i)):
        return "N" if before == "A" and _is_there(tokens, i) else "G"
    if _breaks_out(tokens, i) or _acts_in_headline(tokens, i):
        return "N"
    determined = before in ("D", "J", "S")
    if tokens[i].lower in word_lists()["ing_noun"] and before in ("D", "J", "S", "N", "E", "") and _hits(tokens, i + 1):
        return "N"  # "a twin bombing hit the town"
    if tokens[i].lower in word_lists()["ing_noun"]:
        if determined or after not in _MORE_OF_GROUP:
            return "N"
        if before in ("N", "E") and after == "N" and not (i > 0 and tokens[i - 1].lower.endswith("s")):
            return "J"  # "a separate fighting force", "the US-led fighting force"
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if following in word_lists()["act_noun"] and tokens[i].lower in word_lists()["ing_noun"]:
        return "J"  # "resumed bombing raids"
    if before in ("C", "") and after in ("N", "J") and tokens[i].lower in word_lists()["around"]:
        return "J"  # "the town and surrounding areas"
    if before in ("W", ","):
        return "G"
    described = before == "E" and _is_hyphened_participle(tokens[i - 1].lower)
    if (determined or described or before == "M") and after in ("N", "E", "J"):
        return "J"
    if determined or (before in ("P", "O", "B") and after in _NOUN_ENDS):
        return "N"
    return "G"


def _is_at_enemy(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether an -ing form tells what those before it do: "rebels fighting against the militia"."""
    before = tokens[i - 1].lower
    return i + 1 < len(tokens) and tokens[i + 1].lower in word_lists()["enemy_preposition"] and (
        before == ")" or (len(before) > 3 and before.endswith("s")))


def _is_there(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether something is said to be there: "there was fighting outside the town"."""
    lists = word_lists()
    return i > 1 and tokens[i - 2].lower in lists["existential"] and tokens[i].lower in lists["ing_noun"]


def _is_of_weapon(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a weapon describes the next noun: "Terrorists Rocket Shells Claim Nine", its apostrophe lost."""
    return tokens[i].lower in word_lists()["named_weapon"] and i + 1 < len(tokens) and (
        tokens[i + 1].lower in word_lists()["of_weapon"])


def _is_hyphened_participle(word: str) -> bool:
    """Whether a capitalised word only describes: "UK-based", "Saudi-led"."""
    form = verb_forms().get(word.rpartition("-")[2]) if "-" in word else None
    return form is not None and form.form in ("ed", "past", "part")


def _hits(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a verb whose past is its base ("hit") stands at ``i`` before an object."""
    form = verb_forms().get(tokens[i].lower) if i < len(tokens) else None
    return form is not None and form.invariant and peek(tokens, i + 1) in _OBJECT


def _breaks_out(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether an -ing form is the subject of a phrasal verb in the present: "border fighting breaks out"."""
    form = verb_forms().get(tokens[i + 1].lower) if i + 1 < len(tokens) else None
    return tokens[i].lower in word_lists()["ing_noun"] and form is not None and form.form == "s" and (
        _is_particle(tokens, i + 2))


def _acts_in_headline(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether an -ing form is the subject of a verb that is as often a noun: "militia shelling targets the port"."""
    form = verb_forms().get(tokens[i + 1].lower) if i + 1 < len(tokens) else None
    if i + 1 < len(tokens) and tokens[i + 1].lower in word_lists()["verb_in_s"]:
        return tokens[i].lower in word_lists()["ing_noun"]
    objects = ("E", "D", "M") if i else ("E", "D", "M", "N")
    return tokens[i].lower in word_lists()["ing_noun"] and form is not None and form.form == "s" and (
        peek(tokens, i + 2) in objects)


def _tag_ed(token: Token, before: str, after: str, after_word: str) -> str:
    """An -ed form before a noun and after a determiner, adjective or preposition is an adjective."""
    if before == after == "D":
        return "U"  # "each blamed the other"
    if after not in ("N", "E", "J"):
        return "J" if before in ("D", "S") else "U"
    if before == "C" and after_word in word_lists()["pronominal"]:
        return "U"  # "killed 15 and injured others"
    if before not in ("D", "S") and token.lower in word_lists()["never_adjective"]:
        return "U"  # "a guard who asked not to be named said shells fell", "a local chief said shells fell"
    if before in ("C", ",", "", "L", "W") and after != "J":
        return "J" if token.lower in word_lists()["participle_adjective"] else "U"
    return "J" if before in _BEFORE_NOUN or before in ("V", "U", "G") else "U"


def _after_auxiliary(tags: list[str]) -> bool:
    """Whether only adverbs stand between here and "was", "have"."""
    return "".join(tags).rstrip("LI")[-1:] in ("A", "X")


def _after_verb_opener(tags: list[str]) -> bool:
    """Whether what stands before the adverbs opens a verb group: "to", a modal, a pronoun, a relative."""
    opener = next((t for t in reversed(tags) if t not in "LI"), "")
    return opener in ("T", "Q", "H", "R")


def _tag_ambiguous(form: VerbForm, tokens: tuple[Token, ...], i: int, after: str, tags: list[str]) -> str:
    """A form that is as often a noun: a verb only where a subject stands before it and an object after it."""
    if i + 1 < len(tokens) and tokens[i + 1].lower in word_lists()["aflame"]:
        return "U"  # "several houses set ablaze"
    if form.form == "base" and _goes_on(tokens, i, after, tags):
        return "V"
    named = _before_apposition(tags) if form.form == "s" or form.invariant else None
    tags = named or tags
    before = next((t for t in reversed(tags) if t != "L"), "")
    if form.form == "s" and _is_surely_verb(tokens, i, before, tags):
        return "V"
    if before not in _NOMINAL:
        return "N"
    title = tokens[i].text[0].isupper() and before == "E" and form.form == "s"  # commas are lost between headline verbs
    if not title and _verb_in_clause(tokens, tags):
        return "N"
    following = verb_forms().get(tokens[i + 1].lower) if i + 1 < len(tokens) else None
    known = title or named is not None
    if not known and form.form == "s" and following is not None and following.form == "base" and after == "N" and not (
            _is_compound(tokens, i + 2)):
        return "N"  # "the regime forces hold"
    subject = next(k for k in range(len(tags) - 1, -1, -1) if tags[k] != "L")
    plural = _is_plural(tokens[subject].lower) or _are_two(tags) or (
        after in ("N", "J", *_OBJECT) and _are_joined(tags) and _is_body(tokens[subject]))
    either = tokens[subject].lower in word_lists()["either_number"]  # "the militia controls", "the militia control"
    if not (either or plural == (form.form == "base") or before == "E" or form.invariant):
        return "N"  # subject and verb do not agree
    if after in _OBJECT or _is_particle(tokens, i + 1):
        return "V"
    if form.form == "s" and _acts_alone(tokens, i, after, plural):
        return "V"
    if after in ("N", "J") and before != "E" and tags[-1] == "L":
        return "V"
    return "V" if (plural or form.invariant) and form.form == "base" and after in ("J", "N", "P", "L") else "N"


def _acts_alone(tokens: tuple[Token, ...], i: int, after: str, plural: bool) -> bool:
    """Whether what stands behind a form in -s makes a verb of it: "the militia controls nearly all of the north", "the
    toll stands at 45"."""
    if after == "L":
        return peek(tokens, i + 2) in ("D", "M")
    return not plural and (after in ("N", "J") or (i + 1 < len(tokens) and tokens[i + 1].lower == "at"))


def _is_to_come(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "to" and a verb of beginning that takes no object follow a noun: "Mali talks to resume"; not "the mayor
    talks to open minds"."""
    begins = i + 1 < len(tokens) and tokens[i].lower == "to" and tokens[i + 1].lower in word_lists()["begins"]
    return begins and (peek(tokens, i + 2) in _ENDS_PREDICATE or tokens[i + 2].text[0].isupper())


def _goes_on(tokens: tuple[Token, ...], i: int, after: str, tags: list[str]) -> bool:
    """Whether "and" joins a form with an object to a verb before it: "surrounded the airport and cut the road", "and
    cut off the road", "to degrade and defeat Boko Haram"."""
    if "".join(tags).rstrip("L").endswith(("TVC", "QVC", "TVLC", "QVLC")) and after in ("D", "E", "M"):
        return True
    return tags[-1:] == ["C"] and not set(tags).isdisjoint("VUG") and (
        after == "D" or (_is_particle(tokens, i + 1) and peek(tokens, i + 2) == "D"))


def _are_joined(tags: list[str]) -> bool:
    """Whether only two nouns joined by "and" stand before, as the subject: "rebels and government sign"."""
    return "C" in tags and set(tags) <= set("NEJDC") and tags[-1] in ("N", "E")


def _is_body(token: Token) -> bool:
    """Whether a noun is a body that acts as a whole, and describes no other noun as "rebel" and "army" do."""
    return any(entry.table == "government" for entry in noun_forms().get(token.lower, ()))


def _is_surely_verb(tokens: tuple[Token, ...], i: int, before: str, tags: list[str]) -> bool:
    """Whether a form in -s is a verb whatever follows ("fighting rages between"), or the second one of a headline, with
    a figure ("shelling kills four, wounds 20")."""
    counts = tags[-1:] == [","] and "V" in tags and peek(tokens, i + 1) == "M"
    return counts or (before in _NOMINAL and tokens[i].lower in word_lists()["verb_in_s"])


def _are_two(tags: list[str]) -> bool:
    """Whether only two names stand before, as the subject of a headline: "Armenia, Azerbaijan trade artillery fire"."""
    return "," in tags and set(tags) == {"E", ","} and tags[-1] == "E"


def _is_compound(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a word ends the name of a kind of actor: "special forces soldiers", "the regimes air force hit"."""
    return 0 < i < len(tokens) and f"{tokens[i - 1].lower} {tokens[i].lower}" in noun_forms()


def _before_apposition(tags: list[str]) -> list[str] | None:
    """The tags of the subject where the last token is the second comma around what describes it: "the alliance, the
    largest one, holds sway", "the rebels, backed by jets, cut the road"."""
    if tags[-1:] != [","] or "," not in tags[:-1]:
        return None
    opener = len(tags) - 2 - tags[-2::-1].index(",")
    inside = tags[opener + 1:-1]
    inside = inside[inside[:2] == ["U", "B"]:]
    described = tags[:opener] and set("VUGA").isdisjoint(tags[:opener] + inside) and "C" not in inside
    return tags[:opener] if described else None


def _is_particle(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a particle of phrasal verbs stands at ``i`` ("beats back", "cuts off"); not "off Hodeidah"."""
    named = i + 1 < len(tokens) and tokens[i + 1].text[0].isupper()
    return i < len(tokens) and tokens[i].lower in word_lists()["particle"] and not named


def _is_plural(word: str) -> bool:
    return word.endswith(affixes("plural_ending")) or word in word_lists()["plural"]


def _verb_in_clause(tokens: tuple[Token, ...], tags: list[str]) -> bool:
    """Whether a verb stands between here and the last clause boundary; what is said begins a clause of its own."""
    for k in range(len(tags) - 1, -1, -1):
        if tags[k] in ',:W"(R' or (tags[k] == "C" and k > 0):
            return False
        if tags[k] == "U" and _describes_subject(tokens, tags, k):
            continue
        if tags[k] in "VUA":
            return not _takes_clause(tokens[k])
    return False


def _describes_subject(tokens: tuple[Token, ...], tags: list[str], k: int) -> bool:
    """Whether a participle only describes the noun before it: "drones launched by X", "a rocket fired from Y"."""
    led = tags[k + 1:k + 2] == ["B"] or (k + 1 < len(tokens) and tokens[k + 1].lower in word_lists()["fired_from"])
    return k > 0 and tags[k - 1] in _NOMINAL and led and set("VUAX").isdisjoint(tags[:k])


def _takes_clause(token: Token) -> bool:
    """Whether a clause without "that" can follow a verb ("residents said the strike hit"; Quirk et al. 1985, 16.31)."""
    form = verb_forms().get(token.lower)
    return form is not None and form.lemma in word_lists()["clause_verb"]
