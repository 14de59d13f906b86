"""A look beside a match: the regular expression of a guard, compiled when a text first needs it."""

from __future__ import annotations

import re
from functools import cached_property

from eventline.exceptions import PackError
from eventline.language.grammar.regexes import compiled, reach


class Look:
    r"""A regular expression, and where it is written.

    Args:
        source: The regular expression.
        file: The file of the pack.
        rule: The rule.
        key: The guard.

    >>> look = Look(r"in \Z", "en.toml", "month", "before")
    >>> bool(look.pattern.search("closed in "))
    True
    """

    def __init__(self, source: str, file: str, rule: str, key: str) -> None:
        self.source = source
        self.file = file
        self.rule = rule
        self.key = key

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The regular expression, compiled.

        Raises:
            PackError: If it is none.
        """
        try:
            return compiled(self.source)
        except re.error as error:
            reason = f"{self.key} is no regular expression: {error}"
            raise PackError(self.file, self.rule, reason) from error

    @cached_property
    def _reach(self) -> int:
        return reach(self.source)

    def ends(self, left: str) -> bool:
        r"""Whether what stands before a match ends with it; it is looked for no further back than it reads.

        >>> Look(r"in \Z", "en.toml", "month", "before").ends("closed in ")
        True
        """
        return self.pattern.search(left, max(0, len(left) - self._reach)) is not None
