"""The case wing: many reports, one sourced record. It never reads a word of a report again."""
