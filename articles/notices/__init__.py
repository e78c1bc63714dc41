"""Notices of the house list: found in a text, offered, put in by a press."""
