"""The words that name who speaks: one speaker or several, by name or only pointed to, and how surely they can speak."""

from __future__ import annotations

from dateline.data.load import noun_forms
from dateline.model import ActorMention
from dateline.reading.claims.cascade.classes import singular
from dateline.reading.claims.cascade.row import Units, by_unit
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.words import any_saying, role_words, saying
from dateline.reading.grammar import NounGroup
from dateline.reading.shapes import dataclass

# How surely a noun group can say something.
SPEAKS, ACTS, MAY, UNKNOWN, NEVER = 4, 3, 2, 1, 0

SPEAKING_KINDS = frozenset({"person", "monitor", "media", "organisation", "source"})
_SPEAKING_TABLES = frozenset({"source", "role"})
_JOINT = frozenset({"and", "&", "or"})  # "as well as" adds to what was told, not to who tells it
_SEATED = ("-based",)  # a seat is no name


@dataclass(frozen=True, slots=True)
class Naming:
    """The words that name who speaks: ``unit`` of the first, and the tokens of each speaker of a list."""

    unit: int
    parts: tuple[tuple[int, int], ...]

    @property
    def first(self) -> int:
        return self.parts[0][0]

    @property
    def last(self) -> int:
        return self.parts[-1][1]


def naming_at(scene: Scene, j: int, end: int) -> Naming | None:
    """The naming of the speakers that begins with noun unit ``j``, with those joined to it before unit ``end``."""
    j = _one_of_them(scene, owned(scene.units, j))
    if (k := _described_before(scene, j)) is not None:
        return Naming(k, ((scene.units.spans[k][0], scene.units.spans[k + 2][1]),))  # "security and local sources"
    if scene.units.letter[j] != "N" or strength(scene, j) == NEVER:
        return None
    listed = _listed(scene, j, end)
    if len(listed) > 1 and set(scene.parsed.tags[slice(*scene.units.spans[j])]) <= set("DJ"):
        return Naming(j, ((scene.units.spans[j][0], scene.units.spans[listed[-1]][1]),))  # "local and media sources"
    return Naming(j, tuple(part for n in listed for part in _parts(scene, n)))


def _one_of_them(scene: Scene, j: int) -> int:
    """Who is told behind "one of the sources, a police officer,", or unit ``j`` itself."""
    units = scene.units
    last = j + 2 if units.word[j + 1] == "of" else j
    share = units.word[j] in saying("one_of") and scene.head[last] in saying("pointing")
    told = share and units.letters[last + 1:last + 3] == ",N" and units.word[last + 2] in role_words("indefinite")
    return last + 2 if told else j


def _described_before(scene: Scene, j: int) -> int | None:
    """Where the words begin that describe the sources at unit ``j`` together with its own: "hospital and police
    sources"; with an article they name somebody else."""
    units = scene.units
    first = j if units.letter[j + 1] == "C" and scene.head[j + 2] in saying("anybody") else j - 2
    last = first + 2
    joined = first >= 0 and units.letters[first:first + 3] == "NCN" and units.word[first + 1] in _JOINT
    if not joined or scene.head[last] not in saying("anybody") or j not in (first, last):
        return None
    describe = saying("source_describer")
    words = [scene.parsed.lower[i] for i in range(*units.spans[first])]
    begins = units.spans[last][0]
    described = scene.parsed.lower[begins] in describe or scene.parsed.tags[begins] == "J"
    return first if described and set(words) <= describe else None


def owned(units: Units, j: int) -> int:
    """The noun unit that the one at ``j`` owns ("the group's director"), or itself."""
    while units.letters[j + 1:j + 3] == "SN":
        j += 2
    return j


@by_unit
def strength(scene: Scene, j: int) -> int:
    """How surely noun unit ``j`` can say something."""
    noun = scene.units.noun[j]
    if noun is None or scene.is_time(j):
        return NEVER
    word = scene.parsed.lower[noun.head]
    if noun.pronoun:
        return SPEAKS if word in saying("speaking_pronoun") else NEVER
    actors = scene.actor_on(j)
    tables = {entry.table for entry in noun_forms().get(word, ())}
    if tables & _SPEAKING_TABLES or any(a.kind in SPEAKING_KINDS for a in actors):
        return SPEAKS
    if actors or tables or scene.head[j] in any_saying("showing_noun", "pointing", "seat"):
        return ACTS
    place = scene.place_on(j)
    if place is not None and place.precision == "country" and scene.parsed.tags[noun.head] == "E":
        return ACTS
    if place is not None or scene.parsed.tags[noun.head] not in "NEM":
        return NEVER
    return UNKNOWN if scene.parsed.tags[noun.head] == "N" else MAY


def points_back(scene: Scene, naming: Naming) -> bool:
    """Whether a speaker is only pointed to: "he", "the source", "the high commissioner", "the Britain-based group"."""
    k = naming.unit
    noun = scene.units.noun[k]
    if noun is None or len(naming.parts) > 1:
        return False
    if noun.pronoun:
        return True
    definite = noun.definite if naming.first == noun.first else scene.parsed.lower[naming.first] == "the"
    if not definite or _names_somebody(scene, k, noun):
        return False
    word = scene.parsed.lower[noun.head]
    return word in saying("pointing") or any(e.table == "role" for e in noun_forms().get(word, ()))


def describes_only(actor: ActorMention) -> bool:
    """Whether a name only describes who speaks: "Syrian" activists, a "British-based" group."""
    return actor.adjective or actor.text.endswith(_SEATED)


def _names_somebody(scene: Scene, k: int, noun: NounGroup) -> bool:
    """Whether a definite naming is good in itself: by a name in it, or by what it belongs to."""
    names = (i for i in range(noun.first, noun.last) if scene.parsed.tags[i] == "E")
    if any(not scene.parsed.lower[i].endswith(_SEATED) for i in names):
        return True
    if scene.units.word[k + 1] in saying("restrictive") or (
            scene.units.word[k + 1] in saying("not_pointing_before") and scene.units.letter[k + 2] == "N"):
        return True
    actors = (a for a in scene.actor_on(k) if not describes_only(a))
    return any(a.id is not None or (a.kind == "person" and not a.head) for a in actors)


def _listed(scene: Scene, j: int, end: int) -> list[int]:
    """The speakers joined to the one at unit ``j``: "A and B", "A, B and C"; an apposition after a comma is none."""
    letters = scene.units.letters
    out = [j]
    while letters[out[-1] + 1:out[-1] + 3] == "CN" and out[-1] + 2 < end and scene.units.word[out[-1] + 1] in _JOINT:
        out.append(owned(scene.units, out[-1] + 2))
    if len(out) == 1 and (other := _joined_behind_phrase(scene, j, end)) is not None:
        out.append(other)
    if len(out) > 1:
        while out[0] >= 2 and letters[out[0] - 2:out[0]] == "N," and strength(scene, out[0] - 2) >= ACTS and (
                out[0] == 2 or letters[out[0] - 3] in ',"W'):
            out.insert(0, out[0] - 2)
    return out


def _joined_behind_phrase(scene: Scene, j: int, end: int) -> int | None:
    """The speaker that "and" joins to the one at unit ``j`` over what that one belongs to: "officials of the church and
    a charity"; what goes with the noun of the phrase is none ("officials of the army and the navy")."""
    units, k = scene.units, j + 4
    joined = units.letters[j + 2:j + 5] == "NCN" and units.word[j + 1] in saying("belonging") and k < end
    if not joined or units.word[j + 3] not in _JOINT or (units.letter[k + 1] in "Vu" and k + 1 != end):
        return None
    inner, other = units.spans[j + 2][0], units.spans[k][0]
    article, plural = scene.parsed.tags[other] == "D", is_plural(scene, k)
    if strength(scene, k) == SPEAKS and strength(scene, j + 2) < ACTS:
        return k  # "sources in the town and the Observatory"
    if article and scene.parsed.lower[other] == scene.parsed.lower[inner]:
        return None
    alike = not article and (scene.parsed.tags[inner] != "D" or not plural)
    return k if not alike and strength(scene, k) >= ACTS else None


def is_plural(scene: Scene, k: int) -> bool:
    """Whether the head of noun unit ``k`` is a plural, also one without a singular ("media")."""
    noun = scene.units.noun[k]
    word = scene.parsed.lower[noun.head] if noun is not None else ""
    return singular(word) != word or any(not e.singular for e in noun_forms().get(word, ()))


def _parts(scene: Scene, j: int) -> list[tuple[int, int]]:
    """The tokens of the speaker at unit ``j``; of two where a comma was lost: "a war monitor medics"."""
    first, last = scene.units.spans[j]
    start, end = scene.span(j)
    time = next((t for t in scene.times if start < t.end < end), None)
    if time is not None:
        first = scene.token_at(time.end)  # "during the past four days several sources said"
    if scene.parsed.lower[first] in ("a", "an") and scene.parsed.lower[last - 1].endswith("s"):
        for i in range(first + 1, last - 1):
            if any(e.table in _SPEAKING_TABLES and e.singular == scene.parsed.lower[i]
                   for e in noun_forms().get(scene.parsed.lower[i], ())):
                return [(first, i + 1), (i + 1, last)]
    return [(first, last)]
