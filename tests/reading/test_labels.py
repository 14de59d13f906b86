"""Sentences, and the labels and wordings of time of the events that they become."""

from __future__ import annotations

import pytest

import eventline as ev

PUBLISHED = "2024-08-23"


def told(text: str, **keywords: bool) -> list[tuple[str, str]]:
    """Read a text: the wording of the time and the label of each event, in the order of the text."""
    events = ev.read_article(text, document_time=PUBLISHED, **keywords)  # type: ignore[arg-type]
    return [(event.stated, event.label) for event in sorted(events, key=place_of)]


def place_of(event: ev.Event) -> tuple[int, int]:
    """Where an event was read."""
    assert event.evidence is not None
    mention = event.evidence.mention
    return event.evidence.start, mention.start if mention else -1


PLAIN = {
    "an article and an auxiliary go": (
        "The patrols were halted in October last year.",
        [("October last year", "Patrols halted")],
    ),
    "has been goes": ("The bridge has been closed since 2019.", [("since 2019", "Bridge closed")]),
    "has stays before a verb that is no past": (
        "The river has begun to fall since Monday.",
        [("since Monday", "River has begun to fall")],
    ),
    "an auxiliary stays after a pronoun": ("They were freed in 2015.", [("2015", "They were freed")]),
    "an auxiliary stays with not": (
        "The roads weren’t cleared on Monday.",
        [("Monday", "Roads weren’t cleared")],
    ),
    "not ... until keeps the date": (
        "The train did not run until 1954.",
        [("until 1954", "Train did not run until 1954")],
    ),
    "a phrase before the subject goes": (
        "On Monday, after a long night, the council voted.",
        [("Monday", "Council voted")],
    ),
    "a date between commas takes them along": (
        "The vote, on Monday, was close.",
        [("Monday", "Vote was close")],
    ),
    "a date that is the subject stays": (
        "2007 was the year of the telephone.",
        [("2007", "2007 was the year of the telephone")],
    ),
    "a colon ends the label": (
        "The town changed in 1990: it got a bridge and a school.",
        [("1990", "Town changed")],
    ),
    "what a purpose adds goes": (
        "Patrols will continue next week to keep the road open.",
        [("next week", "Patrols will continue")],
    ),
    "an infinitive that the verb needs stays": (
        "The river began last year to rise.",
        [("last year", "River began to rise")],
    ),
    "a name keeps its small letter": (
        "iPhone sales fell in 2016.",
        [("2016", "iPhone sales fell")],
    ),
    "a quotation loses its marks": (
        "“The talks failed on Monday,” said Maria Rossi, the mayor, on Tuesday.",
        [("Monday", "Talks failed"), ("Tuesday", "Maria Rossi said the talks failed")],
    ),
    "more than two hours date nothing": (
        "The court sat for two hours on Monday.",
        [("Monday", "Court sat for two hours")],
    ),
    "what recurs dates nothing": (
        "The court sits every Tuesday in 2024.",
        [("2024", "Court sits every Tuesday")],
    ),
    "a hyphen inside a word joins": (
        "The Anglo- French deal was signed in 1904.",
        [("1904", "Anglo- French deal signed")],
    ),
}


@pytest.mark.parametrize("text,expected", PLAIN.values(), ids=PLAIN.keys())
def test_label(text: str, expected: list[tuple[str, str]]) -> None:
    """A label says what happened, without the time and without what a headline leaves out."""
    assert told(text) == expected


CLAUSES = {
    "two verbs of one subject": (
        "Jane Doe was born in 1950 in Leeds and died in 2001.",
        [("1950", "Jane Doe born in Leeds"), ("2001", "Jane Doe died")],
    ),
    "two subjects": (
        "The army left in 2004 and the rebels returned in 2006.",
        [("2004", "Army left"), ("2006", "Rebels returned")],
    ),
    "one act in two words": (
        "The bridge was attacked and destroyed in 1944.",
        [("1944", "Bridge attacked and destroyed")],
    ),
    "three verbs": (
        "The club was founded in 1901, moved in 1950 and closed in 1999.",
        [("1901", "Club founded"), ("1950", "Club moved"), ("1999", "Club closed")],
    ),
    "after a clause": (
        "The army left after a deal was struck in 2004.",
        [("2004", "Deal struck")],
    ),
    "a clause in front": (
        "After the war ended in 1945, the king, who had fled in 1940, returned.",
        [("1945", "War ended"), ("1940", "King fled")],
    ),
    "after and a form in -ing": (
        "The minister resigned after visiting the queen in 2019.",
        [("2019", "Minister visiting the queen")],
    ),
    "after being": (
        "The minister left the party after being dismissed in 2019.",
        [("2019", "Minister dismissed")],
    ),
    "after a noun is no clause": (
        "The minister resigned after protests in 2019.",
        [("2019", "Minister resigned after protests")],
    ),
    "which": ("He sold the ship, which sank in 1912.", [("1912", "Ship sank")]),
    "that, as a subject": (
        "Nobody named the threats that stopped the patrols in 2019.",
        [("2019", "Threats stopped the patrols")],
    ),
    "that, as an object": (
        "The survivors left the hut that they had built in 1871 in haste.",
        [("1871", "They had built the hut in haste")],
    ),
    "a relative clause inside": (
        "The man who robbed the bank in 2015 was caught in 2019.",
        [("2015", "Man robbed the bank"), ("2019", "Man caught")],
    ),
    "a second verb before a relative clause": (
        "The guards left the pass and follow a patrol that began in 1951.",
        [("1951", "Patrol began")],
    ),
    "a relative clause behind a noun of a noun": (
        "They crossed fields of rye that had burned in 1951.",
        [("1951", "Fields of rye burned")],
    ),
    "a relative clause of two verbs": (
        "The man who fled in 1940 and returned in 1945 was poor.",
        [("1940", "Man fled"), ("1945", "Man returned")],
    ),
    "places of one clause behind commas": (
        "He left after visiting Rome, Paris and Berlin in 2019.",
        [("2019", "He visiting Rome, Paris and Berlin")],
    ),
    "an interval and a date inside it": (
        "The fair ran from 1990 to 1995 without a day off in 1993.",
        [("from 1990 to 1995", "Fair ran without a day off"), ("1993", "Fair ran without a day off")],
    ),
    "a preposition before which": (
        "They struck a deal under which soldiers left in 2020.",
        [("2020", "Soldiers left")],
    ),
    "whose": ("The king, whose son died in 1817, abdicated.", [("1817", "Son died")]),
    "that, as no link": ("He rebuilt that house in 1950.", [("1950", "He rebuilt that house")]),
    "a participle behind its noun": (
        "The bridge opened in 1937 was closed in 2019.",
        [("1937", "Bridge opened"), ("2019", "Bridge closed")],
    ),
    "a participle that is not dated": (
        "A deal struck by the generals was broken in 2019.",
        [("2019", "Deal broken")],
    ),
    "a participle between commas": (
        "Its telescope, installed in 1901, burned in 1945.",
        [("1901", "Its telescope installed"), ("1945", "Its telescope burned")],
    ),
    "a form in -ing behind a comma": (
        "The army crossed the border, entering the town in 1919.",
        [("1919", "Army entering the town")],
    ),
    "between parentheses": ("The war (1939–1945) destroyed the town.", [("1939–1945", "War")]),
    "a clause between parentheses": (
        "The king (who fled in 1940) returned in 1945.",
        [("1940", "King fled"), ("1945", "King returned")],
    ),
    "parentheses that never open": ("The town fell) in 1945.", [("1945", "Town fell")]),
    "a semicolon": (
        "The army left in 2004; the rebels returned in 2006.",
        [("2004", "Army left"), ("2006", "Rebels returned")],
    ),
    "a list of dated things": (
        "They introduced the radio in 1998, the player in 2001, and the telephone in 2007.",
        [
            ("1998", "They introduced the radio"),
            ("2001", "They introduced the player"),
            ("2007", "They introduced the telephone"),
        ],
    ),
    "two dates of one sentence": (
        "Sales rose from 3 million in 2019 to 5 million in 2023.",
        [("2019", "Sales rose from 3 million"), ("2023", "Sales rose from 3 million")],
    ),
    "a date made finer": (
        "In 2019 the army crossed the border on 9 October 2019.",
        [("9 October 2019", "Army crossed the border")],
    ),
    "when, after a date": (
        "The ferry has been out of service since Tuesday, when divers found a crack.",
        [("since Tuesday", "Ferry has been out of service"), ("Tuesday", "Divers found a crack")],
    ),
    "a dateline": (
        "BERLIN, 3 May 2024 — The court ruled on Thursday that the law is void.",
        [("Thursday", "Court ruled that the law is void")],
    ),
}


@pytest.mark.parametrize("text,expected", CLAUSES.values(), ids=CLAUSES.keys())
def test_clauses_become_events(text: str, expected: list[tuple[str, str]]) -> None:
    """Each clause with a date becomes an event, with the subject that it shares."""
    assert sorted(told(text)) == sorted(expected)


STATEMENTS = {
    "at the end": (
        "Patrols were resumed, the ministry said on Friday.",
        [("Friday", "Ministry said patrols resumed")],
    ),
    "at the end, without a date": (
        "Patrols resumed on Thursday, the ministry said, Reuters reported.",
        [("Thursday", "Patrols resumed")],
    ),
    "according to": (
        "Patrols resumed on Thursday, according to figures released on Friday.",
        [("Thursday", "Patrols resumed"), ("Friday", "Figures released")],
    ),
    "with that": (
        "The county said on Thursday that repairs would begin next week.",
        [("Thursday", "County said that repairs would begin"), ("next week", "Repairs would begin")],
    ),
    "without that": (
        "The county said on Thursday repairs would begin next week.",
        [("Thursday", "County said repairs would begin"), ("next week", "Repairs would begin")],
    ),
    "two contents": (
        "The county said on Thursday that the line is safe and that repairs hinge on money.",
        [("Thursday", "County said that the line is safe")],
    ),
    "to someone": (
        "The mayor recently told the Courier that she will leave.",
        [("recently", "Mayor told the Courier that she will leave")],
    ),
    "an inverted one": (
        "Patrols have resumed, said the minister on Friday.",
        [("Friday", "Minister said patrols resumed")],
    ),
    "in the middle": (
        "The move, he said, would help the town in 2025.",
        [("2025", "Move would help the town")],
    ),
    "of a thing": (
        "The ministry announced the return of the patrols on Friday.",
        [("Friday", "Ministry announced the return of the patrols")],
    ),
    "by a long name": (
        (
            "The ferry is safe, the representative of the standing council for harbours and islands "
            "in the northern "
            "assembly of the county of Nordvik and of all its seven neighbours said on Friday."
        ),
        [("Friday", "Representative of the standing council said the ferry is safe")],
    ),
}


@pytest.mark.parametrize("text,expected", STATEMENTS.values(), ids=STATEMENTS.keys())
def test_statement_is_an_event_of_its_own(text: str, expected: list[tuple[str, str]]) -> None:
    """Who said it, and in short what; what was said is no less an event, if it is dated."""
    assert told(text) == expected


NOUNS = {
    "an adjective of time": ("It follows the recent offer of talks.", [("recent", "Offer of talks")]),
    "very recent": ("It follows the very recent offer.", [("recent", "Offer")]),
    "a year before a noun": ("He spoke of the 2005 elections.", [("2005", "Elections")]),
    "a year before the last noun": ("He spoke of the 2005 elections", [("2005", "Elections")]),
    "a possessive": ("He spoke of Thursday’s talks in Paris.", [("Thursday", "Talks in Paris")]),
    "the noun is the subject": ("Thursday’s talks ended the war.", [("Thursday", "Talks ended the war")]),
    "the noun stands before the subject": (
        "After Thursday’s talks, the war ended.",
        [("Thursday", "Talks")],
    ),
}


@pytest.mark.parametrize("text,expected", NOUNS.values(), ids=NOUNS.keys())
def test_date_of_a_noun(text: str, expected: list[tuple[str, str]]) -> None:
    """A date before a noun dates the noun, and the clause only where the noun is its subject."""
    assert told(text) == expected


PLANS = {
    "to come": ("The company plans to open a shop in 2027.", [("2027", "Company to open a shop")]),
    "in the past": (
        "Turkey decided to halt patrols last year.",
        [("last year", "Turkey decided to halt patrols")],
    ),
    "due to is no plan": (
        "Trains are late due to the snow of 2027.",
        [("2027", "Trains are late due to the snow")],
    ),
    "a past plan of a clause that shares its subject": (
        "The company closed a shop in 2019 and plans to open one in 2027.",
        [("2019", "Company closed a shop"), ("2027", "Company to open one")],
    ),
}


@pytest.mark.parametrize("text,expected", PLANS.values(), ids=PLANS.keys())
def test_what_is_planned(text: str, expected: list[tuple[str, str]]) -> None:
    """A date behind a plan is that of what is planned, unless it is past."""
    assert told(text) == expected


LONG = {
    "where a phrase ends": (
        (
            "In 2019 the city and both of its larger neighbours opened talks on the water of the "
            "northern hills "
            "called “Spring Rain”."
        ),
        "City and both of its larger neighbours opened talks on the water of the northern hills",
    ),
    "not inside quotation marks": (
        (
            "In 2019 the board of the festival renamed its summer season “Nights of Music in the Old Town of "
            "the Island”."
        ),
        "Board of the festival renamed its summer season",
    ),
    "without a participle whose rest is cut off": (
        (
            "In 2011 both towns agreed to run the trams of the valley together under a contract "
            "signed by the councils "
            "of all villages."
        ),
        "Both towns agreed to run the trams of the valley together under a contract",
    ),
    "with a shorter subject": (
        "In 2019 the elder statesman of the party, a former member of the upper house, opened the museum.",
        "Elder statesman of the party, a former member of the upper house, opened the museum",
    ),
    "between two words": (
        (
            "In 2019 extraordinarily experienced long-serving well-known hard-working international "
            "deep-sea divers "
            "found it."
        ),
        "Extraordinarily experienced long-serving well-known hard-working international deep-sea…",
    ),
    "inside a word": (f"In 2019 {'x' * 120} ended.", f"{'X' + 'x' * 88}…"),
}


@pytest.mark.parametrize("text,label", LONG.values(), ids=LONG.keys())
def test_long_label_is_cut(text: str, label: str) -> None:
    """A label has at most 90 characters, and ends where a phrase does."""
    assert [label for _, label in told(text)] == [label]


def test_clauses_without_a_date_on_request() -> None:
    """With `undated`, what has a verb and no date is an event without a time."""
    text = "The mayor resigned. She had lied, the council said. In 2019 she won. A sad day (it rained)."
    assert told(text, undated=True) == [
        ("", "Mayor resigned"),
        ("", "She had lied"),
        ("2019", "She won"),
    ]


def test_date_alone_is_no_event() -> None:
    """A line that is nothing but a date tells of nothing."""
    assert told("Ferry stops\n12 May 2023\n\nThe ferry stopped on Monday.") == [("Monday", "Ferry stopped")]
