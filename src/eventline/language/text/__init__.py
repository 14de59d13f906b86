"""Text as it stands: where words are cut and sentences end, and what dots, dashes and codes are."""
