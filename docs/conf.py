"""Sphinx settings: Markdown by MyST, docstrings by autodoc, and no reference that leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
# Single backquotes in docstrings name things of this package or words of a source: they link where they can.
default_role = "literal"

nitpicky = True
nitpick_ignore_regex = [
    # Classes of other projects: the pages must build without the network, so no inventory is loaded.
    (r"py:.*", r"(collections|datetime|decimal|enum|fractions|numpy|os|pathlib|types|typing)\..*"),
    (r"py:.*", r"(pendulum|hypothesis|argparse|io)\..*"),
    # Built-ins and names that annotations abbreviate under TYPE_CHECKING.
    (r"py:.*", r"[a-z_]+"),
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
