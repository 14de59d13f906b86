"""What a word does in a clause: the tags, and the sets of them that several rules share.

From the lexicon: ``det poss pron be been have do modal neg conj rel that to sub prep adv past both participle
said say present bare noun ing``; ``both`` may be a past or a participle, ``bare`` a present or a noun, and
``noun`` looks like a verb and is none. From the text: ``name number mention quote open close``, ``stop`` (a
comma and its kin), ``end`` (a full stop and its kin), and ``word`` for everything else.
"""

from __future__ import annotations

#: The parts of a verb that carry no meaning of their own.
AUXILIARIES = frozenset({"be", "been", "have", "do", "modal"})
#: What stands between two clauses.
EDGES = frozenset({"stop", "end", "sub", "rel", "open", "close"})
#: What a verb may be.
VERBS = frozenset({"be", "have", "do", "modal", "past", "said", "say", "both", "present", "bare"})
#: What a noun may be.
NOUNS = frozenset({"word", "name", "number", "noun"})
#: Participles after an auxiliary.
PARTICIPLES = frozenset({"both", "participle"})
#: Verbs of saying.
SAYS = frozenset({"said", "say"})
