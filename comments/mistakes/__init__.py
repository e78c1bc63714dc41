"""Mistakes that readers report: what they quote, what is wrong with it, and what the editors did."""
