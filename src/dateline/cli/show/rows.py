"""A row per incident: as a table to look at, as CSV for a spreadsheet, as JSON objects."""

from __future__ import annotations

from typing import Any

from dateline.cli.show import say
from dateline.export.sheet import csv_row, plain, safe_cell
from dateline.export.toll import toll
from dateline.export.visible import visible
from dateline.model import Claim, Reading

CSV_COLUMNS = (
    "report", "incident", "type", "types", "from", "to", "earliest", "latest", "place", "latitude", "longitude",
    "radius_km", "precision", "country", "admin1", "agent", "target", "killed_low", "killed_high", "wounded_low",
    "wounded_high", "harm", "status", "sources", "outlet", "agency", "published_from", "published_to", "claims", "path",
)

# From this many columns on the table has room for whole names and both ends of a span of days.
_WIDE = 110


def rows(reading: Reading) -> list[dict[str, Any]]:
    """The incidents of a report as objects, in the order of the columns of CSV."""
    page = reading.page
    published = reading.published.to_json()
    about = {
        "outlet": page.outlet, "agency": page.agency, "published": {"from": published["from"], "to": published["to"]},
    }
    return [
        {"report": page.report.name, "incident": incident.number, "type": incident.type, **incident.row, **about,
         "claims": list(incident.claims), "path": page.report.path}
        for incident in reading.incidents
    ]


def names(actors: Any) -> str:
    """The actors of a row, by neutral name where they have one, else by their words; nothing unseen in them."""
    return "; ".join(visible(name) for name in plain(actors))


def harm_words(row: dict[str, Any]) -> str:
    """``killed 55 (combatants); wounded 12``"""
    return "; ".join(_harm_words(harm) for harm in row.get("harm") or [])


def _harm_words(harm: dict[str, Any]) -> str:
    people = ", ".join(harm[key] for key in ("class", "side") if harm.get(key) and harm[key] != "unknown")
    told = f"{harm['kind'].replace('_', ' ')} {say.figure(harm.get('low'), harm.get('high'))}"
    return f"{told} ({people})" if people else told


def csv_head() -> str:
    return csv_row(CSV_COLUMNS)


def csv_lines(reading: Reading) -> list[str]:
    """The rows as RFC 4180 CSV, lists joined by ``; ``. Text that a spreadsheet would run gets a leading apostrophe."""
    claims = {claim.id: claim for claim in reading.claims}
    return [
        _csv_line(row, [claims[one] for one in incident.claims])
        for incident, row in zip(reading.incidents, rows(reading), strict=True)
    ]


def _csv_line(row: dict[str, Any], claims: list[Claim]) -> str:
    killed, wounded = toll(claims, "killed"), toll(claims, "wounded")
    page_date = row.get("published") or {}
    flat = {
        **row, "harm": harm_words(row), "killed_low": killed[0], "killed_high": killed[1],
        "wounded_low": wounded[0], "wounded_high": wounded[1],
        "published_from": page_date.get("from"), "published_to": page_date.get("to"),
    }
    return csv_row(safe_cell(flat.get(column)) for column in CSV_COLUMNS)


def table_head(width: int, colour: bool) -> str:
    titles = [title.upper() for title, _ in _columns(width)]
    line = _table_line(titles, width)
    return f"\x1b[1m{line}\x1b[0m" if colour else line


def table_line(row: dict[str, Any], width: int) -> str:
    """A row on one line of fixed columns: what is too long ends in ``…``, what is not known is ``?``."""
    sides = [names(row.get("agent")) or "?", names(row.get("target"))]
    cells = [
        visible(str(row["report"])), str(row["incident"]), str(row["type"]), _days(row, short=width < _WIDE),
        visible(str(row.get("place") or "?")), " → ".join(side for side in sides if side),
        harm_words(row), names(row.get("sources")) or "(outlet)",
    ]
    return _table_line(cells, width)


def _days(row: dict[str, Any], *, short: bool) -> str:
    first, last = row.get("from"), row.get("to")
    if short and first:
        return f"{first}" if first == last else f"{first}+"
    return say.days(first, last) or (f"? ≤{row['latest']}" if row.get("latest") else "?")


def _columns(width: int) -> list[tuple[str, int]]:
    """Titles and widths: a fixed part for what is short, the rest shared by what is told in words."""
    report, number, kind, days = (20, 3, 11, 24) if width >= _WIDE else (10, 2, 10, 13)
    fixed = [("report", report), ("#", number), ("type", kind), ("days", days)]
    shares = [("place", 0.28), ("who → whom", 0.37), ("harm", 0.17), ("says", 0.18)]
    left = max(24, width - sum(size + 1 for _, size in fixed) - len(shares))
    return fixed + [(title, int(left * share)) for title, share in shares]


def _table_line(cells: list[str], width: int) -> str:
    fitted = (_fit(cell, size) for cell, (_, size) in zip(cells, _columns(width), strict=True))
    return " ".join(fitted).rstrip() + "\n"


def _fit(text: str, size: int) -> str:
    from rich.cells import cell_len, set_cell_size

    return set_cell_size(text, size) if cell_len(text) <= size else set_cell_size(text, size - 1) + "…"
