"""Keys by sound of romanised names, by the language of a country: tables of ``data/places/sounds.toml``."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from string import ascii_lowercase
from typing import Any

from dateline.reading.where.folding import arabic_key, slavic_key, spaced

_LEAST_KEY = 4   # letters of a key: shorter ones are shared by too many names, and by English words
_LEAST_OWN = 3   # of those with steps of their own, which keep more of a name
_OWN = {"arabic": arabic_key, "slavic": slavic_key}
_TWICE = re.compile(r"(.)\1+")


@dataclass(frozen=True)
class Language:
    """How names of a language are brought to their sounds; ``mark`` stands before the key."""

    name: str
    mark: str
    joints: frozenset[str]
    several: re.Pattern[str]
    sounds: Mapping[str, str]
    single: Mapping[int, str]
    end: re.Pattern[str]

    def key(self, name: str) -> str:
        """The key of a name, without the mark: "Pul-e-Khumri" and "Puli Khumri" both give "pulhumr"."""
        if own := _OWN.get(self.name):
            return own(name)
        words = spaced(name)
        if self.joints and " " in words:
            words = " ".join(w for w in words.split() if w not in self.joints)
        heard = _TWICE.sub(r"\1", self.several.sub(lambda m: self.sounds[m.group()], words).translate(self.single))
        return self.end.sub("", heard).replace(" ", "")


def sound_keys(name: str, country: str | None) -> set[str]:
    """The key of a Latin-script name with its mark, in countries that have one: "a:hanasir"."""
    language = _by_country().get(country or "")
    if language is None or not unicodedata.name(name.strip()[:1] or " ", "").startswith("LATIN"):
        return set()
    key = language.key(name)
    least = _LEAST_OWN if language.name in _OWN else _LEAST_KEY
    return {f"{language.mark}:{key}"} if len(key) >= least else set()


def key_in(name: str, country: str | None) -> str | None:
    """The key of a name in the language of a country, without its mark; null where the country has none."""
    language = _by_country().get(country or "")
    return language.key(name) if language else None


@lru_cache(maxsize=32768)
def all_keys(name: str) -> tuple[str, ...]:
    """The keys of a name by every language, with their marks."""
    return tuple(f"{language.mark}:{language.key(name)}" for language in languages().values())


@cache
def languages() -> dict[str, Language]:
    """The languages by name."""
    table = tomllib.loads(files("dateline.data").joinpath("places", "sounds.toml").read_text("utf-8"))
    return {name: _language(name, entry) for name, entry in table.items()}


@cache
def _by_country() -> dict[str, Language]:
    table = tomllib.loads(files("dateline.data").joinpath("places", "sounds.toml").read_text("utf-8"))
    return {country: languages()[name] for name, entry in table.items() for country in entry["countries"]}


def _language(name: str, entry: dict[str, Any]) -> Language:
    same = {letters: row[0] for row in entry.get("same", []) for letters in row[1:]}
    # What several letters give is kept in capitals, so that no single letter is changed twice.
    several = {letters: first.upper() for letters, first in same.items() if len(letters) > 1}
    single = {ord(c.upper()): c for c in ascii_lowercase} | {ord(c): s for c, s in same.items() if len(c) == 1}
    ends = "|".join(sorted(entry.get("end", []), key=len, reverse=True))
    return Language(name, str(entry["mark"]), frozenset(entry.get("joints", [])), _any_of(several), several, single,
                    re.compile(rf"(?<=\w\w\w)(?:{ends})\b" if ends else r"(?!)"))


def _any_of(sounds: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(sounds, key=len, reverse=True)) or r"(?!)")
