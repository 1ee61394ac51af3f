"""The page of an event: whole, closed to the outside, and with the words of reports as text only."""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from dateline.export.evidence import evidence
from dateline.export.evidence.fields import CONTRADICTS, DIFFERS
from dateline.export.evidence.markup import address, leads_to_the_web
from dateline.export.evidence.quotes import LONGEST_QUOTE, MOST_OF_A_REPORT
from dateline.model import Claim, ClaimTime, Conflict, Dossier, Found, Judgement, Release, ReportHead, Stated

from .builders import actor, claim, dossier, harm, head, link, place

RADIO = head("r1")
HERALD = head("r2", "City Herald", date(2024, 5, 3), agency="Orbit", archive_url="https://kept.example/2",
              fetched="2024-05-04T01:00Z", title="Market hit")
NINE = claim("a", place=(place(),), agent=(actor("jets", "state.yemen"),), harm=(harm(9, 9),))
ELEVEN = claim("b", "casualties", harm=(harm(11, 14),), source=(link("a nurse", "witness"), link("Bo", "official")))


def tree(made: Dossier, release: Release | None = None) -> Any:
    return html.fromstring(evidence(made, release))


def text(node: Any) -> str:
    return " ".join(node.text_content().split())


def both(*conflicts: Conflict, **more: Any) -> Dossier:
    return dossier(NINE, ELEVEN, heads=(RADIO, HERALD), conflicts=conflicts, **more)


def test_nothing_comes_from_elsewhere_and_nothing_runs() -> None:
    page = tree(both())
    assert not page.xpath("//script | //img | //link | //iframe | //form | //object | //*[@style] | //@src")
    assert not [a for a in page.xpath("//@*") if a.attrname.startswith("on")]
    style = page.xpath("//style")[0].text_content()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style and "@import" not in style
    assert page.xpath("//meta[@charset='utf-8']") and page.get("lang") == "en"


def test_it_can_be_read_by_a_screen_reader() -> None:
    page = tree(both())
    assert len(page.xpath("//h1")) == 1 and page.xpath("//main") and page.xpath("//title")[0].text_content()
    assert page.xpath("count(//table)") == page.xpath("count(//table/caption)")
    assert not page.xpath("//th[not(@scope)]")
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {a[1:] for a in page.xpath("//a/@href") if a.startswith("#")} <= set(ids)


def test_claims_side_by_side_by_origin() -> None:
    page = tree(both())
    origins = [text(th) for th in page.xpath("//tr[@class='origin']/th")]
    assert origins == ["City Herald", "Village Radio"]
    columns = [text(th) for th in page.xpath("//table[@class='side']/thead//th")]
    assert columns == ["claim", "type", "status", "who", "where", "when", "harm", "report"]
    cells = [text(td) for td in page.xpath("//tr[th/a[@href='#claim-b']]/td")]
    assert cells == ["casualties “bombed”", "happened", "–", "–", "2024-05-01", "killed 11 to 14", "City Herald"]


def cell(page: Any, claim_: str, column: str) -> str:
    columns = [text(th) for th in page.xpath("//table[@class='side']/thead//th")]
    return text(page.xpath(f"//tr[th/a[@href='#claim-{claim_}']]/*")[columns.index(column)])


def test_what_contradicts_is_marked_with_a_sign_and_a_word() -> None:
    figures = Conflict("killed", (Stated("9", ("a",), ("x",)), Stated("11-14", ("b",), ("y",))), False)
    blame = Conflict("responsibility", (Stated("p", ("a",), ("x",)), Stated("q", ("c",), ("y",))), True)
    denied = Conflict("casualties", (Stated("denied", ("b",), ("x",)), Stated("happened", ("c",), ("y",))), True)
    third = claim("c", agent=(actor("militia"),), place=(place("Aden", (12.79, 45.03)),), on=date(2024, 5, 4))
    page = tree(dossier(NINE, ELEVEN, third, heads=(RADIO, HERALD), conflicts=(blame, denied, figures)))
    assert cell(page, "a", "harm").endswith(DIFFERS) and cell(page, "b", "harm").endswith(DIFFERS)
    assert cell(page, "a", "who").endswith(CONTRADICTS) and cell(page, "c", "who").endswith(CONTRADICTS)
    assert cell(page, "b", "status").endswith(CONTRADICTS) and DIFFERS not in cell(page, "a", "status")
    assert cell(page, "c", "when").endswith(DIFFERS) and cell(page, "c", "where").endswith(DIFFERS)
    assert cell(page, "a", "when") == "2024-05-01"
    assert "cannot be so together" in text(page) and "contradiction on" in text(page)


def test_every_claim_has_its_words_offsets_speakers_and_rules() -> None:
    page = tree(both())
    assert [m.text_content() for m in page.xpath("//blockquote/mark")] == ["bombed", "bombed"]
    assert page.xpath("//blockquote/@dir") == ["auto", "auto"]
    said = text(page)
    assert f"letters 0 to {len(NINE.quote.text)} of its text" in said and "“bombed”, letters 10 to 16" in said
    assert ("a nurse (witness), under Bo (official); text of the agency Orbit; published by City Herald") in said
    assert "in the report's own voice; published by Village Radio" in said
    rows = [list(map(text, tr)) for tr in page.xpath("//table[caption='How each value was read']//tbody/tr")]
    agent = next(row for row in rows if row[0] == "agent")
    assert agent[1].startswith("state.yemen") and agent[2:4] == ["jets", "0 to 4"]


def test_reports_can_be_found_again() -> None:
    said = text(tree(both()))
    for words in ("https://radio.example/r1", "https://kept.example/2", "2024-05-04T01:00Z", "0" * 64, "Market hit",
                  "no copy is known"):
        assert words in said


def test_decisions_with_who_when_and_why() -> None:
    made = Judgement(4, "Ada", "2024-05-05T08:00:00+00:00", "correct", "a", None, "to", "2024-05-02", "the log",
                     words=Found("2 May", 40, 45))
    page = tree(replace(both(), judgements=(made,)))
    rows = [list(map(text, tr)) for tr in page.xpath("//table[caption[contains(., 'Decisions')]]/tbody/tr")]
    assert rows == [["4", made.made, "Ada", "correct to to 2024-05-02", "a", "the log"]]
    assert "corrected by Ada (judgement 4): the log" in text(page)
    corrected = page.xpath("//tr[th = 'to' and contains(., 'corrected by Ada')]")[0]
    assert list(map(text, corrected))[1:4] == ["2024-05-02", "2 May", "40 to 45"]
    assert "Nobody has decided" in text(tree(both()))


def test_a_release_names_itself() -> None:
    release = Release("v1", "Ada", "2024-05-06T00:00:00+00:00", "", {"grades": ["fair"]}, False, 1, 0, "f" * 64, "1")
    said = text(tree(both(), release))
    assert "release v1 by Ada" in said and "f" * 64 in said and "grades fair" in said
    assert "case as it is" in text(tree(both()))


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;\u202e\x00\x1b[2J"


def hostile() -> Dossier:
    bad = ReportHead("r1", HOSTILE, "javascript:alert(1)", HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE,
                     RADIO.published, "https://bbc.example@evil.example/", HOSTILE)
    quote = Found(HOSTILE + " bombed", 0, len(HOSTILE) + 7)
    words: Claim = replace(NINE, quote=quote, trigger=Found("bombed", len(HOSTILE) + 1, len(HOSTILE) + 7),
                           agent=(actor(HOSTILE),), place=(place(HOSTILE),), source=(link(HOSTILE),),
                           wording=(HOSTILE,), weapon=Found(HOSTILE, 0, len(HOSTILE)))
    judgement = Judgement(1, HOSTILE, "2024", "note", "a", None, None, None, HOSTILE)
    made = dossier(words, heads=(bad,), origins=(HOSTILE,), reasons=(HOSTILE,),
                   conflicts=(Conflict("killed", (Stated(HOSTILE, ("a",), (HOSTILE,)),), True),))
    return replace(made, judgements=(judgement,))


def test_hostile_words_are_text() -> None:
    page = tree(hostile())
    assert not page.xpath("//script | //img | //b") and "alert(1)" in text(page)
    assert "\\u202e" in text(page) and "\\x1b" in text(page)
    whole = evidence(hostile())
    assert not {"\u202e", "\x1b", "\x00"} & set(whole)
    assert all(href.startswith(("#", "https://")) for href in page.xpath("//@href"))
    assert not page.xpath("//a[contains(@href, 'evil')]")


@pytest.mark.parametrize(("url", "so"), [
    ("https://radio.example/a?b=1&c=%20#d", True), ("http://radio.example:8080/", True),
    ("HTTPS://RADIO.EXAMPLE", True),
    ("https://web.archive.org/web/2016/http://radio.example/", True), ("https://radio.example/قرية", True),
    ("javascript:alert(1)", False), ("data:text/html,x", False), ("//radio.example/", False), ("https://", False),
    ("https://user@radio.example/", False), ("https://radio.example/\u202egpj", False), ("https://a b.example/", False),
    ("https://radio.example:port/", False), ("https://[radio.example/", False), (' https://radio.example/"x', False),
    ("https://radio.example/" + "a" * 3000, False), ("ftp://radio.example/", False),
])
def test_links_lead_to_the_web_and_where_they_say(url: str, so: bool) -> None:
    assert leads_to_the_web(url) is so
    made = address(url)
    assert made is not None and ("<a " in made) is so
    assert not so or 'rel="noopener noreferrer nofollow external"' in made


def test_a_quote_is_short_and_says_that_it_was_cut() -> None:
    words = "x" * 3000 + " bombed " + "y" * 3000
    long: Claim = replace(NINE, quote=Found(words, 0, len(words)), trigger=Found("bombed", 3001, 3007))
    page = tree(dossier(long))
    quote = page.xpath("//blockquote")[0].text_content()
    assert len(quote) <= LONGEST_QUOTE + 4 and "bombed" in quote and quote.startswith("… ") and quote.endswith(" …")
    assert f"{len(words) - LONGEST_QUOTE} letters of the sentence not shown" in text(page)


def test_never_a_whole_report() -> None:
    sentences = [f"{n:03} bombed {'z' * 380}." for n in range(30)]
    claims = [replace(NINE, id=f"c{n:02}", quote=Found(s, n * 400, n * 400 + len(s)),
                      trigger=Found("bombed", n * 400 + 4, n * 400 + 10)) for n, s in enumerate(sentences)]
    page = tree(dossier(*claims))
    assert sum(len(q.text_content()) for q in page.xpath("//blockquote")) <= MOST_OF_A_REPORT
    assert "not quoted, since" in text(page) and len(page.xpath("//h3[starts-with(@id, 'claim-')]")) == 30


def test_huge_values_are_cut() -> None:
    huge = actor("m" * 100_000)
    assert len(evidence(dossier(replace(NINE, agent=(huge,))))) < 40_000


def test_the_same_event_gives_the_same_bytes() -> None:
    assert evidence(both()) == evidence(both())


def test_an_undated_event_of_no_place() -> None:
    bare = replace(claim("a", on=None), time=ClaimTime(None, None, None, None, None, None))
    assert "day unknown" in text(tree(dossier(bare))) and "place unknown" in text(tree(dossier(bare)))


def test_a_browser_shows_it_with_its_style_and_blocks_nothing(tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("no Chromium to show the page")
    (tmp_path / "page.html").write_text(evidence(hostile()), encoding="utf-8")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/browser",
               "--enable-logging=stderr", "--dump-dom", (tmp_path / "page.html").as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert "<h1>" in done.stdout and not html.fromstring(done.stdout).xpath("//script | //img")
    assert "CONSOLE" not in done.stderr and "Content Security Policy" not in done.stderr
