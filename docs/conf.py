"""Sphinx settings: Markdown by MyST, docstrings by autodoc, and no reference that leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.ext.napoleon import GoogleDocstring

import eventline

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

project = "eventline"
author = "eventline contributors"
copyright = author
release = version = eventline.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"eventline {version}"

myst_enable_extensions = ["deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
default_role = "literal"  # single backquotes in docstrings name code

# The types of attributes stand in annotations: "Sorted: the first comes first" is a sentence, no type.
GoogleDocstring._parse_attribute_docstring = GoogleDocstring._consume_to_end  # noqa: SLF001 - there is no setting

nitpicky = True
nitpick_ignore_regex = [
    # Classes of other projects: the pages must build without the network, so no inventory is loaded.
    (r"py:.*", r"(collections|datetime|decimal|enum|fractions|numpy|np|os|pathlib|types|typing)\..*"),
    (r"py:.*", r"(pendulum|hypothesis|st|argparse|io)\..*"),
    # What a room keeps to itself has no page: eventline.ROOM.MODULE.NAME.
    (r"py:.*", r"eventline(\.\w+){3,}"),
    # Built-ins, and bare names in annotations, which mypy has checked: public ones are linked below,
    # and aliases have no page.
    (r"py:class", r"\w+( \| \w+)*"),
]


def link_to_room(app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: Element) -> Element | None:
    """Link a public name, however an annotation spells it, to the page of its room."""
    name = node.get("reftarget", "").rpartition(".")[2]
    if node.get("refdomain") != "py" or name not in eventline.__all__:
        return None
    target = f"eventline.{eventline._ROOM_OF[name]}.{name}"  # noqa: SLF001 - the door's table is ours
    return env.domains.python_domain.resolve_xref(
        env, node["refdoc"], app.builder, "obj", target, node, contnode
    )


def setup(app: Sphinx) -> None:
    """Connect the link above."""
    app.connect("missing-reference", link_to_room)
