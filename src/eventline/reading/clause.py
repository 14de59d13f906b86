"""`Clause`: one statement of a sentence, as places in its row of words."""

from __future__ import annotations

import enum

import attrs


class Kind(enum.Enum):
    """What a clause is to the rest of its sentence.

    >>> Kind.RELATIVE.closed_by_comma, Kind.MAIN.closed_by_comma
    (True, False)
    """

    MAIN = "main"  #: stands by itself
    JOINED = "joined"  #: after and, or, but
    CONTENT = "content"  #: what is said
    ATTRIBUTION = "attribution"  #: who says so: "..., the ministry said on Friday"
    SUBORDINATE = "subordinate"  #: after "after", "while", "because"
    RELATIVE = "relative"  #: after "which", "who", "that"
    WHEN = "when"  #: "Tuesday, when divers found a crack"
    PARTICIPLE = "participle"  #: "..., killing twelve people"
    REDUCED = "reduced"  #: "the bridge opened in 1937"
    ASIDE = "aside"  #: between parentheses
    DATELINE = "dateline"  #: "BERLIN, 3 May - ..."

    @property
    def closed_by_comma(self) -> bool:
        """Whether a comma brings back the clause around it."""
        return self not in {Kind.MAIN, Kind.JOINED, Kind.CONTENT, Kind.ASIDE, Kind.DATELINE}


@attrs.define(eq=False)
class Clause:
    """One statement of a sentence.

    Attributes:
        kind: What it is to the rest.
        around: The clause it stands in or after, None for a main clause.
        words: The places of its words in the sentence; the word that links it to the rest is not among them.
        verb: The place of its finite verb, -1 where it has none.
        head: The places of the noun that a relative clause, a reduced one or an aside is about.
        link: The word that links it, in lower case.
        plan: The place of the "to" after which stands what is to come, -1 where there is none.
        shares: Whether its subject is that of the clause around it.
        closes: Whether a comma closes it.

    >>> Clause(Kind.MAIN).verb
    -1
    """

    kind: Kind
    around: Clause | None = None
    words: list[int] = attrs.Factory(list)
    verb: int = -1
    head: tuple[int, ...] = ()
    link: str = ""
    plan: int = -1
    shares: bool = False
    closes: bool = attrs.Factory(lambda self: self.kind.closed_by_comma, takes_self=True)
