"""`TimexMention`: a temporal expression in a text, with what it means."""

from __future__ import annotations

import attrs

from eventline.resolution import Resolution
from eventline.resolution.found import Value


@attrs.frozen(kw_only=True)
class TimexMention:
    """A temporal expression in a text.

    Attributes:
        start: Its first code point.
        end: The code point after its last.
        text: The words: no leading preposition, no trailing punctuation.
        type: TIMEX3 type: DATE, TIME, DURATION or SET.
        timex3: TIMEX3 value; underspecified (``"XXXX-WXX-5"``) where the text has no document time.
        value: The time, None where it cannot be told without a document time.
        mod: TIMEX3 mod (``"START"``, ``"APPROX"``, ...), or "".
        signal: The word that bounds it: ``"since" "until" "before" "after" "by" "from" "between"``, or "".
        when: The value with its signal: since 2019.
        group: Number of the range or list that it is part of, 0 where it stands alone.
        resolution: How the value was found, with the alternatives; None where there is no value.
        reason: Why there is no value, in a sentence for a person; "" where there is one.

    >>> import eventline as ev
    >>> [mention] = ev.find("It has stood there since 2019.", document_time="2024-08-23")
    >>> mention.text, mention.timex3, mention.signal, mention.when
    ('2019', '2019', 'since', Interval(when('2019'), when(earliest='2024-08-23')))
    """

    start: int
    end: int
    text: str
    type: str
    timex3: str
    value: Value | None = None
    mod: str = ""
    signal: str = ""
    when: Value | None = attrs.field(default=None, repr=False)
    group: int = 0
    resolution: Resolution | None = attrs.field(default=None, repr=False)
    reason: str = attrs.field(default="", repr=False)

    @property
    def steps(self) -> tuple[str, ...]:
        """How the words became the value, or why they have none, in sentences for a person.

        >>> import eventline as ev
        >>> [mention] = ev.find("It began on Friday.")
        >>> mention.value, mention.steps
        (None, ("'Friday' needs the day the text was published: document_time='2024-08-23'",))
        """
        if self.resolution is not None:
            return self.resolution.steps
        return (self.reason,) if self.reason else ()
