"""Labels: what happened, in the few words that a person would write."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from eventline.reading import phrases
from eventline.reading.clause import Clause, Kind
from eventline.reading.lexicon import Lexicon
from eventline.reading.tags import SAYS
from eventline.reading.telling import LONGEST_SUBJECT, Telling, without_lead
from eventline.reading.words import Word

#: No label is longer, in code points, but that of a statement, which tells what was said as well.
LONGEST = 90
LONGEST_STATEMENT = 120
_LEAST_CONTENT = 15
_LONGEST_LEAD = 3


@attrs.frozen
class Summary:
    """What a clause tells, in short.

    Attributes:
        label: The few words.
        words: All words that tell it, for the names among them.
        noun: Whether it tells of a noun that the mention stands before, and not of what a clause says.

    >>> Summary("War ended", ()).label
    'War ended'
    """

    label: str
    words: tuple[Word, ...]
    noun: bool = False


@attrs.frozen
class Labeller:
    """Makes the labels of one sentence.

    Attributes:
        words: The sentence.
        clauses: Its clauses.
        lexicon: The language.

    >>> from eventline.reading.clauses import clauses
    >>> from eventline.reading.lexicon import lexicon
    >>> from eventline.reading.words import words
    >>> english = lexicon("en")
    >>> row = words("The patrols were halted in 2019, he said.", 0, 41, [(27, 31)], english)
    >>> labeller = Labeller(row, clauses(row, english), english)
    >>> labeller.summary(labeller.clauses[0], 5).label
    'Patrols halted'
    """

    words: Sequence[Word]
    clauses: Sequence[Clause]
    lexicon: Lexicon
    telling: Telling = attrs.field(
        init=False, default=attrs.Factory(lambda self: Telling(self.words, self.lexicon), takes_self=True)
    )

    def summary(self, clause: Clause, mention: int = -1, *, planned: bool = False) -> Summary:
        """What *clause* tells.

        Args:
            clause: A clause of the sentence.
            mention: The place of the mention that dates it, -1 where none does.
            planned: Whether the mention dates what is planned rather than the planning.
        """
        noun = self.telling.noun(clause, mention)
        if noun:
            return Summary(self._label(noun, None), tuple(noun), noun=True)
        if clause.kind is Kind.ASIDE and clause.verb < 0:
            head = self.telling.of(clause.head)
            return Summary(self._label(head, None), tuple(head))
        if self._says(clause):
            return self._statement(clause)
        item = [] if planned else self.telling.item(clause, mention)
        row = item or self.telling.clause(clause, planned=planned)
        return Summary(self._label(row, clause), tuple(row))

    def _says(self, clause: Clause) -> bool:
        """Whether the clause tells that something was said."""
        return clause.verb >= 0 and self.words[self.telling.verb_end(clause)].tag in SAYS

    def _statement(self, clause: Clause) -> Summary:
        """Who said it, and what."""
        own = self.telling.clause(clause)
        if own[0].tag in SAYS:  # "said the minister on Friday"
            own = [*phrases.core(phrases.trimmed(own[1:]), 0), own[0]]
        who = self._label(own, clause)
        content = clause.around if clause.kind is Kind.ATTRIBUTION else None
        parts = (other for other in self.clauses if other.kind is Kind.CONTENT and other.around is clause)
        content = next(parts, content)
        link = content.link if content is not None and content.kind is Kind.CONTENT else ""
        room = LONGEST_STATEMENT - len(who) - len(link) - 2
        if content is None or room < _LEAST_CONTENT:
            return Summary(who, tuple(own))
        said = self._label(self.telling.clause(content), content, room, inside=True)
        return Summary(" ".join(filter(None, [who, link, said])), tuple(own))

    def _label(
        self, row: Sequence[Word], clause: Clause | None, limit: int = LONGEST, *, inside: bool = False
    ) -> str:
        """The words as a label of at most *limit* code points; *clause* tells where its verb is."""
        short = list(row)
        after = -1
        if clause is not None and clause.verb >= 0:
            after = self.words[self.telling.verb_end(clause)].start
            short = phrases.without_auxiliaries(short, self.words[clause.verb])
            short = without_lead(short, sum(word.start < after for word in short))
        short = self._tidy(phrases.without_mentions(short, self.lexicon), inside=inside)
        if len(phrases.joined(short)) > limit:
            before = next((at for at, word in enumerate(short) if word.start >= after), 0)
            short = [*phrases.core(short[:before], LONGEST_SUBJECT), *short[before:]]
        label = phrases.shortened(short, limit, after)
        return phrases.cased(short, label, inside=inside)

    def _tidy(self, row: Sequence[Word], *, inside: bool) -> list[Word]:
        """The words without what a label leaves out at its beginning and anywhere."""
        kept = phrases.trimmed([word for word in row if not self.lexicon.has("labels.drop", word.lower)])
        while not inside and (size := self._lead(kept)):
            kept = phrases.trimmed(kept[size:])
        return kept

    def _lead(self, row: Sequence[Word]) -> int:
        """How many words at the beginning a label leaves out."""
        sizes = range(min(_LONGEST_LEAD, len(row) - 1), 0, -1)
        lower = [word.lower for word in row[:_LONGEST_LEAD]]
        return next((size for size in sizes if self.lexicon.has("labels.lead", " ".join(lower[:size]))), 0)
