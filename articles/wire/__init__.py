"""A pasted wire story becomes a filled form, every guess marked. Pure functions: no Django, no files."""

from .duplicates import likeness, shingles
from .reading import read_story
from .story import Block, Doubt, Guess, Story

__all__ = ["Block", "Doubt", "Guess", "Story", "likeness", "read_story", "shingles"]
