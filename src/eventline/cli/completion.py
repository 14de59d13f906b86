"""``--print-completion``: what makes a shell complete the commands and their options."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SHELLS = ("bash", "zsh", "tcsh")


class PrintCompletion(argparse.Action):
    """Print the completion script of a shell, and end.

    >>> parser = argparse.ArgumentParser(prog="eventline")
    >>> add_completion(parser)
    >>> parser.parse_args(["--print-completion", "fish"])
    Traceback (most recent call last):
        ...
    SystemExit: 2
    """

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,  # noqa: ARG002 - the signature is argparse's
        values: str | Sequence[object] | None,
        option_string: str | None = None,  # noqa: ARG002 - the signature is argparse's
    ) -> None:
        """Print the script, or say what is missing."""
        try:
            import shtab
        except ImportError:
            parser.error("completion needs shtab: pip install 'eventline-timeline[cli]'")
        _complete_files(parser, shtab.FILE)
        print(shtab.complete(parser, shell=str(values)))
        parser.exit()


def add_completion(parser: argparse.ArgumentParser) -> None:
    """Add the option to a parser.

    >>> parser = argparse.ArgumentParser()
    >>> add_completion(parser)
    >>> "--print-completion" in parser.format_help()
    True
    """
    parser.add_argument(
        "--print-completion",
        action=PrintCompletion,
        choices=SHELLS,
        help="print the completion script of a shell",
    )


def _complete_files(parser: argparse.ArgumentParser, kind: object) -> None:
    """Mark the arguments that name files, here and in all commands."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no other list of them
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - nor another name for them
            for command in action.choices.values():
                _complete_files(command, kind)
        elif action.dest == "files":
            action.complete = kind  # type: ignore[attr-defined]  # where shtab looks for it
