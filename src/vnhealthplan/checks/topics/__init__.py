"""The rows of the rules, one topic a file; `checks.table` puts them together."""
