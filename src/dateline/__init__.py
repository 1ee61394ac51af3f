"""dateline: who did what to whom, where and when, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.model import RawReport, Reading

__all__ = ["__version__", "read"]

__version__ = "0.1.0"


def read(path_or_text: str | Path) -> Reading:
    """Read one report: the file where one of that name exists, else the words themselves.

    Raises ``FileNotFoundError`` for a ``Path`` to no file, and ``ValueError`` for a file that is refused or holds
    more than one report (``dateline.intake.open_reports`` opens those).
    """
    from dateline.reading.pipeline import read_report

    return read_report(_the_report(path_or_text))


def _the_report(path_or_text: str | Path) -> RawReport:
    import os

    from dateline.model import RawReport

    # os.path: Path.is_file raises for a text longer than a file name may be.
    if isinstance(path_or_text, str) and not os.path.isfile(path_or_text):  # noqa: PTH113
        return RawReport(name="text", path="-", content=path_or_text.encode(), encoding="utf-8")
    return _only_report_in(path_or_text)


def _only_report_in(path: str | Path) -> RawReport:
    from pathlib import Path

    from dateline.intake import open_reports
    from dateline.model import Refusal

    if not Path(path).is_file():
        raise FileNotFoundError(str(path))
    opened = list(open_reports([str(path)]))
    for item in opened:
        if isinstance(item, Refusal):
            raise ValueError(str(item))
    if len(opened) != 1:
        raise ValueError(f"{path} holds {len(opened)} reports; open them with dateline.intake.open_reports")
    report = opened[0]
    assert not isinstance(report, Refusal)
    return report
