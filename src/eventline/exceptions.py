"""Every error and warning that eventline raises.

::

    EventlineError
    ├── NotationError (ValueError)         a string that stands for no value: text, position, expected
    ├── InvalidDateError (ValueError)      parts that make no date, bounds that cross, a value out of range
    ├── PhraseError (ValueError)           words that are no time
    ├── MissingAnchorError (ValueError)    a relative phrase without the time it hangs on
    ├── AmbiguousPhraseError (ValueError)  several readings, and the policy refuses to choose
    ├── UnknownLanguageError (LookupError) no pack for a language
    ├── PackError (ValueError)             a mistake in a language pack: file, rule, reason
    ├── UndecidedError (TypeError)         an answer that is neither yes nor no was used as a bool
    ├── RecordError (ValueError)           a plain record that does not load
    ├── DocumentError (ValueError)         a document that cannot be read
    ├── QueryError (ValueError)            a question that has no answer: a window with unknown ends, ...
    ├── TimelineError (ValueError)         events that make no timeline: two different ones with one id
    └── UnknownEventError (LookupError)    an id that no event of a timeline has

    EventlineWarning (UserWarning)
    └── NoDatesWarning                     a text in which no date was found

Each error is an `EventlineError` and a built-in. Its facts are attributes, and ``args`` holds them in order,
so that errors can be pickled and matched.
"""

from __future__ import annotations


class EventlineError(Exception):
    """The root of all errors of eventline.

    >>> import eventline as ev
    >>> try:
    ...     ev.when("2019-13")
    ... except ev.EventlineError as error:
    ...     print(type(error).__name__)
    NotationError
    """


class NotationError(EventlineError, ValueError):
    """A string that does not stand for a value.

    Attributes:
        text: The whole string.
        position: Where it went wrong, in code points from 0.
        expected: What would have been right there.

    >>> import eventline as ev
    >>> ev.when("2019-13")
    Traceback (most recent call last):
        ...
    eventline.exceptions.NotationError: '2019-13' at 5: expected a month 01-12 or a season 21-41
    """

    def __init__(self, text: str, position: int, expected: str) -> None:
        super().__init__(text, position, expected)
        self.text = text
        self.position = position
        self.expected = expected

    def __str__(self) -> str:
        shown = self.text if len(self.text) <= 80 else self.text[:77] + "..."
        return f"{shown!r} at {self.position}: expected {self.expected}"


class InvalidDateError(EventlineError, ValueError):
    """Parts that make no date, bounds that cross, or a value out of the range of the target.

    >>> import eventline as ev
    >>> ev.when(earliest="2020", latest="2019")
    Traceback (most recent call last):
        ...
    eventline.exceptions.InvalidDateError: earliest 2020 lies after latest 2019: swap them
    """


class PhraseError(EventlineError, ValueError):
    """Words that are no time.

    Attributes:
        phrase: The words.
        position: The first code point that could not be read.
        reason: What to do.

    >>> print(PhraseError("the 99th of May", 4, "expected a day 1-31"))
    'the 99th of May' at 4: expected a day 1-31
    """

    def __init__(self, phrase: str, position: int, reason: str) -> None:
        super().__init__(phrase, position, reason)
        self.phrase = phrase
        self.position = position
        self.reason = reason

    def __str__(self) -> str:
        shown = self.phrase if len(self.phrase) <= 80 else self.phrase[:77] + "..."
        return f"{shown!r} at {self.position}: {self.reason}"


class MissingAnchorError(EventlineError, ValueError):
    """A relative phrase without the time that it hangs on.

    Attributes:
        phrase: The words that hang.
        needs: What to pass: ``"document_time"``, ``"reference_time"``, or ``"region"`` of an unknown feast.

    >>> print(MissingAnchorError("October last year"))
    'October last year' needs the day the text was published: document_time='2024-08-23'
    """

    def __init__(self, phrase: str, needs: str = "document_time") -> None:
        super().__init__(phrase, needs)
        self.phrase = phrase
        self.needs = needs

    def __str__(self) -> str:
        return f"{self.phrase!r} {_NEEDS[self.needs]}"


_NEEDS = {
    "document_time": "needs the day the text was published: document_time='2024-08-23'",
    "reference_time": "needs the time last told of: reference_time='2019'",
    "region": "is in no table of feasts: write the date, or the country (language='en-GH')",
}


class AmbiguousPhraseError(EventlineError, ValueError):
    """Several readings of one phrase, and ``ResolutionPolicy(ambiguous="refuse")``.

    Attributes:
        phrase: The words.
        readings: The readings, as strings.

    >>> print(AmbiguousPhraseError("3/4/2019", ("2019-03-04", "2019-04-03")))
    '3/4/2019' may be 2019-03-04 or 2019-04-03: say which, or use ambiguous='choose' or 'keep'
    """

    def __init__(self, phrase: str, readings: tuple[str, ...]) -> None:
        super().__init__(phrase, readings)
        self.phrase = phrase
        self.readings = readings

    def __str__(self) -> str:
        readings = " or ".join(self.readings)
        return f"{self.phrase!r} may be {readings}: say which, or use ambiguous='choose' or 'keep'"


class UnknownLanguageError(EventlineError, LookupError):
    """No pack for a language.

    Attributes:
        language: What was asked for.
        known: The languages there are.

    >>> print(UnknownLanguageError("tlh", ("en",)))
    'tlh' is no language that eventline reads; there are: en
    """

    def __init__(self, language: str, known: tuple[str, ...]) -> None:
        super().__init__(language, known)
        self.language = language
        self.known = known

    def __str__(self) -> str:
        return f"{self.language!r} is no language that eventline reads; there are: {', '.join(self.known)}"


class PackError(EventlineError, ValueError):
    """A mistake in a language pack.

    Attributes:
        file: The pack's file.
        rule: The rule or table.
        reason: What is wrong, and what to do.

    >>> print(PackError("en.toml", "units.day", "has no example: give at least two"))
    en.toml, units.day: has no example: give at least two
    """

    def __init__(self, file: str, rule: str, reason: str) -> None:
        super().__init__(file, rule, reason)
        self.file = file
        self.rule = rule
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.file}, {self.rule}: {self.reason}"


class UndecidedError(EventlineError, TypeError):
    """``Truth.MAYBE`` was used as a bool.

    >>> import eventline as ev
    >>> bool(ev.is_before("2019", "2019-05"))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    eventline.exceptions.UndecidedError: MAYBE is neither true nor false: say .certain (YES) or ...
    """


class RecordError(EventlineError, ValueError):
    """A plain record that does not load.

    Attributes:
        reason: What is wrong with it.
        path: Where in the record, as ``"when.start"``; empty for the whole.

    >>> print(RecordError("2019-13 is no date: write it as EDTF", "when.start"))
    when.start: 2019-13 is no date: write it as EDTF
    """

    def __init__(self, reason: str, path: str = "") -> None:
        super().__init__(reason, path)
        self.reason = reason
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}" if self.path else self.reason


class DocumentError(EventlineError, ValueError):
    """A document that cannot be read: missing, empty, or not UTF-8.

    Attributes:
        source: The file or address.
        reason: What is wrong, and what to do.

    >>> print(DocumentError("notes.txt", "is empty: nothing to read"))
    notes.txt: is empty: nothing to read
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(source, reason)
        self.source = source
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


class QueryError(EventlineError, ValueError):
    """A question that has no answer, such as a window whose ends are unknown.

    >>> import eventline as ev
    >>> ev.is_during("2019-05", "1984~")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    eventline.exceptions.QueryError: '1984~' is about a year, no window: pass when('1984~') ...
    """


class TimelineError(EventlineError, ValueError):
    """Events that make no timeline: two different ones with one id, or something that is no event.

    >>> import eventline as ev
    >>> ev.Timeline(["2019"])
    Traceback (most recent call last):
        ...
    eventline.exceptions.TimelineError: '2019' is no event: make one, as event('what happened', when='2019')
    """


class UnknownEventError(EventlineError, LookupError):
    """An id that no event of a timeline has.

    Attributes:
        id: What was asked for.
        among: How many events there are.

    >>> import eventline as ev
    >>> ev.Timeline()["2019"]  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    eventline.exceptions.UnknownEventError: '2019' is the id of none of 0 events: .ids lists them; ...
    """

    def __init__(self, id: str, among: int) -> None:  # noqa: A002 - the name of the attribute
        super().__init__(id, among)
        self.id = id
        self.among = among

    def __str__(self) -> str:
        known = f"{self.id!r} is the id of none of {self.among} events: .ids lists them"
        return f"{known}; for a time ask during({self.id!r})" if str(self.id)[:1].isdigit() else known


class StreamError(EventlineError, ValueError):
    """A stream that cannot be built as asked, or a source that breaks its promise.

    >>> import eventline as ev
    >>> ev.EventStream([], watermark=ev.Watermark(lateness=ev.months(1)))
    Traceback (most recent call last):
        ...
    eventline.exceptions.StreamError: P1M has no fixed length: say the lateness in weeks, days or less
    """


class LogError(EventlineError, RuntimeError):
    """An event log that cannot be opened, read or written.

    Attributes:
        path: The file.
        reason: What is wrong, and what to do.

    >>> import eventline as ev
    >>> ev.EventLog(":memory:").append(ev.event("Deal", when="2019"))
    Traceback (most recent call last):
        ...
    eventline.exceptions.LogError: :memory:: was opened without a clock: pass one, as clock=utc_now
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class ConflictError(LogError):
    """The log has grown past the position that the writer expected: nothing was written.

    Attributes:
        expected: The position the writer believed to be the last.
        actual: The last position.

    >>> str(ConflictError("story.db", 7, 9))
    'story.db: expected position 7, but the log is at 9: read on and try again'
    """

    def __init__(self, path: str, expected: int, actual: int) -> None:
        reason = f"expected position {expected}, but the log is at {actual}: read on and try again"
        super().__init__(path, reason)
        self.args = (path, expected, actual)
        self.expected = expected
        self.actual = actual


class CorruptLogError(LogError):
    """The file does not hold what was written to it.

    Attributes:
        position: The first entry that is wrong, or None where the file as a whole is.

    >>> import eventline as ev
    >>> log, other = ev.EventLog(":memory:", clock=ev.utc_now), ev.EventLog(":memory:")
    >>> _ = log.append(ev.event("Deal", when="2019"))
    >>> try:
    ...     other.load(line.replace("Deal", "Feud") for line in log.export())
    ... except ev.CorruptLogError as error:
    ...     print(error.position)
    1
    """

    def __init__(self, path: str, reason: str, position: int | None = None) -> None:
        super().__init__(path, reason)
        self.args = (path, reason, position)
        self.position = position

    def __str__(self) -> str:
        where = self.path if self.position is None else f"{self.path}, entry {self.position}"
        return f"{where}: {self.reason}"


class LogVersionError(LogError):
    """A log of another schema than the one this eventline reads.

    Attributes:
        found: The schema version of the file.
        known: The schema version of this eventline.

    >>> str(LogVersionError("story.db", found=9, known=2))
    'story.db: schema version 9, where this eventline has 2: update eventline'
    """

    def __init__(self, path: str, found: int, known: int) -> None:
        todo = "update eventline" if found > known else "open it once for writing, which brings it up to date"
        super().__init__(path, f"schema version {found}, where this eventline has {known}: {todo}")
        self.args = (path, found, known)
        self.found = found
        self.known = known


class EventlineWarning(UserWarning):
    """The root of all warnings of eventline.

    >>> issubclass(EventlineWarning, UserWarning)
    True
    """


class NoDatesWarning(EventlineWarning):
    """A text in which no date was found: the timeline made of it is empty.

    >>> issubclass(NoDatesWarning, EventlineWarning)
    True
    """
