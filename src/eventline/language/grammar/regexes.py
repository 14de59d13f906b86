"""Regular expressions that were compiled where the package was built.

The guards of a pack are some hundreds of regular expressions. To compile one takes as long as to match it a
thousand times, and a page of text asks for a hundred of them. So what `re` compiles them to is kept, for the
very interpreter that built the package; another one, or an expression that is not kept, compiles as ever.
See docs/decisions/0023-regular-expressions-compiled-ahead.md.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from array import array
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from eventline.language.grammar import pack_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_NAME = "regexes.bin"
#: More than is ever looked at.
_FAR = 100_000
#: What `re` itself makes expressions with. It is private, so that nothing is kept that was not tried.
_MAKER: Any = importlib.import_module("_sre")
#: Who made the codes, for another interpreter, even of the same version, may number them otherwise; and the
#: form in which they are kept.
_MADE_BY = f"{sys.implementation.cache_tag} {sys.version} {_MAKER.MAGIC} 2\n".encode()


def compiled(source: str) -> re.Pattern[str]:
    r"""A regular expression without flags, compiled.

    Raises:
        re.error: If it is none.

    >>> compiled(r"in \Z").search("closed in ").span()
    (7, 10)
    """
    kept = _kept(pack_files.AHEAD).get(source)
    return re.compile(source) if kept is None else _pattern(source, kept[0])


def reach(source: str) -> int:
    """How many code points a regular expression reads at most; a great many where that is not known.

    >>> reach("not kept")
    100000
    """
    kept = _kept(pack_files.AHEAD).get(source)
    return _FAR if kept is None else kept[1]


def keep(sources: Iterable[str]) -> Path:
    """Compile regular expressions without flags and groups, and keep them for `compiled`.

    Returns:
        The file that was written.
    """
    path = pack_files.AHEAD / _NAME
    path.parent.mkdir(exist_ok=True)
    codes = {source: code for source in sources if (code := _code(source)) is not None}
    sizes = json.dumps({source: (len(code), _width(source)) for source, code in codes.items()})
    path.write_bytes(b"".join([_MADE_BY, sizes.encode(), b"\n", *codes.values()]))
    _kept.cache_clear()
    return path


@cache
def _kept(folder: Path) -> Mapping[str, tuple[memoryview, int]]:
    """The codes of regular expressions, with how much each reads; none of another interpreter."""
    try:
        written = (folder / _NAME).read_bytes()
        at = written.index(b"\n", len(_MADE_BY))
        sizes = json.loads(written[len(_MADE_BY) : at]) if written.startswith(_MADE_BY) else {}
    except (OSError, ValueError):  # not built, or cut short
        return {}
    codes = memoryview(written)[at + 1 :]
    ends = [*accumulate([size for size, _ in sizes.values()], initial=0)]
    if ends[-1] != len(codes):
        return {}
    return {
        source: (codes[end - size : end], width)
        for (source, (size, width)), end in zip(sizes.items(), ends[1:], strict=True)
    }


def _pattern(source: str, code: bytes | memoryview) -> re.Pattern[str]:
    """A regular expression of its code, as `re` itself makes it."""
    numbers = memoryview(code).cast("I").tolist()
    made: re.Pattern[str] = _MAKER.compile(source, re.UNICODE.value, numbers, 0, {}, (None,))
    return made


def _width(source: str) -> int:
    """How many code points an expression reads at most."""
    widest: int = importlib.import_module("re._parser").parse(source).getwidth()[1]
    return min(_FAR, widest)


def _code(source: str) -> bytes | None:
    """What `re` compiles an expression to; None where that is not kept."""
    made = re.compile(source)
    if (made.flags, made.groups) != (re.UNICODE, 0):
        return None
    compiler = importlib.import_module("re._compiler")
    tree = importlib.import_module("re._parser").parse(source)
    code = array("I", compiler._code(tree, tree.state.flags)).tobytes()  # noqa: SLF001 - see above
    return code if _pattern(source, code) == made else None
