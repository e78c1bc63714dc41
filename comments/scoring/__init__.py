"""Learns from the moderators' own decisions which waiting comments are likely to be published.

It only orders the desk for whoever asks; it decides nothing. See docs/decisions on what it may not do.
"""
