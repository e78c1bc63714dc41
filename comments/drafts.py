"""Words of a reader who goes to sign in, kept while the browser is away: at us, or with a provider.

They lie among the sessions, under a key of their own that nobody can guess, which travels in `next`. Not in the
reader's own session: a form of another site could then fill it, or throw it away. `clearsessions` removes old ones.
"""

from importlib import import_module

from django.conf import settings

Store = import_module(settings.SESSION_ENGINE).SessionStore
MARK = "comment draft"
KEPT_SECONDS = 3600
LONGEST = {"name": 200, "email": 300, "text": 20_000, "parent": 20}  # more than the form takes: it will say so


def keep_draft(words: dict[str, str]) -> str:
    """The key under which the fields of the form can be had back for an hour."""
    draft = Store()
    draft[MARK] = {name: words.get(name, "")[:most] for name, most in LONGEST.items()}
    draft.set_expiry(KEPT_SECONDS)
    draft.create()
    return draft.session_key


def draft_under(key: str) -> dict[str, str]:
    """Empty for any key that we did not give out, or gave out too long ago."""
    return Store(key).get(MARK, {}) if key.isascii() and key.isalnum() and len(key) <= 40 else {}
