"""Cutting a sentence into clauses, from left to right, with one clause open at any time.

No grammar is complete here: what the rules do not see stays in the clause that is open, so that nothing of a
sentence is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.reading.clause import Clause, Kind
from eventline.reading.lexicon import Lexicon
from eventline.reading.row import Row
from eventline.reading.tags import AUXILIARIES, EDGES, NOUNS, PARTICIPLES, SAYS, VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventline.reading.words import Word

_EMBEDDED = frozenset({Kind.RELATIVE, Kind.REDUCED})
_GOING_ON = NOUNS | {"prep", "det", "poss", "mention", "adv"}
_LINKS = frozenset({"sub", "rel", "that", "conj"})
_NOUN_ENDS = NOUNS | {"quote", "close"}
_NO_HEAD = EDGES | AUXILIARIES | {"prep", "that", "conj", "to", "past", "said", "mention"}
_NO_INFINITIVES = frozenset({"det", "poss", "pron", "name", "number", "mention", "end"})
_AFTER_SAYING = 4  # words, from the verb on, among which that of saying stands: "has not yet said"


def clauses(words: Sequence[Word], lexicon: Lexicon) -> list[Clause]:
    """The clauses of a sentence, in the order in which they begin. O(words).

    >>> from eventline.reading.lexicon import lexicon
    >>> from eventline.reading.words import words
    >>> text = "Patrols resumed after talks ended, the army said."
    >>> row = words(text, 0, len(text), [], lexicon("en"))
    >>> [(c.kind.value, " ".join(row[at].text for at in c.words)) for c in clauses(row, lexicon("en"))]
    [('main', 'Patrols resumed'), ('subordinate', 'talks ended'), ('attribution', 'the army said .')]
    """
    parser = _Parser(Row(words), lexicon)
    for at in range(len(words)):
        parser.take(at)
    return [clause for clause in parser.all if clause.words]


@attrs.define
class _Parser:
    """Gives each word to a clause.

    Attributes:
        row: The words.
        lexicon: The language.
        all: The clauses so far.
        open: The one that takes the next word.
        comma: The place of a comma that no clause has yet, or -1.
        done: The place of a word that a clause has already, or -1.
    """

    row: Row
    lexicon: Lexicon
    all: list[Clause] = attrs.field(factory=lambda: [Clause(Kind.MAIN)])
    open: Clause = attrs.field(default=attrs.Factory(lambda self: self.all[0], takes_self=True))
    comma: int = -1
    done: int = -1

    def take(self, at: int) -> None:
        """Give the word at *at* to a clause."""
        tag = self.row.tag(at)
        if at == self.done or (tag == "stop" and self.stopped(at)) or (tag in _LINKS and self.linked(at)):
            return
        if tag == "open":
            self.start(Kind.ASIDE, self.open, head=self.noun())
        elif tag == "close" and any(clause.kind is Kind.ASIDE for clause in self.around()):
            while self.open.kind is not Kind.ASIDE:
                self.close()
            self.close()
        else:
            self.acted(at)
            self.put(at)

    # -- opening and closing ---------------------------------------------------------------------------

    def start(
        self,
        kind: Kind,
        around: Clause | None,
        *,
        link: str = "",
        head: tuple[int, ...] = (),
        shares: bool = False,
    ) -> None:
        """Open a clause."""
        self.comma = -1
        self.open = Clause(kind, around, link=link, head=head, shares=shares)
        self.all.append(self.open)

    def put(self, at: int) -> None:
        """Add a word to the open clause, and the comma before it."""
        if self.comma >= 0 and self.open.words:
            self.open.words.append(self.comma)
        self.comma = -1
        self.open.words.append(at)

    def close(self) -> None:
        """Go back to the clause around the open one."""
        self.open = self.open.around or self.open

    def around(self) -> Iterator[Clause]:
        """The open clause, and those around it."""
        clause: Clause | None = self.open
        while clause is not None:
            yield clause
            clause = clause.around

    # -- the open clause -------------------------------------------------------------------------------

    def says(self) -> bool:
        """Whether it tells that something was said."""
        row = self.open.words
        if self.open.verb < 0:
            return False
        first = row.index(self.open.verb)
        return any(self.row.tag(place) in SAYS for place in row[first : first + _AFTER_SAYING])

    def last(self) -> str:
        """What its last word does; ``""`` where it has none."""
        return self.row.tag(self.open.words[-1]) if self.open.words else ""

    def noun(self) -> tuple[int, ...]:
        """The noun at its end, with what stands before it, from its article on where it has one."""
        row = self.open.words
        first = len(row)
        while first and self.is_of_noun(row[first - 1]):
            first -= 1
            if self.row.tag(row[first]) in {"det", "poss"}:
                break
        return tuple(row[first:])

    def is_of_noun(self, at: int) -> bool:
        """Whether the word at *at* can be part of a noun that ends behind it."""
        if self.row.words[at].lower == "of":
            return self.row.tag(at + 1) not in {
                "det",
                "poss",
            }  # "a treaty of peace"
        return not self.row.finite[at] and self.row.tag(at) not in _NO_HEAD

    # -- commas and their kin --------------------------------------------------------------------------

    def stopped(self, at: int) -> bool:
        """What a comma, a colon or a dash does; False where it is a word like any other."""
        words = self.row.words
        divides = words[at].text in {";", ":"}
        if self.is_dateline(at):
            self.open.kind = Kind.DATELINE
            self.start(Kind.MAIN, None)
            return True
        if divides and self.open.verb >= 0 and self.row.has_verb(at + 1):
            self.start(Kind.MAIN, None)
            return True
        if words[at].text == "-" and at and words[at - 1].end == words[at].start:
            return False  # glued: half of a word
        after = at + 1
        if self.row.tag(after) == "quote" and words[after].start == words[at].end:
            self.open.words.append(after)  # the quotation mark after a comma closes
            self.done = after
            after += 1
        self.comma = at
        while self.open.closes and self.is_over(at + 1):
            self.close()
            self.comma = at if divides else -1  # a comma belongs to the clause that it closed
        if self.is_attribution(after):
            self.start(Kind.ATTRIBUTION, self.open)
        elif self.is_participle(after):
            head = self.noun() if self.row.tag(after) != "ing" else ()
            self.start(Kind.PARTICIPLE, self.open, head=head, shares=not head)
        return True

    def is_over(self, at: int) -> bool:
        """Whether a comma before *at* closes the open clause."""
        outer = self.open.around
        goes_on = outer is not None and outer.verb >= 0 and self.row.tag(at) in _GOING_ON
        return not goes_on or self.row.has_verb(at)

    def is_dateline(self, at: int) -> bool:
        """Whether what stands before a dash at the head of a sentence is where and when it was written."""
        places = self.open.words
        return (
            self.row.words[at].text in {"—", "–", "-"}
            and self.open is self.all[0]
            and all(self.row.tag(at) in {"name", "mention", "stop"} for at in places)
            and any(self.row.tag(at) == "mention" or self.row.words[at].text.isupper() for at in places)
        )

    def is_attribution(self, at: int) -> bool:
        """Whether "the ministry said" or "according to" begins at *at*."""
        if self.row.tag(at) == "prep" and self.row.words[at].lower == "according":
            return True
        verb = self.row.verb(at)
        if verb >= self.row.stop(at) or not self.row.has_verb(at) or self.row.tag(verb) not in SAYS:
            return False
        if self.open.verb < 0:  # "the move, he said, would help"
            return verb + 1 == self.row.stop(at) and bool(self.open.words)
        return self.row.tag(at) != "conj"

    def is_participle(self, at: int) -> bool:
        """Whether "killing twelve" or "led by Kurds" begins at *at*."""
        if self.row.has_plain_verb(at) or not self.open.words:
            return False
        tag = self.row.tag(at)
        return tag in PARTICIPLES or (tag == "ing" and self.open.verb >= 0)

    # -- words that link -------------------------------------------------------------------------------

    def linked(self, at: int) -> bool:
        """Open the clause that a linking word opens; False where it opens none."""
        tag = self.row.tag(at)
        if tag == "sub":
            return self.subordinate(at)
        if tag == "conj":
            return self.joined(at)
        says = tag == "that" and self.says()
        if says and (self.row.has_verb(at + 1) or self.open.words[-1] == self.open.verb):
            self.start(Kind.CONTENT, self.open, link=self.row.words[at].lower)
            return True
        return self.relative(at)

    def subordinate(self, at: int) -> bool:
        """After "after", "while", "because"."""
        has_verb = self.row.has_verb(at + 1)
        after = self.row.tag(self.row.ahead(at + 1))
        if self.row.tag(at + 1) == "mention" or not (has_verb or after in {*PARTICIPLES, "ing", "been"}):
            return False
        link = self.row.words[at].lower
        before = at - 2 if self.row.tag(at - 1) == "stop" else at - 1
        kind = Kind.WHEN if link == "when" and self.row.tag(before) == "mention" else Kind.SUBORDINATE
        self.start(kind, self.open, link=link, shares=not has_verb)
        return True

    def relative(self, at: int) -> bool:
        """After "which", "who", and "that" behind a noun."""
        link = self.row.words[at].lower
        if not self.row.has_verb(at + 1):
            return False
        if not self.open.words:
            return self.open.kind is Kind.ASIDE  # its noun stands before the parenthesis
        if self.last() == "prep":  # "a deal under which"
            self.open.words.pop()
            self.start(Kind.RELATIVE, self.open, link=link)
            return True
        if self.row.tag(at) == "that" and self.last() not in _NOUN_ENDS:
            return False
        head = () if link in {"where", "whose"} else self.noun()
        self.start(Kind.RELATIVE, self.open, link=link, head=head)
        return True

    def joined(self, at: int) -> bool:
        """After "and", "or", "but": a second verb of one subject, or a clause with a subject of its own."""
        after = self.row.ahead(at + 1)
        complete = self.open.verb >= 0 or self.open.kind is Kind.PARTICIPLE
        if not complete or self.row.tag(after) == "end":
            return False
        if self.row.tag(at + 1) == "that" and self.open.kind is Kind.CONTENT:
            self.start(Kind.CONTENT, self.open.around, link=self.row.words[at + 1].lower)
            self.done = at + 1
            return True
        shares = self.row.finite[after]
        if shares and self.last() in VERBS:
            return False  # "attacked and killed": one act
        if not shares and not self.row.has_plain_verb(after):
            return False
        closes = self.open.closes
        self.start(Kind.JOINED, self.open, link=self.row.words[at].lower, shares=shares)
        self.open.closes = closes
        return True

    # -- verbs -----------------------------------------------------------------------------------------

    def acted(self, at: int) -> None:
        """What a verb does to the open clause."""
        tag = self.row.tag(at)
        if self.row.finite[at]:
            self.finite_verb(at)
        elif tag in PARTICIPLES and self.is_reduced(at):
            self.start(Kind.REDUCED, self.open, head=self.noun())
        elif tag == "to" and self.open.verb >= 0 and self.open.plan < 0:
            before = self.row.words[self.open.words[-1]].lower
            if self.row.tag(at + 1) not in _NO_INFINITIVES and self.lexicon.has("labels.plans", before):
                self.open.plan = at

    def is_reduced(self, at: int) -> bool:
        """Whether a participle begins "opened in 1937" after its noun."""
        if self.last() not in _NOUN_ENDS or self.row.words[self.open.words[-1]].possessive or not self.noun():
            return False
        if self.row.dated(at + 1):
            return True
        return self.open.verb < 0 and self.row.has_verb(at) and self.row.tag(at + 1) == "prep"

    def finite_verb(self, at: int) -> None:
        """A second verb without a link goes back to the clause around, or begins what is said."""
        if self.open.verb >= 0 or self.open.kind is Kind.REDUCED:
            outer = self.embedding()
            if outer is not None and outer.verb < 0:
                self.open = outer
            elif self.says():
                self.unlinked_content()
        if self.open.verb < 0:
            self.open.verb = at

    def embedding(self) -> Clause | None:
        """The clause that goes on behind the relative clause, or the reduced one, that is open."""
        clause: Clause | None = self.open
        while clause is not None and clause.kind is Kind.JOINED:
            clause = clause.around
        return clause.around if clause is not None and clause.kind in _EMBEDDED else None

    def unlinked_content(self) -> None:
        """Begin what is said where no "that" begins it: "the county said on Thursday repairs would begin"."""
        places = self.open.words
        first = places.index(self.open.verb) + 1
        for at in range(first, len(places)):
            if self.row.tag(places[at]) in {"mention", *SAYS}:
                first = at + 1
        said = places[first:]
        if said and all(self.row.tag(place) != "stop" for place in said):
            del places[first:]
            self.start(Kind.CONTENT, self.open)
            self.open.words = said
