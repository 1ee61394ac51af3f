"""Where a user's own lists are kept: named by hand, by the environment, else where the system keeps such things."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "DATELINE_DATA"


def user_folder(
    given: str | None = None, environment: Mapping[str, str] = os.environ, system: str = sys.platform,
) -> Path:
    """The folder, which need not exist. Conventions: XDG Base Directory 0.8, Apple's File System Programming Guide,
    Microsoft's known folders."""
    named = given or environment.get(VARIABLE)
    if named:
        return Path(named).expanduser()
    if system == "win32":
        local = environment.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "dateline"
    if system == "darwin":
        return Path.home() / "Library" / "Application Support" / "dateline"
    data = environment.get("XDG_DATA_HOME", "")
    # The standard says that a relative path there is to be ignored.
    return (Path(data) if Path(data).is_absolute() else Path.home() / ".local" / "share") / "dateline"
