"""From items to mentions: what each time of a text hangs on, and where its verb looks."""
