"""The project as a whole: what is packaged, how large things grow, that the README tells the truth."""

from __future__ import annotations

import ast
import importlib
import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner

import dateline
from dateline.cli import verbs

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "dateline"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

LONGEST_FUNCTION = 60
LONGEST_MODULE = 450
# Names that say nothing about what is inside.
EMPTY_NAMES = {"utils", "util", "helpers", "common", "misc", "manager", "handler"}


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            assert node.end_lineno is not None
            yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def test_version_is_one() -> None:
    assert version("dateline") == dateline.__version__


def test_version_is_in_the_changelog() -> None:
    assert f"## {dateline.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_types_are_shipped() -> None:
    assert (SOURCE / "py.typed").exists()


def test_every_dependency_can_be_imported() -> None:
    """An installer may drop what a dependency needs in turn; then it breaks here and not on the first page."""
    for requirement in PROJECT["project"]["dependencies"]:
        name = re.split(r"[^\w-]", requirement)[0]
        importlib.import_module(name.replace("-", "_"))


def test_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text
    assert PROJECT["project"]["license"] == "Apache-2.0"
    assert all((ROOT / name).read_text(encoding="utf-8").strip() for name in PROJECT["project"]["license-files"])


def test_every_data_file_is_packaged() -> None:
    """The wheel holds what hatchling would put in it: every file of the package, data included."""
    builder = pytest.importorskip("hatchling.builders.wheel", reason="hatchling is only there at build time")
    shipped = {Path(file.path).resolve() for file in builder.WheelBuilder(str(ROOT)).recurse_included_files()}
    wanted = {path.resolve() for path in SOURCE.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert not {str(path.relative_to(ROOT)) for path in wanted - shipped}


def test_no_function_is_long() -> None:
    long = [f"{name}: {lines}" for path in modules() for name, lines in functions(path) if lines > LONGEST_FUNCTION]
    assert not long


def test_no_module_is_long() -> None:
    counts = {path: path.read_text(encoding="utf-8").count("\n") for path in modules()}
    assert not {str(path.relative_to(ROOT)): lines for path, lines in counts.items() if lines > LONGEST_MODULE}


def test_no_module_has_an_empty_name() -> None:
    assert not [path for path in modules() if EMPTY_NAMES & {path.stem, path.parent.name}]


def test_no_module_prints() -> None:
    """Output is the command line's; a room gives values and problems."""
    calls = re.compile(r"^\s*print\(", re.MULTILINE)
    assert not [path for path in modules() if calls.search(path.read_text(encoding="utf-8"))]


def test_decisions_tell_context_choice_and_cost() -> None:
    for path in sorted((ROOT / "docs" / "decisions").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        assert text.startswith("# "), path.name
        assert all(f"**{part}.**" in text for part in ("Context", "Choice", "Cost")), path.name


def test_the_worked_example_of_the_readme_is_what_the_program_prints(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8").partition("## One worked example")[2]
    given, _, after = readme.partition("\nprints\n")
    text = "\n".join(line[1:].removeprefix(" ") for line in given.splitlines() if line.startswith(">"))
    printed = re.sub(r"^ {4}", "", after.partition("\nOne line per claim")[0], flags=re.MULTILINE)
    report = tmp_path / "report.txt"
    report.write_text(text + "\n", encoding="utf-8")
    told = CliRunner().invoke(verbs, ["read", str(report), "--published", "2024-03-12"]).stdout
    lines = [re.sub(r"\S*report\.txt", "report.txt", line) for line in told.splitlines() if set(line) != {"─"}]
    assert "\n".join(lines).split() == printed.split()


def test_commands_of_the_readme_exist() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    used = re.findall(r"^(?: {4,}|\s*\$ )(?:\$ )?(?:\.venv/bin/)?dateline +([^\n#|>]*)", readme, re.MULTILINE)
    if not used:
        pytest.skip("the README is not written yet")
    for arguments in used:
        verb, *rest = arguments.split()
        if verb.startswith("-"):
            assert verb in {"--help", "--version", "-h"}, arguments
            continue
        assert verb in verbs.list_commands(None), arguments  # type: ignore[arg-type]
        told = CliRunner().invoke(verbs, [verb, "--help"]).stdout
        for option in (word for word in rest if re.match(r"--?[a-z]", word)):
            assert re.search(rf"(?<![\w-]){re.escape(option.split('=')[0])}(?![\w-])", told), f"{verb} {option}"


def test_targets_of_the_readme_exist() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = set(re.findall(r"(?:^|`)(?:\$ )?make ([a-z]+)", readme, re.MULTILINE))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert targets <= set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
