"""Aligned columns for a terminal of 80."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.timeline.cells import clean, fitted, pad, width, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = "  "
_COLUMNS = 80


def columns(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The rows under their heads, at most 80 wide, cells wrapped.

    >>> print(columns(["words", "when"], [["last year", "2023"], ["Friday", "2024-08-23"]]))
    words      when
    ---------  ----------
    last year  2023
    Friday     2024-08-23
    """
    every = [heads, *rows]
    natural = [max(width(clean(row[at])) for row in every) for at in range(len(heads))]
    most = [_COLUMNS // 3] * len(heads)
    widths = fitted(natural, most, _COLUMNS - len(_GAP) * (len(heads) - 1))
    lines = [_line(heads, widths), _GAP.join("-" * one for one in widths)]
    lines += [_line(row, widths) for row in rows]
    return "\n".join(lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    wrapped = [wrap(clean(cell), one) for cell, one in zip(cells, widths, strict=True)]
    height = max(map(len, wrapped))
    lines = zip(*(cell + [""] * (height - len(cell)) for cell in wrapped), strict=True)
    return "\n".join(
        _GAP.join(pad(cell, one) for cell, one in zip(line, widths, strict=True)).rstrip() for line in lines
    )
