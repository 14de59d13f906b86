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

from eventline.language import pack_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_NAME = "regexes.bin"
#: What `re` itself makes expressions with. It is private, so that nothing is kept that was not tried.
_MAKER: Any = importlib.import_module("_sre")
#: Who made the codes: another interpreter, even of the same version, may number them otherwise.
_MADE_BY = f"{sys.implementation.cache_tag} {sys.version} {_MAKER.MAGIC}\n".encode()


def compiled(source: str) -> re.Pattern[str]:
    r"""A regular expression without flags, compiled.

    Raises:
        re.error: If it is none.

    >>> compiled(r"in \Z").search("closed in ").span()
    (7, 10)
    """
    code = _kept(pack_files.AHEAD).get(source)
    return re.compile(source) if code is None else _pattern(source, code)


def keep(sources: Iterable[str]) -> Path:
    """Compile regular expressions without flags and groups, and keep them for `compiled`.

    Returns:
        The file that was written.
    """
    path = pack_files.AHEAD / _NAME
    path.parent.mkdir(exist_ok=True)
    codes = {source: code for source in sources if (code := _code(source)) is not None}
    sizes = json.dumps({source: len(code) for source, code in codes.items()})
    path.write_bytes(b"".join([_MADE_BY, sizes.encode(), b"\n", *codes.values()]))
    _kept.cache_clear()
    return path


@cache
def _kept(folder: Path) -> Mapping[str, memoryview]:
    """The codes of regular expressions; none where nothing was built, or by another interpreter."""
    try:
        written = (folder / _NAME).read_bytes()
        at = written.index(b"\n", len(_MADE_BY))
        sizes = json.loads(written[len(_MADE_BY) : at])
    except (OSError, ValueError):  # not built, or cut short
        return {}
    codes = memoryview(written)[at + 1 :]
    ends = [*accumulate(sizes.values(), initial=0)]
    if not written.startswith(_MADE_BY) or ends[-1] != len(codes):
        return {}
    return {source: codes[start:end] for source, start, end in zip(sizes, ends, ends[1:], strict=False)}


def _pattern(source: str, code: bytes | memoryview) -> re.Pattern[str]:
    """A regular expression of its code, as `re` itself makes it."""
    numbers = memoryview(code).cast("I").tolist()
    made: re.Pattern[str] = _MAKER.compile(source, re.UNICODE.value, numbers, 0, {}, (None,))
    return made


def _code(source: str) -> bytes | None:
    """What `re` compiles an expression to; None where that is not kept."""
    made = re.compile(source)
    if (made.flags, made.groups) != (re.UNICODE, 0):
        return None
    compiler = importlib.import_module("re._compiler")
    tree = importlib.import_module("re._parser").parse(source)
    code = array("I", compiler._code(tree, tree.state.flags)).tobytes()  # noqa: SLF001 - see above
    return code if _pattern(source, code) == made else None
