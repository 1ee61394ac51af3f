"""dateline: who did what to whom, where and when, and who says so."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dateline.case.open import Case
    from dateline.case.store.filter import Filter
    from dateline.data.actor import Actor
    from dateline.data.own import PlaceFile
    from dateline.export import Manifest
    from dateline.export.files import State
    from dateline.model import RawReport, Reading

__all__ = ["__version__", "export_case", "open_case", "read"]

__version__ = "0.1.0"


def open_case(name: str | Path, *, create: bool = True) -> Case:
    """Open a case: a file, or ``postgresql://...``. Begins one where there is none, unless ``create`` is false.

    Raises ``dateline.case.store.CaseError`` with what is wrong and what to do.
    """
    from dateline.case.open import Case

    return Case(name, create=create)


def export_case(
    case: Case | str | Path, form: str, path: str | Path, *, wanted: Filter | None = None, release: str | None = None,
    bom: bool = False,
) -> Manifest:
    """Write the events of a case, or of a file that ``export`` wrote as ``jsonl`` or ``parquet``, to ``path``, with the
    files beside it: ``dateline export CASE FORMAT -o FILE``. Gives what went out and what did not.

    ``form``: one of ``dateline.export.FORMATS``; ``wanted``, ``release``: which events of a case, all as they are by
    default; ``bom``: tables begin with the mark by which Excel knows UTF-8. The files appear whole or not at all.

    Raises ``ValueError`` for no such format or release, for a file that is no export of ours, and where the case or
    file that is read would be written over; ``CaseError``, see ``open_case``; ``OSError`` where it cannot write;
    ``ImportError`` where a package that the format needs is missing.
    """
    from dateline.export.files import export_file

    with _state(case, wanted, release) as state:
        return export_file(state, form, str(path), bom=bom)


@contextmanager
def _state(case: Case | str | Path, wanted: Filter | None, release: str | None) -> Iterator[State]:
    from dateline.case.open import Case
    from dateline.case.release import release_of, released
    from dateline.case.store.filter import EVERYTHING
    from dateline.export.back import dossiers_in, files_of, is_export
    from dateline.export.files import State

    if isinstance(case, Case):
        store, filter_ = case.store, wanted or EVERYTHING
        frozen = None if release is None else release_of(store, release)
        dossiers = store.dossiers(filter_) if frozen is None else released(store, frozen, filter_)
        yield State(dossiers, frozen, (store.name,))
    elif not is_export(case):
        with open_case(case, create=False) as opened, _state(opened, wanted, release) as state:
            yield state
    elif wanted is None and release is None:
        yield State(dossiers_in(case), read=files_of(str(case)))
    else:
        raise ValueError("events are chosen in a case, not in a file of events")


def read(
    path_or_text: str | Path, *, actors: tuple[Actor, ...] = (), places: tuple[PlaceFile, ...] = (),
) -> Reading:
    """Read one report: the file where one of that name exists, else the words themselves.

    ``actors`` and ``places`` go before the shipped ones; ``own_actors()`` and ``own_places()`` give those that the user
    keeps.

    Raises ``FileNotFoundError`` for a ``Path`` to no file and for a string to no file that can only be a path (one
    word with a separator or an ending: ``reports/monday``, ``typo.txt``); ``ValueError`` for a file that is refused
    or holds more than one report (``dateline.intake.open_reports`` opens those).
    """
    from dateline.data.own import Own
    from dateline.reading.pipeline import read_report

    return read_report(_the_report(path_or_text), Own(actors, places))


def own_actors(folder: str | None = None) -> tuple[Actor, ...]:
    """The actors kept by ``dateline actors add``, in ``folder`` or in the user's own. Raises ``ValueError`` where the
    list was made wrong by hand."""
    from dateline.own import OwnActors, user_folder

    return OwnActors(user_folder(folder)).read()


def own_places(folder: str | None = None) -> tuple[PlaceFile, ...]:
    """The gazetteers kept by ``dateline places add``, in ``folder`` or in the user's own, the one that wins first.
    Raises ``ValueError`` where one of them cannot be used."""
    from dateline.own import OwnPlaces, user_folder

    return OwnPlaces(user_folder(folder)).files()


def _the_report(path_or_text: str | Path) -> RawReport:
    import os

    from dateline.model import RawReport

    # os.path: Path.is_file raises for a text longer than a file name may be.
    if isinstance(path_or_text, str) and not os.path.isfile(path_or_text) and not _is_path(path_or_text):  # noqa: PTH113
        return RawReport(name="text", path="-", content=path_or_text.encode(), encoding="utf-8")
    return _only_report_in(path_or_text)


def _is_path(text: str) -> bool:
    """One word with a separator or an ending, no longer than a path may be (4,096 on Linux)."""
    import re

    return len(text) <= 4096 and re.fullmatch(r"\S*[/\\]\S*|\S*\w\.[A-Za-z]\w{0,4}", text) is not None


def _only_report_in(path: str | Path) -> RawReport:
    from pathlib import Path

    from dateline.intake import open_reports
    from dateline.model import Refusal

    if not Path(path).is_file():
        raise FileNotFoundError(f"no such file: {path} (words of a report need a space to be taken for words)")
    opened = list(open_reports([str(path)]))
    for item in opened:
        if isinstance(item, Refusal):
            raise ValueError(str(item))
    if len(opened) != 1:
        raise ValueError(f"{path} holds {len(opened)} reports; open them with dateline.intake.open_reports")
    report = opened[0]
    assert not isinstance(report, Refusal)
    return report
