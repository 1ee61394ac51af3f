"""Blocks within a line: date, byline, repeated title and dateline at the head, captions inside, credits at the tail.

Pages that lost their line breaks hold all of these in one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.data.table import read_toml
from dateline.model.page import Block, BlockKind
from dateline.reading.page.calendars import find_dates
from dateline.reading.page.datelines import find_dateline
from dateline.reading.page.linked import linked_stories
from dateline.reading.page.names import is_name, is_outlet
from dateline.reading.page.tables import agency_names, alike, any_of, credit_words, fold_marks, furniture, known_outlet

_HEAD = 600  # characters within which the head of a story ends
_TAIL = 600  # characters before the end within which its tail begins
_SPACE = re.compile(r"\s*")
_FRESH = re.compile(r"[\s.:|–—-]*[\"“‘'(\[«]*(?:[^\W\d_]|\d)")
_BRACKET = re.compile(r"[\[(]([^()\[\]]{2,60})[\])][\s.]*")
_TOWN = re.compile(r"(?:^|\s)([A-Z][A-Z’'-]{2,}(?: [A-Z][A-Z’'-]{2,}){0,2}(?:,? [A-Z][a-z]+)?(?: \d{1,2})?)\s*\Z")
_SLASHED = re.compile(r"/[A-Z]")
_TAGS = re.compile(r"[a-z.!?…\"”’')\]]\s+(Tags:? )(?=[A-Z])")
_RELATED = re.compile(r"(?<=[.!?…] )(?:\d{1,5} )?(?:Topic [^.!?]{3,150}? )?Related (?=[A-Z0-9])")
_RELATED_RUN = 900  # characters within which the titles of other stories end
_TAG_RUN = 300  # characters within which the keywords of a page end
_FUNCTION_WORD = re.compile(
    r"\b(?:the|a|an|of|on|in|at|and|to|for|by|with|from|after|as|is|are|was|were|has|have|had|said|that)\b")
_CAPITAL = re.compile(r"(?<!\S)[A-Z]")
_STOP = re.compile(r"[.!?…][\"”’')\]]*\s+")


def split_lines(text: str, blocks: Sequence[Block], title: str | None) -> list[Block]:
    """The blocks with heads, captions and tails cut off as blocks of their own."""
    story = [number for number, block in enumerate(blocks) if block.kind in ("lead", "body")]
    bodies = [number for number in story if blocks[number].kind == "body"]
    if not title:
        title = next((without_site(text[b.start : b.end]) for b in blocks if b.kind == "title"), None)
    pieces: list[Block] = []
    for number, block in enumerate(blocks):
        if block.kind == "title":
            pieces += _cut_title(text, block)
            continue
        if number not in story:
            pieces.append(block)
            continue
        parts = [block]
        if number == story[0] or (block.kind == "body" and blocks[story[0]].kind == "lead" and number == bodies[0]):
            parts = _cut_head(text, block, title)
        if number == story[-1]:
            parts = [*parts[:-1], *_cut_tail(text, parts[-1])]
        pieces += [piece for part in parts for piece in (_cut_captions(text, part) if part.kind == "body" else [part])]
    return pieces


def trim(text: str, start: int, end: int, kind: BlockKind) -> Block | None:
    """The block less the white space at its ends; null where nothing is left."""
    words = text[start:end]
    bare = words.strip()
    if not bare:
        return None
    start += words.index(bare[0])
    return Block(start, start + len(bare), kind)


def _parts(text: str, cuts: Sequence[tuple[int, BlockKind]], end: int) -> list[Block]:
    """Blocks from cut points, each a start and the kind that begins there."""
    ends = [*(start for start, _ in cuts[1:]), end]
    blocks = (trim(text, start, stop, kind) for (start, kind), stop in zip(cuts, ends, strict=True))
    return [block for block in blocks if block]


def _cut_title(text: str, block: Block) -> list[Block]:
    """A trail of sections before a title and a site's name after it, off."""
    start, end = block.start, block.end
    trail = _trail().match(text, start, end)
    first = trail.end() if trail else start
    last = start + len(without_site(text[start:end]))
    before, dash, _ = text[first:last].partition(" - ")
    if dash and known_outlet(before):
        first += len(before) + len(dash)
    return _parts(text, [(start, "clutter"), (first, "title"), (last, "credit")], end)


def without_site(title: str, site: str | None = None) -> str:
    """A title less the site's name that follows it after a bar, or after a dash where it is an outlet's name."""
    while (cut := max(title.rfind(mark) for mark in (" | ", " - ", " – ", " — "))) > 0:
        name = title[cut + 3 :]
        known = is_outlet(name) or name == site or name.casefold() in furniture().sections
        if not is_name(name, 5) or not (known or title[cut + 1] == "|"):
            break
        title = title[:cut].rstrip()
    return title


@cache
def _trail() -> re.Pattern[str]:
    names = any_of(furniture().sections)
    return re.compile(rf"(?i:home)\s*(?:[>»›/|]\s*)?(?:(?i:{names})\b\s*(?:[>»›/|]\s*)?){{1,4}}(?=[\"“‘'(]?[A-Z0-9])")


def _cut_head(text: str, block: Block, title: str | None) -> list[Block]:
    """The first story block, its head cut into credits and the title said again."""
    position, end = block.start, block.end
    cuts: list[tuple[int, BlockKind]] = []
    if after := _after_date(text, position, end):
        cuts.append((position, "credit"))
        position = after
    if span := _repeated_title(text, position, end, title):
        if span[0] > position:
            cuts.append((position, "credit"))
        cuts.append((span[0], "title"))
        position = span[1]
    if span := _credit_inside(text, position, end):
        cuts += [(position, "lead"), (span[0], "credit")] if span[0] > position else [(position, "credit")]
        position = span[1]
    if dateline := find_dateline(text, position, end):
        cuts.append((position, "credit"))
        position = dateline.end
    cuts.append((position, block.kind))
    return _parts(text, cuts, end)


def _fresh(text: str, position: int, end: int) -> bool:
    """Whether a sentence could begin at ``position``: a capital or figure, past marks; the end counts too."""
    match = _FRESH.match(text, position, end)
    return position >= end or (match is not None and not match.group()[-1].islower())


def _after_date(text: str, start: int, end: int) -> int | None:
    """Where the date line at the head ends: a label, a full date, and after it a new beginning."""
    position = _SPACE.match(text, start).end()  # type: ignore[union-attr]
    labels = (*credit_words().updated, *credit_words().published)
    low = text[position : position + 40].casefold()
    label = next((label for label in sorted(labels, key=len, reverse=True) if low.startswith(label)), "")
    words = next(find_dates(text, position, min(end, position + 120)), None)
    if words is None or text[position + len(label) : words.start].strip(" \t:-–"):
        return None
    after = _share_bar().match(text, words.end, end).end()  # type: ignore[union-attr]
    by = credit_words().by.match(text[after : after + 40].strip())
    return after if by or _fresh(text, after, end) else None


@cache
def _share_bar() -> re.Pattern[str]:
    """What stands between a date line and the story: when it was updated, and a share bar with its counters, of which
    the first of two is 0 ("(updated 14:07 03.06.2014) Get short URL 0 67")."""
    updated = any_of([*credit_words().updated])
    share = any_of(read_toml("page", "credits.toml")["share"])
    return re.compile(rf"(?i:\)?\s*(?:\((?:{updated})\b[^)]{{0,40}}\)\s*)?(?:{share})(?:\s+0(?=\s+\d))?(?:\s+\d+)?)?")


def _repeated_title(text: str, start: int, end: int, title: str | None) -> tuple[int, int] | None:
    """Where the title stands again at the head, only a byline before it."""
    words = re.findall(r"\w+", title or "")[:40]
    head = alike(text[start : start + _HEAD])
    if len(words) < 3 or not all(alike(word) in head for word in words):
        return None
    pattern = re.compile(r"[\"“‘']?" + r"\W{1,4}".join(map(re.escape, words)) + r"(?!\w)[\"”’']*[.!?:]*", re.I)
    match = pattern.search(text, start, min(end, start + _HEAD))
    if not match or not _fresh(text, match.end(), end):
        return None
    before = text[start : match.start()].strip()
    if before and not (len(before) <= 120 and credit_words().by.match(before) and not _STOP.search(before)):
        return None
    return match.span()


def _credit_inside(text: str, start: int, end: int) -> tuple[int, int] | None:
    """An agency's name and a full date within the head ("... AFP Monday 3 Mar 2014 A mine ...")."""
    for words in find_dates(text, start, min(end, start + _HEAD)):
        before = text[max(start, words.start - 40) : words.start].rstrip(" ,-–|:")
        names = [match for match in agency_names().finditer(before) if match.end() == len(before)]
        if names and _fresh(text, words.end, end):
            return max(start, words.start - 40) + names[-1].start(), words.end
    return None


def _cut_captions(text: str, block: Block) -> list[Block]:
    """Running text with the captions that stand inside it cut out, each with the credit of its photograph."""
    cuts: list[tuple[int, BlockKind]] = [(block.start, block.kind)]
    a, b = block.start, block.end
    aside = sorted((*linked_stories(text, a, b), *_related_runs(text, a, b), *_tag_runs(text, a, b)))
    for start, end in aside:
        if start >= cuts[-1][0]:
            cuts += [(start, "clutter"), (end, block.kind)]
    if len(cuts) > 1:
        return [piece for part in _parts(text, cuts, block.end)
                for piece in (_cut_captions(text, part) if part.kind == block.kind else [part])]
    for start, end in sorted(_photo_credits(text, block)):
        if not (end < block.end and text[end].isupper()) or start <= cuts[-1][0]:
            continue
        if town := _TOWN.search(text, max(cuts[-1][0], start - 60), start):
            cuts += [(town.start(1), "credit"), (end, block.kind)]
            continue
        stops = [match.end() for match in _STOP.finditer(text, max(cuts[-1][0], start - 400), start)]
        first = stops[-1] if stops else max(cuts[-1][0], start - 400)
        cuts.append((first if text[first:start].strip() else start, "caption"))
        cuts.append((end, block.kind))
    return _parts(text, cuts, block.end)


def _related_runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The titles of other stories at the end of a page, up to its keywords and with them where nothing else follows:
    "... 43 Related Army Takes Bor Back Two Die in Gao Blast Tags Mali army"."""
    for match in _RELATED.finditer(text, start, end) if text.find("Related ", start, end) >= 0 else ():
        tags = text.find(" Tags ", match.end(), min(end, match.end() + _RELATED_RUN))
        if tags >= 0:
            yield match.start(), tags if _STOP.search(text, tags, end) else end


def _tag_runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The keywords of a page that run on from a sentence ("... . Tags Libya ports Red Cross Two ships were hit"): up
    to the capital before the first word that no keyword has, an article, a verb such as "were" or a preposition."""
    for match in _TAGS.finditer(text, start, end) if text.find("Tags", start, end) >= 0 else ():
        grammar = _FUNCTION_WORD.search(text, match.end(), min(end, match.end() + _TAG_RUN))
        if grammar is None:
            continue
        begin = max((m.start() for m in _CAPITAL.finditer(text, match.end(), grammar.start())), default=match.end())
        yield match.start(1), begin


def _photo_credits(text: str, block: Block) -> Iterator[tuple[int, int]]:
    tables, words = credit_words(), text[block.start:block.end]
    for match in _BRACKET.finditer(text, block.start, block.end) if "(" in words or "[" in words else ():
        low = fold_marks(match[1])
        parts = [part.strip() for part in re.split(r"[,/|]", low)]
        by_word = any(part in tables.caption_words or part.endswith((" photo", " and agencies")) for part in parts)
        if by_word or agency_names().fullmatch(match[1]):
            yield match.span()
    if _SLASHED.search(words):
        for match in _stamps().finditer(text, block.start, block.end):
            yield match.span()


@cache
def _stamps() -> re.Pattern[str]:
    """An agency and its photographer before a sentence: "REUTERS/Stringer The army ..."."""
    starters = any_of(word.title() for word in read_toml("page", "sentences.toml")["starters"])
    name = r"[A-Z][\w.-]+"
    return re.compile(rf"\b(?:{agency_names().pattern})(?: Photo)?/{name}(?: {name})?\s+(?=(?:{starters})\b)")


def _cut_tail(text: str, block: Block) -> list[Block]:
    """The last story block with the credits and the furniture that end it cut off."""
    limit = max(block.start, block.end - _TAIL)
    cuts: list[tuple[int, BlockKind]] = [(block.start, block.kind)]
    furniture_at = furniture().tail.search(text, limit, block.end)
    end = furniture_at.start() if furniture_at else block.end
    credit_at = [match.start() for pattern in _tail_credits() if (match := pattern.search(text, limit, end))]
    if credit_at and min(credit_at) > block.start:
        cuts.append((min(credit_at), "credit"))
    if furniture_at:
        cuts.append((end, "clutter"))
    return _parts(text, cuts, block.end)


@cache
def _tail_credits() -> tuple[re.Pattern[str], ...]:
    """Credits at the end of a story. Searched with the end of the search set, so ``\\Z`` is where furniture begins."""
    agency = agency_names().pattern
    name = r"[A-Z][\w’'.&/-]*(?: (?:and |of |the )?[\w’'.&/-]+){0,5}"
    done = r"(?<=[.!?”\")])\s*"
    updated = any_of([*credit_words().updated])
    return (
        re.compile(rf"(?:--?|–|—)\s*(?:{agency})\.?\s*\Z"),
        re.compile(rf"\((?:Source|With|Via)s?:?\s+{name}\)\.?\s*\Z"),
        re.compile(rf"{done}\((?:{agency})\)\.?\s*\Z"),
        re.compile(rf"{done}Sources?:?\s+{name}\s*\Z"),
        re.compile(rf"{done}\(?(?:Additional )?(?:Reporting|Writing|Editing) by [A-Z][^.!?]{{2,300}}[.)]*\s*\Z"),
        re.compile(rf"{done}(?:\((?:With|Via) {name}\)\s*)?(?i:{updated})\b:?[^.!?]{{6,80}}\Z"),
    )
