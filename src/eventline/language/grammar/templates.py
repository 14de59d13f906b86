"""What a rule builds: a small call syntax over the algebra, read once and run without `eval`.

A template such as ``Shift(amount(n, unit), "past")`` may call the nodes of `eventline.resolution` and the
functions of
`eventline.language.building`, and may name the rule's slots (None where a slot matched nothing), strings,
numbers, None, True and
False, tuples, ``-x``, ``a + b``, ``a * b``, ``a or b`` and ``a if b else c``. Nothing else is allowed, so
that a pack is data.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from eventline import resolution
from eventline.calendars import Granularity
from eventline.exceptions import PackError
from eventline.language.building import FUNCTIONS

if TYPE_CHECKING:
    from eventline.language.grammar.patterns import Pattern

#: The values of a match's slots.
Slots: TypeAlias = Mapping[str, Any]
#: A template, ready to run.
Builder: TypeAlias = Callable[[Slots], Any]

_OPERATORS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Mult: operator.mul,
}
#: Every name that a template may call.
CALLABLE: dict[str, Callable[..., Any]] = {
    **{
        name: node
        for name in dir(resolution)
        if isinstance(node := getattr(resolution, name), type) and issubclass(node, resolution.Expression)
    },
    **FUNCTIONS,
}
#: The units, by name: ``DAY``, ``WEEK``, ...
UNITS: dict[str, Granularity] = {unit.name: unit for unit in Granularity}


class TemplateError(ValueError):
    """A template that cannot be read; a `Template` turns it into a `PackError`."""


class Template:
    """A template and where it is written, compiled when a text first needs it: most rules wait for long.

    Args:
        source: The template.
        pattern: The pattern whose slots it reads.

    >>> from eventline.language.grammar.patterns import Pattern
    >>> template = Template("Date(month=month)", Pattern("month:MONTH", "en.toml", "month"))
    >>> template({"month": 3})
    Date(month=3)
    """

    def __init__(self, source: str, pattern: Pattern) -> None:
        self.source = source
        self.pattern = pattern

    @cached_property
    def build(self) -> Builder:
        """The template, compiled.

        Raises:
            PackError: If it cannot be read.
        """
        try:
            return compile_template(self.source, self.pattern.slots)
        except TemplateError as error:
            raise PackError(self.pattern.file, self.pattern.owner, str(error)) from error

    def __call__(self, values: Slots) -> Any:  # noqa: ANN401 - whatever a fragment stands for
        """What is built of the values of a match's slots."""
        return self.build(values)


def compile_template(source: str, slots: frozenset[str]) -> Builder:
    """Read a template.

    Args:
        source: The template, as in the module's docstring.
        slots: The names of the rule's slots.

    Returns:
        A function from the slots' values to what is built.

    Raises:
        TemplateError: Where the template is wrong.

    >>> build = compile_template("Date(month=month, day=day)", frozenset({"month", "day"}))
    >>> build({"month": 3})
    Date(month=3)
    """
    try:
        tree = ast.parse(source.strip(), mode="eval")
    except SyntaxError as error:
        raise TemplateError(f"cannot read {source!r}") from error
    return _compile(tree.body, slots)


def _compile(node: ast.expr, slots: frozenset[str]) -> Builder:
    if isinstance(node, ast.Constant):
        value = node.value
        return lambda _: value
    if isinstance(node, ast.Name):
        return _name(node.id, slots)
    if isinstance(node, ast.Call):
        return _call(node, slots)
    if isinstance(node, ast.Tuple):
        items = [_compile(item, slots) for item in node.elts]
        return lambda values: tuple(item(values) for item in items)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inner = _compile(node.operand, slots)
        return lambda values: -inner(values)
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        apply = _OPERATORS[type(node.op)]
        left, right = _compile(node.left, slots), _compile(node.right, slots)
        return lambda values: apply(left(values), right(values))
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or) and len(node.values) == 2:
        first, second = (_compile(value, slots) for value in node.values)
        return lambda values: first(values) or second(values)
    if isinstance(node, ast.IfExp):
        test, body, orelse = (_compile(part, slots) for part in (node.test, node.body, node.orelse))
        return lambda values: body(values) if test(values) else orelse(values)
    raise TemplateError(f"{ast.unparse(node)!r} is not allowed here")


def _name(name: str, slots: frozenset[str]) -> Builder:
    if name in slots:
        return lambda values: values.get(name)
    if name in UNITS:
        unit = UNITS[name]
        return lambda _: unit
    raise TemplateError(f"{name!r} is neither a slot of the pattern nor a unit")


def _call(node: ast.Call, slots: frozenset[str]) -> Builder:
    if not isinstance(node.func, ast.Name) or node.func.id not in CALLABLE:
        raise TemplateError(
            f"{ast.unparse(node.func)!r} is no node and no function: there are {', '.join(sorted(CALLABLE))}"
        )
    target = CALLABLE[node.func.id]
    arguments = [_compile(argument, slots) for argument in node.args]
    keywords = [(str(keyword.arg), _compile(keyword.value, slots)) for keyword in node.keywords]
    if not keywords:
        return lambda values: target(*[argument(values) for argument in arguments])
    return lambda values: target(
        *[argument(values) for argument in arguments], **{name: keyword(values) for name, keyword in keywords}
    )
