"""Feeds of each list: RSS, Atom and JSON with the whole text, and RSS as Telegram and Dzen want it."""
