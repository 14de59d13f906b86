"""Packs, read: words, patterns and what they build, and the automaton that runs them."""
