"""PLOVER: records, codes and what is left out, worked out by hand; every file against the validator."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from dateline.data.plover import plover
from dateline.export import Manifest, export
from dateline.export.plover.coding import code_of
from dateline.model import CLAIM_TYPES, ActorMention, Claim, ClaimTime, Dossier, Found

from .any_dossier import dossiers
from .builders import TEXT, actor, claim, dossier, found, harm, place
from .validators import plover as valid

ARMY = actor("the Sudanese army", "state.sudan.armed_forces", "state.sudan", "force")
RSF = actor("Rapid Support Forces", "group.rapid_support_forces", "group.rapid_support_forces")
UN = actor("the UN", "org.un", None, "organisation")
VILLAGERS = ActorMention("villagers", 0, 9, None, None, "people", "villagers")


def written(*events: Dossier) -> tuple[list[dict[str, Any]], Manifest]:
    out = io.StringIO()
    manifest = export(events, "plover", out)
    assert valid.faults(out.getvalue()) == []
    return [json.loads(line) for line in out.getvalue().splitlines()], manifest


def codes(*claims: Claim) -> list[tuple[str, list[str]]]:
    records, _ = written(dossier(*claims))
    return [(r["event"], r["mode"]) for r in records]


def told(type_: Any, id_: str = "a", **more: Any) -> Claim:
    return claim(id_, type_, **({"agent": (ARMY,), "target": (RSF,)} | more))


def left_out(event: Dossier) -> str:
    records, manifest = written(event)
    assert not records and manifest.taken == 0
    (reason,) = manifest.left_out
    return reason


def test_a_record() -> None:
    (record,), manifest = written(dossier(told("airstrike", place=(place(),)), grade="fair"))
    assert (record["id"], record["dateline_id"], record["date"], record["event"]) == (
        "a", "a", "2024-05-01", "ASSAULT")
    assert (record["mode"], record["context"]) == (["aerial"], ["military"])
    assert record["actor"] == [{"actorText": "the Sudanese army", "code": "SDN", "sector": "MIL",
                                "dateline_id": "state.sudan.armed_forces"}]
    assert record["recipient"][0]["sector"] == "REB" and record["recipient"][0]["code"] == "SDN"
    assert record["event_loc"]["name"] == "Taiz" and record["event_loc"]["cc3"] == "YEM"
    assert record["text"] == TEXT and record["textInfo"]["trigger"]["text"] == "bombed"
    assert (record["publication"], record["dateline_grade"]) == ("Village Radio", "fair")
    assert (manifest.rows, manifest.taken) == (1, 1) and "enddate" not in record


@pytest.mark.parametrize(("status", "type_", "event"), [
    ("happened", "clash", "ASSAULT"), ("ongoing", "clash", "ASSAULT"), ("planned", "clash", "THREATEN"),
    ("planned", "talks", "AGREE"), ("planned", "aid", "AGREE"), ("planned", "withdraw", "CONCEDE"),
    ("planned", "release", "CONCEDE"), ("planned", "besiege", "THREATEN"), ("planned", "refuse", None),
    ("planned", "deploy", None), ("possible", "airstrike", None), ("denied", "airstrike", None),
    ("happened", "hold", None), ("happened", "toll", None), ("happened", "refuse", "REJECT"),
    ("happened", "displace", "SANCTION"), ("happened", "support", "AID"), ("happened", "accuse", "ACCUSE"),
])
def test_status_and_type(status: str, type_: str, event: str | None) -> None:
    assert [e for e, _ in codes(told(type_, status=status))] == ([event] if event else [])


@pytest.mark.parametrize(("claims", "found_codes"), [
    ([told("casualties")], [("ASSAULT", [])]),  # the dead alone
    ([told("casualties"), told("airstrike", "b")], [("ASSAULT", ["aerial"])]),
    ([told("casualties"), told("seize", "b")], [("COERCE", ["seize"])]),
    ([told("deploy"), told("offensive", "b")], [("ASSAULT", [])]),  # troops sent, and they attack
    ([told("seize"), told("withdraw", "b", agent=(RSF,), target=())],
     [("COERCE", ["seize"]), ("RETREAT", ["withdraw"])]),
    ([told("open_route")], [("RETREAT", ["access"])]),
    ([told("open_route"), told("clash", "b")], [("ASSAULT", ["firearms"])]),
    ([told("abduct")], [("COERCE", ["arrest"])]),  # by a state
    ([told("abduct", agent=(RSF,), target=(VILLAGERS,))], [("ASSAULT", ["abduct"])]),
    ([told("deploy", agent=(RSF,), target=())], [("MOBILIZE", ["militia"])]),
    ([told("talks", agent=(ARMY, RSF, UN))], [("CONSULT", ["multilateral"])]),
    ([told("talks", agent=(ARMY, RSF))], [("CONSULT", [])]),
])
def test_what_an_event_is_together(claims: list[Claim], found_codes: list[tuple[str, list[str]]]) -> None:
    assert sorted(codes(*claims)) == sorted(found_codes)


def test_where_both_use_force_both_are_actors() -> None:
    (record,), _ = written(dossier(told("clash", target=(RSF, VILLAGERS))))
    assert [a["actorText"] for a in record["actor"]] == ["the Sudanese army", "Rapid Support Forces"]
    assert [a["actorText"] for a in record["recipient"]] == ["villagers"]


def test_the_nameless_give_way_to_a_name_of_their_sector() -> None:
    army = ActorMention("army", 0, 4, None, None, "force", "army")
    (record,), _ = written(dossier(told("airstrike", agent=(army,)), told("airstrike", "b")))
    assert [a["actorText"] for a in record["actor"]] == ["the Sudanese army"]
    (alone,), _ = written(dossier(told("airstrike", agent=(army,))))
    assert alone["actor"] == [{"actorText": "army", "code": "", "sector": "MIL", "dateline_id": None}]


def test_victims_stand_for_a_target_that_is_not_told() -> None:
    dead = replace(harm(12, 12, "civilians"), who=Found("villagers", 0, 9))
    (record,), _ = written(dossier(told("attack", target=(), harm=(dead,))))
    assert [(a["actorText"], a["sector"]) for a in record["recipient"]] == [("villagers", "CVL")]


@pytest.mark.parametrize(("who", "code", "sector"), [
    (actor("Damascus", "state.syria", "state.syria", "state"), "SYR", "GOV"),
    (actor("Islamic State", "group.islamic_state", "group.islamic_state"), "IMG", "REB"),
    (actor("the coalition", "group.saudi_led_coalition", "group.saudi_led_coalition", "coalition"), "IGO", "MIL"),
    (actor("peacekeepers", "org.unmiss", "org.unmiss", "coalition"), "IGO", "MIL"), (UN, "IGO", ""),
    (actor("Amnesty", "org.amnesty", None, "organisation"), "NGO", "SOC"),
    (actor("the NDF", "group.ndf", "state.syria", "force"), "SYR", "PRM"),
    (actor("Mossad", "state.israel.mossad", "state.israel", "organisation"), "ISR", "SPY"),
    (ActorMention("gunmen", 0, 6, None, None, "force", "gunmen"), "", "UAF"),
    (ActorMention("terrorists", 0, 10, None, None, "force", "terrorists"), "", "UAF"),  # as loaded as it is
    (ActorMention("Syrian rebels", 0, 13, "state.syria.forces", "Syria", "force", "rebels", "state.syria"),
     "SYR", "REB"),
    (ActorMention("two journalists", 0, 15, None, None, "people", "journalists"), "", "JRN"),
])
def test_actors(who: ActorMention, code: str, sector: str) -> None:
    (record,), _ = written(dossier(told("attack", agent=(who,), target=())))
    assert (record["actor"][0]["code"], record["actor"][0]["sector"]) == (code, sector)


@pytest.mark.parametrize(("event", "reason"), [
    (dossier(told("clash"), grade="discounted"), "rejected by a reviewer"),
    (dossier(told("hold")), "no event of PLOVER, or only planned, possible or denied"),
    (dossier(told("clash", agent=(), target=())), "nobody told as acting"),
    (dossier(told("destroy", agent=(ActorMention("a bridge", 0, 8, None, None, "thing", "bridge"),))),
     "nobody told as acting"),
    (dossier(told("aid", target=())), "AID without a recipient"),
    (dossier(told("clash", on=None)), "day not known within a year"),
])
def test_left_out(event: Dossier, reason: str) -> None:
    assert left_out(event) == reason


def test_days() -> None:
    when = ClaimTime(None, date(2024, 5, 1), date(2024, 5, 3), None, date(2024, 5, 3), None)
    (record,), _ = written(dossier(told("clash", time=when)))
    assert (record["date"], record["enddate"]) == ("2024-05-01", "2024-05-03")


def test_an_accusation_has_a_day_of_its_own() -> None:
    raid, blame = told("airstrike", "a"), told("accuse", "b", agent=(RSF,), target=(ARMY,))
    later = replace(blame, time=replace(blame.time, first=date(2024, 5, 4), last=date(2024, 5, 4)))
    records, manifest = written(dossier(raid, later))
    assert [(r["id"], r["event"], r["date"]) for r in records][1] == ("a-2", "ACCUSE", "2024-05-04")
    assert (manifest.rows, manifest.taken) == (2, 1)
    undated = replace(blame, time=replace(blame.time, first=None, last=None))
    assert [r["event"] for r in written(dossier(raid, undated))[0]] == ["ASSAULT"]


def _examples() -> list[Any]:
    return [pytest.param(type_, when, id=f"{type_}: {when.example}")
            for type_, coding in plover().claims.items() for when in coding.when if when.example]


@pytest.mark.parametrize(("type_", "when"), _examples())
def test_the_examples_of_the_table(type_: Any, when: Any) -> None:
    before, rest = when.example.split("[")
    word, after = rest.split("]")
    sentence = before + word + after
    said = replace(claim("a", type_), quote=Found(sentence, 0, len(sentence)),
                   trigger=Found(word, len(before), len(before) + len(word)))
    assert code_of(said, plover().claims[type_], fought=False) == when.code


def test_the_table_knows_the_lists_of_plover() -> None:
    codes_ = plover()
    assert codes_.contexts == valid.CONTEXTS
    assert {name: set(modes) for name, modes in codes_.types.items()} == {
        name: set(modes.split()) for name, modes in valid.MODES.items()}
    assert set(CLAIM_TYPES) - set(codes_.claims) == {"hold", "toll"}
    assert all(w.example or not w.words for coding in codes_.claims.values() for w in coding.when)


def test_words_count_whole() -> None:
    said = replace(claim("a", "attack"), trigger=found("killing"), quote=found(TEXT))
    assert code_of(said, plover().claims["attack"], fought=False).mode == ()  # type: ignore[union-attr]


@settings(max_examples=100, deadline=None)
@given(dossiers())
def test_every_dossier_gives_valid_records_or_is_counted(event: Dossier) -> None:
    records, manifest = written(event)
    assert manifest.rows == len(records) and manifest.taken + manifest.left_out.total() == 1
