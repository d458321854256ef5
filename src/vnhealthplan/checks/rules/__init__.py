"""The rules, one topic a file; the table of all of them stands in `checks.table`."""
