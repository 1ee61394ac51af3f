"""The tables of states, peoples, groups, organisations and outlets: whole, neutral, no name with rival owners."""

import re
from collections import Counter, defaultdict
from itertools import combinations

import pytest

from dateline.data.load import Group, groups, memberships, nouns, organisations, outlets, peoples, persons, states

ACTORS = (*states(), *peoples(), *groups(), *organisations(), *persons())
IDS = {entry.id for entry in ACTORS}

# Self-chosen names hold words of praise ("Sudan Liberation Movement"): only words for foes are barred from ids.
FOE_WORDS = {form for word in nouns().loaded if word.group not in ("hero", "foe_name") for form in word.forms}
ID = re.compile(r"(state|people|group|org|person)(\.[a-z0-9_]+){1,2}")


def repeated(items: list[str]) -> list[str]:
    return [item for item, count in Counter(items).items() if count > 1]


def test_ids_are_unique_and_well_formed() -> None:
    assert repeated([entry.id for entry in ACTORS]) == []
    assert [entry.id for entry in ACTORS if not ID.fullmatch(entry.id)] == []


def test_ids_are_neutral() -> None:
    assert [entry.id for entry in ACTORS if FOE_WORDS & set(re.split(r"[._]", entry.id))] == []


def test_every_un_member_is_a_state() -> None:
    standing = Counter(state.source for state in states())
    assert standing["UN member"] == 193
    assert repeated([state.iso2 for state in states()]) == []


@pytest.mark.parametrize(
    ("iso2", "name", "adjective"),
    [("SY", "Syria", "Syrian"), ("CD", "DRC", "Congolese"), ("AE", "UAE", "Emirati"), ("US", "U.S.", "American")],
)
def test_states_are_known_by_short_names_and_adjectives(iso2: str, name: str, adjective: str) -> None:
    (state,) = (state for state in states() if state.iso2 == iso2)
    assert name in state.names
    assert adjective in state.adjectives


def test_sides_exist() -> None:
    entries = (*groups(), *organisations(), *outlets(), *persons())
    assert [entry.name for entry in entries if entry.side is not None and entry.side not in IDS] == []


def test_members_of_coalitions_exist_in_their_years() -> None:
    by_id = {group.id: group for group in groups()}
    assert [m for m in memberships() if not {m.whole, m.member} <= IDS or m.whole == m.member] == []
    assert repeated([f"{m.whole} {m.member}" for m in memberships()]) == []
    early = [m for m in memberships() if m.whole in by_id and (m.valid_from or 0) < (by_id[m.whole].valid_from or 0)]
    late = [m for m in memberships() if m.whole in by_id and (m.valid_to or 0) > (by_id[m.whole].valid_to or 9999)]
    assert early == late == []


def test_state_forces_belong_to_their_state() -> None:
    """A force of a divided state may have no side, but never another state's."""
    wrong = [g.id for g in groups() if g.id.startswith("state.") and g.side and not g.id.startswith(g.side + ".")]
    assert wrong == []


def test_every_entry_has_a_source() -> None:
    assert [entry.name for entry in (*ACTORS, *outlets()) if not entry.source] == []
    assert [m for m in memberships() if not m.source] == []


def test_countries_are_known() -> None:
    known = {state.iso2 for state in states()}
    used = {code for entry in (*groups(), *peoples()) for code in entry.countries}
    assert used - known == set()
    assert {outlet.country for outlet in outlets()} - known == {"HK"}


def test_no_name_stands_twice_in_an_entry() -> None:
    entries = (*groups(), *organisations(), *outlets(), *states(), *persons())
    assert [entry.name for entry in entries if repeated(list(entry.names))] == []


def told_apart(one: Group, other: Group) -> bool:
    """Whether country or year says which of two groups of one name is meant."""
    if one.countries and other.countries and not set(one.countries) & set(other.countries):
        return True
    first = max(one.valid_from or 0, other.valid_from or 0)
    last = min(one.valid_to or 9999, other.valid_to or 9999)
    return first > last


def test_names_shared_by_groups_are_told_apart_by_country_or_year() -> None:
    holders: dict[str, list[Group]] = defaultdict(list)
    for group in groups():
        for name in {name.casefold() for name in group.names}:
            holders[name].append(group)
    clashes = [
        (name, one.id, other.id)
        for name, entries in holders.items()
        for one, other in combinations(entries, 2)
        if not told_apart(one, other)
    ]
    assert clashes == []


def test_no_name_is_claimed_across_tables() -> None:
    tables = {
        "states": {n for s in states() for n in (*s.names, *s.demonyms)},
        "peoples": {n for p in peoples() for n in p.demonyms},
        "groups": {n for g in groups() for n in g.names},
        "organisations": {n for o in organisations() for n in o.names},
    }
    shared = [(a, b, tables[a] & tables[b]) for a, b in combinations(tables, 2) if tables[a] & tables[b]]
    assert shared == []


@pytest.mark.parametrize("table", [states(), organisations(), peoples()])
def test_no_name_is_claimed_by_two_entries(table: tuple[object, ...]) -> None:
    names: list[str] = []
    for entry in table:
        fields = (getattr(entry, field, ()) for field in ("names", "demonyms", "metonyms"))
        names.extend({name.casefold() for field in fields for name in field})
    assert repeated(names) == []


def test_outlets_share_no_name_or_domain() -> None:
    assert repeated([domain for outlet in outlets() for domain in outlet.domains]) == []
    assert repeated([n for outlet in outlets() for n in {n.casefold() for n in outlet.names}]) == []


COMMON = {
    "a", "dawn", "echo", "fact", "go", "is", "let", "liberation", "map", "orient", "support", "time", "times", "trend",
    "us", "vice",
}


def test_no_common_word_is_a_name_unless_in_capitals() -> None:
    """At the head of a sentence "Let" or "Dawn" must not name anyone; the reading matches "IS" and "US" by case."""
    short = [n for entry in (*groups(), *organisations(), *outlets()) for n in entry.names if n.casefold() in COMMON]
    assert short == ["IS"]


def test_domains_are_bare_hosts() -> None:
    domains = [domain for outlet in outlets() for domain in outlet.domains]
    assert [d for d in domains if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", d)] == []


def test_media_of_one_family_are_known() -> None:
    family = {outlet.name: outlet.family for outlet in outlets()}
    assert family["Press TV"] == family["Al-Alam News Network"] == "IRIB"


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("SANA", "state.syria"),
        ("Al-Manar", "group.hezbollah"),
        ("Amaq News Agency", "group.islamic_state"),
        ("TASS", "state.russia"),
    ],
)
def test_state_and_group_media_carry_their_side(name: str, side: str) -> None:
    (outlet,) = (outlet for outlet in outlets() if name in outlet.names)
    assert (outlet.kind, outlet.side) == ("state_media", side)


@pytest.mark.parametrize(
    ("alias", "expected"),
    [
        ("ISIL", "group.islamic_state"),
        ("Daesh", "group.islamic_state"),
        ("Jabhat Fateh al-Sham", "group.nusra_front"),
        ("Jeish al-Fatah", "group.jaish_al_fatah"),
        ("Ansarullah", "group.houthis"),
        ("RSF", "group.rapid_support_forces"),
        ("SAF", "state.sudan.armed_forces"),
        ("IDF", "state.israel.defence_forces"),
        ("Hashd al-Shaabi", "group.popular_mobilization_forces"),
    ],
)
def test_party_names_lead_to_one_neutral_id(alias: str, expected: str) -> None:
    assert [group.id for group in groups() if alias in group.names] == [expected]
