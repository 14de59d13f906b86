"""For tests of code that uses eventline: Hypothesis strategies for every value, relations by brute force.

`strategies` is published for users and registered with Hypothesis, so that ``st.from_type`` finds it;
`enumeration` decides relations by trying all ways in which the unknowns can turn out.
"""

from __future__ import annotations
