"""The tables of tense of a pack: words and endings that tell the past from what is to come."""

from __future__ import annotations

import attrs


@attrs.frozen
class TenseTables:
    """What a pack knows of tense.

    Attributes:
        past: Forms of the past.
        past_endings: How others end.
        not_verbs: Words that end so and are no verbs.
        future: Words that look ahead, whatever stands beside them.
        intent: Words that look ahead before another word: "plans", "due", "may".
        bids: Forms of the past that look ahead before an infinitive: "told to leave", "voted to close".
        commits: Those of them that are past where they follow their time: "on Monday agreed to meet".
        vows: Others that are past right before it too: "agreed Monday to meet".
        awaited: Others that look ahead before a preposition too: "was expected on Monday".
        refusals: What could or would not be, and was not: "could not", "would not say".
        modal: Those of them that stand inside a group of verbs: "would be closed", but not "plans were".
        had_or_would: What is short for a form of the past, or for one of them: "he'd left", "he'd be back".
        infinitive: What stands before an infinitive.
        aims: What stands between an intent and its time: "set for".
        perfect: Forms of "to have".
        be: Forms of "to be" that an infinitive makes look ahead: "was to open".
        present: Forms of the present that tell nothing by themselves.
        now: Those of them that look ahead before their time: "the vote is on Monday".
        leads: What may stand between.
        progressive: The ending that makes them look ahead: "is leaving".
        scheduled: Forms of the present that tell of plans: "the trial begins on Monday".
        fixtures: Others that may be nouns too, and tell where no other verb does: "she plays him on Monday".
        forecasts: Words that tell of days to come where there is no verb: "Thursday sunny, Friday cooler".
        gone: What tells that a plan was made, and may be over: "was due on 3 May".
        pluperfect: What tells that a story looks back: "it had opened at nine".
        requests: With what a sentence asks for something: "join us on Friday".
        bare: Forms of the past with which it may ask too: "put it off to Friday".
        proposals: What stands before an infinitive and tells of a plan: "rejected a plan to cut it".
        polite: What may stand before them: "please", "hi".
        askers: Who is asked behind a modal: "can you set it for Friday".
        particles, done_by: What may follow such a form, and what tells that it asks for nothing: "set up by".
        halves, waking: What tells which half of the day, or which clock, an hour is of; and that it is early.
        exists: What stands before what is: "there is a vote on Friday".
        things: What a clause begins with that tells of an event, or what was said: "a fire that killed two".
        coming: What tells so before a noun: "next stop: Rome in March".
        conditions, deadlines: What tells that a perfect is not yet: "if it has not come by Monday".
        adverbs: How words end that may stand inside a group of verbs.
        articles: What stands before a noun, so that a past form behind it is no verb: "the planned stop".
        manners: What stands so before a noun without one: "behind closed doors", "amid raised fears".
        genitive: What makes a time the owner of the noun behind it: "Friday's plan".
        plural: How nouns of more than one end, and so what one does: "talks start on Monday".
        measures: What stands before that with which something is compared: "worse than December's".
        defers: Forms of the past of what goes on: "adjourned until".
        beside: What may stand between a year and a month or a day of it: "in 2021, in May".
        says: Forms of the past of verbs of speech: "officials said on Friday".
        begins: How something came to be, which is told beside a story: "a firm founded in May 1912".
        hours: What has hours: "open Tuesday to Sunday".
        engaged, openings, venues: What is so at hours of a day, of each: "are you free", "the shop opens".
        habits: Forms of the present that tell what is so each year: "it flowers in May".
        arranged: Forms of the past that look ahead before "for": "booked for 3 May".
        shifts: Others that look ahead before "to": "slipped to 3 May", "brought forward to Friday".
        duties: Verbs that, behind "to" and with no other, tell of a task: "Ann to write to them by Friday".
        documents: Nouns of what was written on a day: "your letter of 3 May".
        answers: What a letter begins with that answers another: "thanks for coming on Friday".
        records: Nouns of what is told of a time that is over: "the figures for May will be out in June".
        periods: What stands between them and that time; "results on 3 May" are to be out then.
        starts: Words that, with a capital behind a dot, begin a sentence, and are no name.
        attributes: What stands between a noun and its time: "the events of Friday".
        frames: What stands between a time with its noun and its year: "the May vote in 2016".
        parts: What stands before them where a part of the time is told: "for most of Friday".
        trails, comes, trailing: What comes behind what is over: "it follows a raid on", "it comes after".
        occurs: Participles that tell on which day something was: "the talks, held on Friday".
        decrees: Verbs with which something is made so from a time on: "called a strike from Friday".
        definite: The article of what was told: "on the Tuesday".
        deictic: Words that point at the document's time: "the end of this month".
        pointers: Words that point at a time told: "the end of that month".
        subjects: Who does something, in the present: "we land on Thursday".
        doers, present_endings: What does something in its clause, and how its verb ends: "which reports".
        stills: What may follow them and tells no plan: "she says", "they also".
        conjunctions: Words between clauses: "in 2019 it rose, and in May it fell".
        lists: Those that only join times: "in 2017 and in January".
        awaits: What stands before what was still to come, or was called off: "picked for Saturday's match".
        appointments: What that may be: "match", "vote".
        outcomes: What was done on its day, whatever follows from it: "may fall after Monday's loss".
        terms: What stands before a day from or on which something is so: "effective", "of record".
        orders: Verbs with which somebody is to see to something by a day: "ordered it closed by".
        deliveries: What stands behind the month in which goods are to be delivered: "May delivery".
        remembered: What is called by its day, long after: "the January 6 riot".
        compares: Words that compare a figure with another: "up from 3% a year earlier".
        swings: Verbs that tell of figures: "sales fell in May. Orders rose, from 3 a year earlier".
        traded: What is traded, whose hours are the document's: "the shares rose by 0830 GMT".
        usual: What tells that something is so again and again: "they usually sing on Friday".
        reports: Forms of the present that tell of records to come: "it reports results on 3 May".
        invites: What asks people to what is to come: "invitations to an event on 7 March".
        votes: Of the bids, what somebody did on its weekday: "they voted to ban it on Friday".
        courses: What goes towards a plan, before its verb: "it was on course to land on Friday".
        enacted: Participles of what is planned, in the present: "the winner is announced on 3 May".
        whereabouts: What may stand behind what is, before its time: "it is out on 3 May".
        answered, deeds: What somebody answers for: "in court on Monday over a theft on Friday".
        foresights: With what people look ahead to what may come: "they warned of snow on Friday".
        nouns_too: Forms of the past that are nouns too, behind others: "they expect a rate cut in May".
        thwarted: What was not done, behind "before": "before he could speak on Friday".
        lets: What looks like a form of the past behind somebody: "he let them go on Friday".
        bound: Forms of the past behind which is told what somebody is to do: "bailed to appear on 5 May".
        lately: What tells that a date is not long ago: "as recently as 3 May".
        sets: What a set begins with of which days may follow: "every year on 3 May", not "4% a year in May".
        excepts, prepositions: What stands between a set and what it leaves out, or its days: "daily except".
        nearby: What else may stand before those days: "each year around Easter".
        regular: What is done again and again: "it meets on the first Monday of the month".
        worked: What is done from weekday to weekday of each week: "she works Monday to Friday".
        names: Words that are also names, where they have a capital.
        counts: What tells of plans, and behind a number is what is counted: "1.85 marks".
        coins, money: What behind a number is a coin, where words speak of money: "the shares fell to 425p".
        counted: What is counted, where it does not end as other plurals do: "5 dead".
        participles: Participles that are no forms of the past: "has come", "blown up in May".
        behind_have: What else tells behind "have" of what is done: "has in May left".
        relatives: What a clause begins with that tells of a noun: "the league, which had kept out".
        hourly: What leads to an hour of a story: "by two it was over".
        yearly: What leads to a year of three digits: "in 268", but not "by 268".
        finite: Forms of the past that are no participles: "came", "died", but not "built".
        likens: Words that compare a time with another: "warmer than in 1901".
        owned, support: What makes of "have" what one has: "we've got a rehearsal", "do you have".
        objects: Behind "had", to whom or what something was done then: "he had him hanged".
        titles: Words before names of which a dot ends no sentence.
        writers: Words for who writes of themselves, in a diary: "i", "we", "my".
        mails: With which the line ends above a mail that is quoted: "on 3 May, Ann wrote:".
        hyphened: Words that make no time of what hyphens join to them: "a last-minute goal".
        heads: With which the line begins that tells when a mail was sent that is forwarded: "Sent: 3 May".
    """

    past: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    not_verbs: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    intent: frozenset[str] = frozenset()
    modal: frozenset[str] = frozenset()
    bids: frozenset[str] = frozenset()
    commits: frozenset[str] = frozenset()
    vows: frozenset[str] = frozenset()
    awaited: frozenset[str] = frozenset()
    refusals: frozenset[str] = frozenset()
    had_or_would: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()
    aims: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    now: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    progressive: tuple[str, ...] = ()
    scheduled: frozenset[str] = frozenset()
    fixtures: frozenset[str] = frozenset()
    forecasts: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    pluperfect: frozenset[str] = frozenset()
    requests: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    proposals: frozenset[str] = frozenset()
    polite: frozenset[str] = frozenset()
    askers: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    done_by: frozenset[str] = frozenset()
    halves: frozenset[str] = frozenset()
    waking: frozenset[str] = frozenset()
    exists: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    coming: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    deadlines: frozenset[str] = frozenset()
    adverbs: tuple[str, ...] = ()
    articles: frozenset[str] = frozenset()
    manners: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()
    plural: tuple[str, ...] = ()
    measures: frozenset[str] = frozenset()
    defers: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    begins: frozenset[str] = frozenset()
    hours: frozenset[str] = frozenset()
    engaged: frozenset[str] = frozenset()
    openings: frozenset[str] = frozenset()
    venues: frozenset[str] = frozenset()
    habits: frozenset[str] = frozenset()
    arranged: frozenset[str] = frozenset()
    shifts: frozenset[str] = frozenset()
    duties: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()
    records: frozenset[str] = frozenset()
    periods: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    frames: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    trails: frozenset[str] = frozenset()
    comes: frozenset[str] = frozenset()
    trailing: frozenset[str] = frozenset()
    decrees: frozenset[str] = frozenset()
    occurs: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    deictic: frozenset[str] = frozenset()
    pointers: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()
    present_endings: tuple[str, ...] = ()
    stills: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    compares: frozenset[str] = frozenset()
    awaits: frozenset[str] = frozenset()
    appointments: frozenset[str] = frozenset()
    remembered: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()
    orders: frozenset[str] = frozenset()
    deliveries: frozenset[str] = frozenset()
    swings: frozenset[str] = frozenset()
    traded: frozenset[str] = frozenset()
    usual: frozenset[str] = frozenset()
    reports: frozenset[str] = frozenset()
    invites: frozenset[str] = frozenset()
    votes: frozenset[str] = frozenset()
    courses: frozenset[str] = frozenset()
    enacted: frozenset[str] = frozenset()
    whereabouts: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    foresights: frozenset[str] = frozenset()
    nouns_too: frozenset[str] = frozenset()
    thwarted: frozenset[str] = frozenset()
    lets: frozenset[str] = frozenset()
    bound: frozenset[str] = frozenset()
    lately: frozenset[str] = frozenset()
    sets: frozenset[str] = frozenset()
    excepts: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    nearby: frozenset[str] = frozenset()
    regular: frozenset[str] = frozenset()
    worked: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    hourly: frozenset[str] = frozenset()
    yearly: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    likens: frozenset[str] = frozenset()
    owned: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    coins: frozenset[str] = frozenset()
    money: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    behind_have: frozenset[str] = frozenset()
    support: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    writers: frozenset[str] = frozenset()
    mails: frozenset[str] = frozenset()
    hyphened: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
