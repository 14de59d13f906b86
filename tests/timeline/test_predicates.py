from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest

import eventline as ev
from eventline import Truth
from eventline.timeline.lying import end_of, start_of
from eventline.timeline.predicate import predicate_of

YES, MAYBE, NO = Truth.YES, Truth.MAYBE, Truth.NO
EITHER = ev.DateSet((ev.when("2018"), ev.when("2019")))
UNDATED = ev.event("Vote")


def it(when: object) -> ev.Event:
    """Make an event of a time."""
    return ev.event("it", when=when)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "question,when,expected",
    [
        (ev.before("2019"), "2018", YES),
        (ev.before("2019"), "2018/2019", NO),
        (ev.before("2019-05"), "2019", MAYBE),
        (ev.after("2019"), "2020-01-01", YES),
        (ev.after("2019"), "2019-12-31", NO),
        (ev.during("2019"), "2019", YES),
        (ev.during(ev.when("2019")), "2019-05", MAYBE),
        (ev.during("2019"), "2018/2019", NO),
        (ev.overlapping("2019"), "2018/2019", YES),
        (ev.overlapping("2019"), "2018/", MAYBE),
        (ev.at("2019-05-01"), "2019/2020", MAYBE),
        (ev.at(dt.date(2019, 5, 1)), "2018/2020", YES),
        (ev.at("2019-05-01T10:00"), "2019-05-01", MAYBE),
        (ev.at(ev.when("2019")), "2018/2020", YES),
    ],
    ids=repr,
)
def test_a_question_of_time_answers_in_three_values(
    question: ev.Predicate, when: str, expected: Truth
) -> None:
    """A bare string is a window, a value an occurrence."""
    assert question(it(when)) is expected


@pytest.mark.parametrize(
    "window,when,starting,ending",
    [
        ("2019", "2019", YES, YES),
        ("2019", "2019/2021", YES, NO),
        ("2019", "2018/2019", NO, YES),
        ("2019-05", "2019/2021", MAYBE, NO),
        ("2019", "2019/..", YES, NO),
        ("2019", "../2019", NO, YES),
        ("2019", "2019/", YES, MAYBE),
        ("2018", "2019/", NO, NO),
        ("2019", "/2019", MAYBE, YES),
        ("2020", "/2019", NO, NO),
        ("../2019", "../2018", YES, YES),
        ("2019/..", "2020/..", YES, YES),
        ("2019", ev.extent("2019"), YES, YES),
        ("2019", ev.extent("../2019"), NO, YES),
        ("2019", ev.extent("2019/.."), YES, NO),
        ("2019", "[2019,2021]", MAYBE, MAYBE),
        ("2019", ev.Interval(EITHER, ev.when("2025")), MAYBE, NO),
        (ev.when("2018/2020"), "2019", YES, YES),
        (ev.when("2019"), "../..", NO, NO),
        (ev.when("/2020"), "../2019", MAYBE, MAYBE),
        (ev.when("2018/"), "2019/..", MAYBE, MAYBE),
        ("2019-01", "2019/2019-01", YES, YES),
        ("2019-12", "2019-12/2019", YES, YES),
    ],
    ids=repr,
)
def test_where_an_event_starts_and_ends(window: str, when: str, starting: Truth, ending: Truth) -> None:
    """Each end is asked for alone, cut by the other where they overlap."""
    assert ev.starting_in(window)(it(when)) is starting
    assert ev.ending_in(window)(it(when)) is ending


@pytest.mark.parametrize("value", ["2019", "[2019,2021]", "201X"], ids=str)
def test_a_date_is_its_own_ends(value: str) -> None:
    """What has one date starts and ends in it."""
    assert start_of(ev.when(value)) == end_of(ev.when(value)) == ev.when(value)


@pytest.mark.parametrize(
    "a,b,when,expected",
    [
        ("2019", "2021", "2019", YES),
        ("2019", "2021", "2021-12-31", YES),
        ("2019", "2021", "2018/2020", NO),
        ("2019/2020", "2021/2022", "2019/2022", YES),
        (ev.when("2019"), "2021", "2019", MAYBE),
        (ev.when("2019"), "2021", "2020", YES),
        ("2019", ev.when("2021"), "2020", YES),
        ("2019", UNDATED, "2020", MAYBE),
        (it("2018"), it("2021"), "2019", YES),
    ],
    ids=repr,
)
def test_between_counts_dates_as_inside(a: str, b: str, when: str, expected: Truth) -> None:
    """Both dates count as inside; occurrences are left outside."""
    assert ev.between(a, b)(it(when)) is expected


@pytest.mark.parametrize("a,b", [("2020", "2019"), (it("2020"), it("2018"))], ids=["dates", "events"])
def test_between_refuses_the_wrong_way_round(a: str, b: str) -> None:
    """The error says so."""
    with pytest.raises(ev.QueryError, match="the second comes first; swap them"):
        ev.between(a, b)


@pytest.mark.parametrize(
    "relations,when,expected",
    [
        ([ev.AllenRelation.MEETS], ev.extent("2018"), YES),
        ([ev.AllenRelation.MEETS, ev.AllenRelation.BEFORE], "2018", YES),
        ([ev.AllenRelation.MEETS], "2018", MAYBE),
        ([ev.AllenRelation.AFTER], "2018", NO),
        ([ev.AllenRelation.AFTER], None, MAYBE),
    ],
    ids=repr,
)
def test_related_to_asks_for_relations(relations: list[ev.AllenRelation], when: str, expected: Truth) -> None:
    """YES if only these are possible, NO if none is."""
    assert ev.related_to("2019", *relations)(it(when)) is expected


def test_related_to_needs_relations() -> None:
    """Nothing asked, nothing answered."""
    with pytest.raises(ev.QueryError, match=r"name some, as AllenRelation\.MEETS"):
        ev.related_to("2019")


QUESTIONS = [
    ev.before("2019"),
    ev.after("2019"),
    ev.during("2019"),
    ev.overlapping("2019"),
    ev.at("2019-05-01"),
    ev.starting_in("2019"),
    ev.ending_in("2019"),
]


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_an_undated_event_is_maybe(question: ev.Predicate) -> None:
    """To every question of time, from either side."""
    assert question(UNDATED) is MAYBE
    assert type(question)(question.how, UNDATED)(it("2019")) is MAYBE  # type: ignore[attr-defined, call-arg]


@pytest.mark.parametrize("moment", ["2019", "2019-05", "2019-05-01/2019-05-02"])
def test_at_refuses_what_is_no_moment(moment: str) -> None:
    """A window longer than a day is not at."""
    with pytest.raises(ev.QueryError, match="is no moment: name a day, or ask overlapping"):
        ev.at(moment)


FULL = ev.event(
    "Joint Patrols resume",
    when="2019?/2020-05",
    actors=["Turkey", "Russia"],
    places=["Syria"],
    tags=["military"],
    evidence=ev.Evidence(source=ev.Source("note.txt", url="https://example.org/n")),
)


@pytest.mark.parametrize(
    "question,expected",
    [
        (ev.actor("turkey"), YES),
        (ev.actor("Iran", "RUSSIA"), YES),
        (ev.actor("Iran"), NO),
        (ev.place("syria"), YES),
        (ev.place("Iraq"), NO),
        (ev.tag("Military"), YES),
        (ev.tag("civil"), NO),
        (ev.source("note.txt"), YES),
        (ev.source("https://example.org/n"), YES),
        (ev.source("note"), NO),
        (ev.granularity("month"), YES),
        (ev.granularity(ev.Granularity.YEAR, ev.Granularity.DAY), NO),
        (ev.qualification("?"), YES),
        (ev.qualification("~"), NO),
        (ev.label("patrol"), YES),
        (ev.label(re.compile(r"^Joint\b")), YES),
        (ev.label(re.compile("patrols")), NO),
        (ev.label("halt"), NO),
    ],
    ids=repr,
)
def test_a_question_of_record_is_decided(question: ev.Predicate, expected: Truth) -> None:
    """What is written down is known; names compare without regard to case."""
    assert question(FULL) is expected
    assert not question.of_time


@pytest.mark.parametrize(
    "mark,when,expected",
    [
        ("?", "2019%", YES),
        ("~", "2019%", YES),
        ("%", "2019%", YES),
        ("%", "2019?", NO),
        ("~", "[2019~,2021]", YES),
        ("?", "[1667?..1672]", YES),
        ("?", "[..1672?]", YES),
        ("?", "../..", NO),
        ("?", None, NO),
        ("?", ev.extent("2019?"), YES),
    ],
)
def test_qualification_looks_at_every_date(mark: str, when: str, expected: Truth) -> None:
    """In intervals, sets and windows too; %% is both marks on one part."""
    assert ev.qualification(mark)(it(when)) is expected


def test_an_undated_event_has_no_granularity() -> None:
    """What was not stated was not stated to any unit."""
    assert ev.granularity("year")(UNDATED) is NO


@pytest.mark.parametrize(
    "ask,message",
    [
        (lambda: ev.qualification("!"), "'!' is no qualification"),
        (ev.actor, r"actor\(\) asks for nothing: name at least one actor"),
    ],
    ids=["mark", "no names"],
)
def test_a_question_of_nothing_is_refused(ask: object, message: str) -> None:
    """The error says what to say."""
    with pytest.raises(ev.QueryError, match=message):
        ask()  # type: ignore[operator]


LOGIC = ev.during("2019") & (ev.actor("A") | ev.actor("B")) & ~ev.before("2019-06")


@pytest.mark.parametrize(
    "question,text,words",
    [
        (LOGIC, "during('2019') & (actor('A') | actor('B')) & ~before('2019-06')",
         "in 2019 and (with A or with B) and not before 2019-06"),
        (~LOGIC, f"~({LOGIC!r})", f"not ({LOGIC.words})"),
        (ev.after(ev.when("2019")), "after(when('2019'))", "after 2019"),
        (ev.after(it("2019")), "after(event('it', when=when('2019')))", "after 'it'"),
        (ev.at("2019-05-01"), "at('2019-05-01')", "at 2019-05-01"),
        (ev.within(ev.days(3), of="2019"), "within(Duration(days=3), of='2019')", "within P3D of 2019"),
        (ev.related_to("2019", ev.AllenRelation.MEETS, ev.AllenRelation.BEFORE),
         "related_to('2019', AllenRelation.BEFORE, AllenRelation.MEETS)", "before or meets 2019"),
        (ev.starting_in("2019"), "starting_in('2019')", "starting in 2019"),
        (ev.ending_in("2019"), "ending_in('2019')", "ending in 2019"),
        (ev.overlapping("2019/2021"), "overlapping('2019/2021')", "overlapping 2019 to 2021"),
        (ev.label("x"), "label('x')", "about 'x'"),
        (ev.label(re.compile("x")), "label(re.compile('x'))", "about 'x'"),
        (ev.tag("a", "b"), "tag('a', 'b')", "tagged a or b"),
    ],
    ids=range(13),
)  # fmt: skip
def test_a_question_reads_as_typed_and_as_said(question: ev.Predicate, text: str, words: str) -> None:
    """The repr is code, the words are for people."""
    assert repr(question) == text
    assert question.words == words


def test_parts_of_one_kind_are_flat() -> None:
    """Joining and joined is one level; negating twice is none."""
    a, b, c = ev.tag("a"), ev.tag("b"), ev.during("2019")
    assert (a & b) & c == a & (b & c)
    assert (a | b) | c == a | (b | c)
    assert ~~a == a
    assert not (a & b).of_time
    assert (a | b | c).of_time
    assert (~c).of_time


def test_predicates_are_not_joined_by_words() -> None:
    """``and``, ``or`` and ``not`` would silently drop a part."""
    with pytest.raises(ev.QueryError, match="join questions by & "):
        ev.before("2019") and ev.after("2018")


def test_predicates_join_only_predicates() -> None:
    """Anything else is Python's own error."""
    with pytest.raises(TypeError):
        ev.before("2019") & 1  # type: ignore[operator]
    with pytest.raises(TypeError):
        ev.before("2019") | 1  # type: ignore[operator]


def has_actor(event: ev.Event) -> bool:
    """Whether anyone took part."""
    return bool(event.actors)


@pytest.mark.parametrize(
    "ask,words,expected",
    [
        (has_actor, "with has_actor", YES),
        (lambda _: False, "as asked", NO),
        (lambda _: Truth.MAYBE, "as asked", MAYBE),
    ],
    ids=["function", "lambda", "truth"],
)
def test_a_function_is_a_question(ask: object, words: str, expected: Truth) -> None:
    """It may answer with a bool or a Truth."""
    question = predicate_of(ask)  # type: ignore[arg-type]
    assert question.words == words
    assert question.of_time
    assert question(FULL) is expected


def test_what_is_no_question_is_refused() -> None:
    """A string is none."""
    with pytest.raises(ev.QueryError, match="'2019' is no question: give a predicate"):
        ev.Timeline().where("2019")  # type: ignore[arg-type]


def test_the_bare_predicate_asks_nothing() -> None:
    """It is there to be extended."""
    with pytest.raises(NotImplementedError):
        ev.Predicate()(UNDATED)
    with pytest.raises(NotImplementedError):
        _ = ev.Predicate().words


def test_a_unit_that_is_none() -> None:
    """The error lists the units."""
    with pytest.raises(ev.QueryError, match=r"'yr' is not a valid Granularity; there are: .*'year'"):
        ev.granularity("yr")


def test_qualification_by_name_or_mark() -> None:
    """The value of the model says the same as the mark."""
    assert ev.qualification(ev.Qualification.APPROXIMATE) == ev.qualification("~")
    assert ev.qualification("approximate") == ev.qualification("~")
    with pytest.raises(ev.QueryError, match="is no qualification"):
        ev.qualification(ev.Qualification.NONE)


@pytest.mark.parametrize(
    "ask,message",
    [
        (lambda: ev.actor(5), r"actor\(5\): give names as text"),  # type: ignore[arg-type]  # it is wrong
        (lambda: ev.tag(["a", "b"]), "give names as text, one after the other"),  # type: ignore[arg-type]  # it is wrong
        (lambda: ev.label(5), r"label\(5\): give a text, or a pattern"),  # type: ignore[arg-type]  # it is wrong
        (lambda: ev.related_to("2019", "before"), "'before' is no relation: name one"),  # type: ignore[arg-type]  # it is wrong
    ],
    ids=["a number", "a list", "no text", "no relation"],
)
def test_a_question_of_something_else_is_refused(ask: Callable[[], object], message: str) -> None:
    """What would never hold of anything is an error when it is asked."""
    with pytest.raises(ev.QueryError, match=message):
        ask()


def test_a_function_has_to_answer() -> None:
    """A function that forgets its return is told so; it does not mean NO."""

    def forgets(event: ev.Event) -> None:
        del event

    tl = ev.Timeline([ev.event("Deal")])
    with pytest.raises(
        ev.QueryError, match="forgets gave no answer of 'Deal': return True, False or a Truth"
    ):
        tl.where(forgets)  # type: ignore[arg-type]  # it is wrong
