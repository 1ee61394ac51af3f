"""A sentence's nodes and what can be told of them one by one: is it inside an organisation's name, a person's?"""

from __future__ import annotations

from dateline.model import beyond
from dateline.reading.where.folding import without_article
from dateline.reading.where.lexicon import Lexicon, lexicon
from dateline.reading.where.named import look_up
from dateline.reading.where.nodes import Node
from dateline.reading.where.phrase import Phrase
from dateline.reading.where.wording import is_arabic_article

BIGGER = frozenset(["country", "admin1", "region", "continent"])
BIGGER_TYPES = frozenset(["admin", "district", "state"])
NAMED_BY_OF = frozenset(["settlement", "suburb", "quarter", "capital", "admin", "district", "state", "crossing"])
NAMED_TYPES = NAMED_BY_OF - {"capital"} | {"site", "military", "nature"}
LONGEST = 12                # modifiers or type words in a row; more do not occur, and hostile text must stay linear
_METROPOLIS = 1_000_000
_NEAR = 4                   # nodes between a verb of movement and its "to"
_REACH = 6                  # nodes between "districts" and the "including" that lists them
_LONGEST_NAME = 3           # capitalised words in one name of a list
_LONGEST_RUN = 9            # and in several names run together where commas were lost
_HEADLINE = 0.7             # share of words with a capital from which capitals tell nothing


class Row:
    """The nodes of one sentence. Readers of phrases build on it.

    ``borne``: folded unknown names that the page gives to a person, a storm or a body, so that what befalls them makes
    no place of them.
    """

    def __init__(self, nodes: list[Node], text: str, borne: frozenset[str] = frozenset()) -> None:
        self.nodes, self.text, self.borne = nodes, text, borne
        words = [n.lower for n in nodes]
        self._lower, self._kind = beyond(words, ""), beyond([n.kind for n in nodes], "")  # empty outside the sentence
        self.words: Lexicon = lexicon()
        self.headline = self._is_headline()
        self.commas = "," in words
        self.read: dict[tuple[int, int], Phrase | None] = {}    # by node and depth, so that nesting stays linear
        self.people: set[str] = set()                           # folded known names that a person bears here
        self.guessed: set[str] = set()                          # folded unknown names that only what befalls them tells
        self.organisations = self._inside_organisations()
        self.listing = self._after_including() | (self._in_lists() if "and" in words else set())

    def _remote(self, i: int, depth: int) -> Phrase | None:
        raise NotImplementedError

    def _capitals(self, i: int, typed: bool = False) -> Phrase | None:
        raise NotImplementedError

    def _and_another(self, inner: Phrase, depth: int) -> Phrase:
        raise NotImplementedError

    def phrase(self, i: int, depth: int = 0) -> Phrase | None:
        """The longest phrase that begins at node ``i``."""
        raise NotImplementedError

    def _is_bigger(self, inner: Phrase) -> bool:
        """Whether a phrase may hold a town: a country, province or region, or a part of one."""
        if inner.name is None:
            return bool(inner.type and inner.type.group in ("admin", "country") and inner.names)
        if (inner.type and inner.type.group in BIGGER_TYPES) or inner.word in self.words["regions_after_name"]:
            return True
        return self._names_region(inner)

    def _names_region(self, phrase: Phrase) -> bool:
        """Whether the name of a phrase can be that of a country, province or region."""
        return phrase.name is not None and any(h.entry.kind in BIGGER for h in look_up(phrase.name.text))

    def _is_country(self, phrase: Phrase) -> bool:
        return phrase.name is not None and any(h.entry.kind == "country" for h in look_up(phrase.name.text))

    def _capitalised(self, i: int) -> bool:
        """Whether a node begins with a capital, its Arabic article apart: "al-Qaeda"."""
        if not 0 <= i < len(self.nodes):
            return False
        return self.text[self.nodes[i].start].isupper() or is_arabic_article(self.nodes[i].lower)

    def _is_placed(self, i: int) -> bool:
        """Whether a preposition or verb before node ``i`` takes a place."""
        before = self._lower[i - 1]
        return before in self.words["strong_locative"] or before in self.words["place_verbs"]

    def _is_aimed_at(self, i: int) -> bool:
        """Whether a strike and its "on" stand before node ``i``: "raids on X"."""
        return self._lower[i - 1] in self.words["struck_links"] and self._lower[i - 2] in self.words["struck"]

    def _moved_by(self, i: int, verbs: frozenset[str]) -> bool:
        """Whether one of the verbs, and "to" or "from", stand before node ``i``: "fled on foot to X"."""
        return self._lower[i - 1] in ("to", "from") and any(
            self._lower[k] in verbs for k in range(max(0, i - 1 - _NEAR), i - 1))

    def bears_person(self, i: int) -> bool:
        """Whether the name at node ``i`` is part of a person's."""
        return self._is_person(i, i + 1)

    def word(self, i: int) -> str:
        """The words of node ``i`` in small letters, empty outside the sentence."""
        return self._lower[i]

    def node(self, i: int) -> Node | None:
        """Node ``i``, or null outside the sentence."""
        return self.nodes[i] if 0 <= i < len(self.nodes) else None

    def capitalised(self, i: int) -> bool:
        """Whether node ``i`` begins with a capital, its Arabic article apart."""
        return self._capitalised(i)

    def is_placed(self, i: int) -> bool:
        """Whether a preposition or verb before node ``i`` takes a place."""
        return self._is_placed(i)

    def _is_headline(self) -> bool:
        letters = list(filter(str.isalpha, [self.text[n.start] for n in self.nodes]))
        return len(letters) > 3 and sum(map(str.isupper, letters)) >= _HEADLINE * len(letters)

    def _is_person(self, first: int, last: int) -> bool:
        """Whether a name is part of a person's: after a title or given name, before a surname."""
        node = self.nodes[first]
        name = node.name
        if name is None or not name.known:
            return False
        before, after = self._kind[first - 1], self._kind[last]
        known = self.headline or max((h.entry.population for h in look_up(name.text)), default=0) >= _METROPOLIS
        bound = before == "capital" and first > 1 and without_article(name.text) is not None
        regional = any(h.entry.kind in BIGGER for h in look_up(name.text))
        if node.lower in self.words.persons or (self._lower[first - 1] in self.words["titles"] and not regional):
            return True
        if bound:
            return True
        if known or regional:
            return False
        opener = self._lower[first - 1]
        given = first > 1 or opener not in self.words.common or opener in self.words.persons
        located = self._is_placed(first)
        surname = after == "capital" and self._lower[last] not in self.words.common
        return (before == "capital" and given) or (surname and not located)

    def _after_including(self) -> set[int]:
        """Numbers of nodes listed after a common noun for places: "districts including X and Y", "towns of X and Y",
        "four villages: X and Y"."""
        marked: set[int] = set()
        plurals = [node for node in self.nodes if node.kind == "type" and node.lower.endswith("s")]
        if not plurals:
            return marked
        including = self.words["including"]
        for i, node in enumerate(self.nodes):
            if node.lower not in ("of", "as", ":") and node.lower not in including:
                continue
            such = node.lower == "as" and self._lower[i - 1] == "such"
            reach = 1 if node.lower in ("of", ":") else _REACH if such or node.lower in including else 0
            if not any(self._kind[j] == "type" and self._lower[j].endswith("s") for j in range(max(0, i - reach), i)):
                continue
            j = i + 1
            while self._is_member(j):
                marked.add(j)
                j += 1
        return marked

    def _is_member(self, i: int) -> bool:
        """Whether a node may stand in a list of names; "New" opens one where it has a capital."""
        return (self._kind[i] in ("name", "capital", "determiner") or self._lower[i] in (",", "and", "or")
                or (self._kind[i] == "adjective" and self._capitalised(i)))

    def _in_lists(self) -> set[int]:
        """Numbers of nodes listed after a word that takes a place: "in X, Y and Z", "fled to X and Y"; an "and" closes
        each list."""
        told = {k for i in range(len(self.nodes)) if self._opens_list(i) for k in self._list_after(i)}
        return told | {k for i, node in enumerate(self.nodes) if node.lower == "and" for k in self._sharing_type(i)}

    def _is_named_type(self, i: int) -> bool:
        """Whether node ``i`` is a noun that makes a name of places with the words before it: "suburb"."""
        kind = self.nodes[i].type if self._kind[i] == "type" else None
        return kind is not None and kind.group in NAMED_TYPES

    def _sharing_type(self, i: int) -> set[int]:
        """The names around the "and" at node ``i`` that share a noun for places in the plural: "hit X Y and Z suburbs".
        """
        last = i + 1
        while last <= i + _LONGEST_NAME and self._kind[last] in ("name", "capital"):
            last += 1
        several = last > i + 1 and self._is_named_type(last) and self._lower[last].endswith("s")
        if not several or self.headline or self.commas:
            return set()
        first = i
        while first > max(0, i - _LONGEST_RUN) and self._kind[first - 1] in ("name", "capital"):
            first -= 1
        return {*range(first, i), *range(i + 1, last)} if first > 0 else set()

    def _opens_list(self, i: int) -> bool:
        """Whether node ``i`` takes places; "attacked" does where the region of what is listed follows: "in Benue"."""
        lower, words = self._lower[i], self.words
        if lower in words["unknown_after"] or lower in words["unknown_objects"]:
            return True
        if lower in ("to", "from") and self._moved_by(i + 1, words["fleeing"]):
            return True
        if lower not in words["place_verbs"]:
            return False
        behind = max(self._list_after(i), default=i) + 1
        region = self.node(behind + 1) if self._lower[behind] == "in" else None
        return region is not None and region.name is not None and any(
            h.entry.kind in BIGGER for h in look_up(region.name.text))

    def _list_after(self, i: int) -> set[int]:
        """The names of a list that an "and" closes, where no verb follows that would make its end a subject."""
        marked: set[int] = set()
        j, closed, longest = i + 1, False, _LONGEST_NAME if self.commas else _LONGEST_RUN
        while True:
            start = j
            while j < start + longest and self._kind[j] in ("name", "capital"):
                j += 1
            marked.update(range(start, j))
            j += j > start and self._is_named_type(j)  # "in X suburb and Y"
            if j == start or closed or self._lower[j] not in (",", "and"):
                break
            closed = "and" in (self._lower[j], self._lower[j + 1])
            j += 1 if self._lower[j] == "and" or not closed else 2
        return marked if closed and j > start and self._ends_list(i, j) else set()

    def _ends_list(self, i: int, j: int) -> bool:
        """Whether a list after the word at node ``i`` ends before node ``j``, which makes its last member no subject;
        of those who are "based in X and Y" the verb may follow."""
        words = self.words
        dated = not words["when_done"].isdisjoint((self._lower[j], self._lower[j + 1]))  # "killing nine", "on Monday"
        return dated or self._kind[j] in ("mark", "") or self._lower[j] in words["strong_locative"] or (
            self._lower[i - 1] in words["seated"])

    def _inside_organisations(self) -> set[int]:
        """Numbers of name nodes inside an organisation's name: "Kyiv Post", "Islamic State of Iraq and Syria"."""
        inside: set[int] = set()
        links = self.words["organisation_links"]
        for i, node in enumerate(self.nodes):
            if node.name is None and node.kind != "capital":
                continue
            after = self.nodes[i + 1] if i + 1 < len(self.nodes) else None
            head = i - 1
            while i - head < 4 and self._kind[head] in ("determiner", "capital", "adjective", "demonym"):
                head -= 1
            headed = self._is_link(head, i) and self._capitalised(head - 1) and not (
                self._kind[head - 1] == "type" and (self.headline or head == 1))  # "Center of X Shelled"
            chained = self._lower[i - 1] == "and" and i - 2 in inside and self._lower[i - 3] in links
            tailed = after is not None and after.lower in self.words["organisation_words"] and self._capitalised(i + 1)
            # In a headline every word has a capital: "Killed in Aleppo Police Say".
            # Or the words of saying lost their comma: "Ten killed in Syria Monitor".
            owned = i - (self._kind[i - 1] == "owner")  # "raids on Syrias Idlib Monitor"
            placed = tailed and (self.headline or i + 2 == len(self.nodes)) and (
                self._is_placed(owned) or self._is_aimed_at(owned))
            if headed or chained or (tailed and not placed):
                inside.add(i)
        return inside

    def _is_link(self, i: int, name: int) -> bool:
        """Whether node ``i`` ties the name to an organisation's head: "Army of X"; an army in X is only there.

        "State in" needs a list ("Islamic State in Iraq and Syria"): the group is also said to fight in a country.
        """
        link, head = self._lower[i], self._lower[i - 1]
        if link != "in":
            return link in self.words["organisation_links"] and head in self.words["organisation_heads"]
        listed = self._lower[name + 1] == "and" and self._kind[name + 2] in ("name", "determiner", "capital")
        return head in self.words["organisations_in"] and (listed or head not in self.words["states_in"])
