"""The words of each claim with their offsets, whose word it is, and how each value was read from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from html import escape

from dateline.export.evidence import fields as f
from dateline.export.evidence.markup import Html, element, joined, pairs, told
from dateline.export.visible import visible
from dateline.export.words import count
from dateline.model import Claim, Dossier, Found, Judgement, ReportHead, Telling
from dateline.reading.explain import Reason, explain

LONGEST_QUOTE = 400   # letters of one quote: short quotes only, whatever a report calls a sentence
MOST_OF_A_REPORT = 1500  # letters of one report that are quoted in all


def quotes(dossier: Dossier) -> Iterator[Html]:
    """For each sentence that states claims a figure with it, and under it the claims."""
    shown: dict[str, int] = defaultdict(int)
    for (report_id, start, end), tellings in _by_sentence(dossier).items():
        report, quote = dossier.report(report_id), tellings[0].claim.quote
        first, last = _window(quote, tellings)
        shown[report_id] += last - first
        enough = shown[report_id] > MOST_OF_A_REPORT
        words = _left_out(start, end) if enough else _quoted(quote, first, last, tellings)
        yield element("article", words if enough else _figure(words, quote, first, last, report),
                      *(_claim(dossier, t, report) for t in tellings))


def _by_sentence(dossier: Dossier) -> dict[tuple[str, int, int], list[Telling]]:
    """Claims by the sentence that states them, in the order of the reports and their texts."""
    order = {report.id: n for n, report in enumerate(dossier.reports)}
    found: dict[tuple[str, int, int], list[Telling]] = {}
    for t in sorted(dossier.tellings, key=lambda t: (order[t.report], t.claim.quote.start, t.claim.trigger.start)):
        found.setdefault((t.report, t.claim.quote.start, t.claim.quote.end), []).append(t)
    return found


def _window(quote: Found, tellings: list[Telling]) -> tuple[int, int]:
    """What of a quote is shown: all, or so many letters around the first trigger."""
    if quote.end - quote.start <= LONGEST_QUOTE:
        return quote.start, quote.end
    start = max(quote.start, min(tellings[0].claim.trigger.start - LONGEST_QUOTE // 3, quote.end - LONGEST_QUOTE))
    return start, start + LONGEST_QUOTE


def _figure(words: Html, quote: Found, first: int, last: int, report: ReportHead) -> Html:
    cut = (quote.end - quote.start) - (last - first)
    note = f" · {count(cut, 'letter')} of the sentence not shown (…)" if cut else ""
    source = element("a", told(report.teller), href=f"#report-{report.id}")
    return element("figure", element("blockquote", words, dir="auto"),
                   element("figcaption", source, f" · letters {quote.start} to {quote.end} of its text{note}"))


def _quoted(quote: Found, first: int, last: int, tellings: list[Telling]) -> Html:
    """The words of the window, the triggers in it marked."""
    marked = [False] * (last - first)
    for trigger in (t.claim.trigger for t in tellings):
        for i in range(max(trigger.start, first), min(trigger.end, last)):
            marked[i - first] = True
    out, text = ["… " if first > quote.start else ""], quote.text[first - quote.start:last - quote.start]
    start = 0
    for i in range(1, len(text) + 1):
        if i == len(text) or marked[i] != marked[start]:
            words = escape(visible(text[start:i]))
            out.append(f"<mark>{words}</mark>" if marked[start] else words)
            start = i
    return Html("".join(out) + (" …" if last < quote.end else ""))


def _left_out(start: int, end: int) -> Html:
    return element("p", f"Letters {start} to {end}: not quoted, since {MOST_OF_A_REPORT:,} letters of this report are "
                   "quoted already; see the report.", class_="dim")


def _claim(dossier: Dossier, telling: Telling, report: ReportHead) -> Html:
    claim = telling.claim
    trigger = f"“{claim.trigger.text}”, letters {claim.trigger.start} to {claim.trigger.end}"
    facts = pairs(("stated by", told(trigger)), ("who says so", told(f.chain(claim.source, report))),
                  ("counted as", told(telling.origin)), ("loaded words", told("; ".join(claim.wording))
                                                         if claim.wording else None))
    return joined(element("h3", f"{claim.type}, {claim.status} · claim ", element("code", claim.id),
                          id=f"claim-{claim.id}"), facts, _how_read(claim, dossier.judgements))


def _how_read(claim: Claim, judgements: tuple[Judgement, ...]) -> Html:
    head = element("thead", element("tr", *(element("th", name, scope="col") for name in
                                            ("field", "value", "words", "letters", "rule", "what the rule does"))))
    corrected = [j for j in judgements if j.claim == claim.id and j.decision == "correct"]
    rows = [*map(_reason, explain(claim)), *map(_correction, corrected)]
    caption = element("caption", "How each value was read")
    return element("div", element("table", caption, head, element("tbody", *rows)), class_="scroll", role="region",
                   tabindex="0", aria_label=f"How the values of claim {claim.id} were read")


def _reason(reason: Reason) -> Html:
    at = f"{reason.words.start} to {reason.words.end}" if reason.words else None
    entry = element("span", f" · {reason.entry}", class_="dim") if reason.entry else None
    return element("tr", element("th", reason.field, scope="row"), element("td", told(reason.value), entry),
                   element("td", told(reason.words.text if reason.words else None)), element("td", told(at)),
                   element("td", element("code", reason.rule or "–")), element("td", told(reason.does)))


def _correction(judgement: Judgement) -> Html:
    why = f"corrected by {judgement.who} (judgement {judgement.number}): {judgement.why}"
    words = judgement.words
    at = f"{words.start} to {words.end}" if words else None
    return element("tr", element("th", judgement.field, scope="row"), element("td", told(judgement.value)),
                   element("td", told(words.text if words else None)), element("td", told(at)),
                   element("td", told(why), colspan="2"))
