"""`eventline` as a program: its status, its streams, its help."""

from __future__ import annotations

import builtins
import os
import runpy
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

import eventline
from eventline.cli import main as command

Run = Callable[..., Any]

PROGRAM = [sys.executable, "-m", "eventline"]
PLAIN = {k: v for k, v in os.environ.items() if not k.startswith(("COVERAGE", "COV_"))}


def test_version(run: Run) -> None:
    """The version is printed."""
    assert run("--version") == (0, f"eventline {eventline.__version__}\n", "")


@pytest.mark.parametrize("arguments", [["--help"], ["read", "--help"], ["find", "-h"], ["resolve", "-h"]])
def test_help(arguments: list[str], run: Run) -> None:
    """Every command explains itself."""
    done = run(*arguments)
    assert done.status == 0
    assert done.out.startswith("usage: eventline")


def test_module_is_the_command() -> None:
    """`python -m eventline` does the same, and passes its status on."""
    done = subprocess.run(
        [*PROGRAM, "resolve", "May 1945"], capture_output=True, text=True, check=False, env=PLAIN
    )
    assert (done.returncode, done.stdout) == (0, "1945-05  (DATE 1945-05)\n")
    done = subprocess.run([*PROGRAM, "resolve"], capture_output=True, text=True, check=False, env=PLAIN)
    assert done.returncode == 2


def test_module_runs_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The module ends with the status of the command, and does nothing when it is only imported."""
    monkeypatch.setattr(sys, "argv", ["eventline", "resolve", "May 1945"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("eventline", run_name="__main__")
    assert ended.value.code == 0
    assert runpy.run_module("eventline.__main__", run_name="imported")["main"] is command


def test_output_is_utf_8_whatever_the_locale() -> None:
    """A machine whose locale knows only ASCII prints the same."""
    done = subprocess.run(
        [*PROGRAM, "read", "-"],
        input="Erdoğan’s party won in 2019.".encode(),
        capture_output=True,
        check=True,
        env={**PLAIN, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
    )
    assert "Erdoğan’s party won" in done.stdout.decode()


def test_broken_pipe_is_no_error() -> None:
    """A reader that goes away ends the program quietly."""
    text = "The bridge opened in 1937. " * 4000
    program = subprocess.Popen(
        [*PROGRAM, "find", "-", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=PLAIN,
    )
    assert program.stdin is not None
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdin.write(text.encode())
    program.stdin.close()
    program.stdout.readline()
    program.stdout.close()
    error = program.stderr.read()
    program.stderr.close()
    assert (program.wait(), error) == (0, b"")


def test_broken_pipe_in_this_process(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The same, where it can be looked at."""

    def gone(*_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("eventline.cli.resolve._print_text", gone)
    with capfd.disabled(), open(os.devnull, "w", encoding="utf-8") as void:  # noqa: PTH123 - not a file to read
        monkeypatch.setattr(sys, "stdout", void)
        assert command(["resolve", "May 1945"]) == 0


def test_interrupt(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Control-C ends the program with the status that shells give it."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("eventline.cli.resolve._print_text", stop)
    assert run("resolve", "May 1945") == (130, "", "")


def test_import_is_light() -> None:
    """The command line loads nothing that reads before a command runs."""
    code = "import sys, eventline.cli; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=PLAIN)
    heavy = {"eventline.language", "eventline.reading", "numpy", "pendulum", "rich", "sentencex", "shtab"}
    assert heavy & set(done.stdout.split()) == set()


def test_completion(run: Run) -> None:
    """The script of a shell knows the commands, and that they take files."""
    pytest.importorskip("shtab")
    done = run("--print-completion", "bash")
    assert done.status == 0
    assert "_shtab_eventline_read" in done.out
    assert "_shtab_compgen_files" in done.out


def test_completion_without_shtab(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without shtab, the option says how to install it."""
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name == "shtab":
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    done = run("--print-completion", "bash")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("eventline: completion needs shtab: pip install 'eventline-timeline[cli]'")
