"""How far apart two codings of one event may be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """``km`` and ``days``: beyond what the precision of both sides allows already."""

    km: float = 25.0
    days: int = 1


EXPECTED = Settings()
