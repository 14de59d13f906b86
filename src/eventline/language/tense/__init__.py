"""What a sentence tells of its times: by its verbs and clauses, and by the side to which they look."""
