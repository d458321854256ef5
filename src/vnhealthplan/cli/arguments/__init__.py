"""The arguments of each command, what they may be, and what is said where they are wrong, in two languages."""
