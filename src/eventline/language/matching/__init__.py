"""From text to matches: where to look, and the longest rule at each token."""
