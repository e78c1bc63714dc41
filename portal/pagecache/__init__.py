"""Whole public pages, kept for everybody and forgotten when what they show changes.

A public view says `@public_page(seconds)` and names what it shows with `shows(request, …)`; template tags do the
same. Whoever changes a thing says `forget(…)` with the same name, and after the commit each page that showed it
is rendered anew, on every worker.
"""

from portal.pagecache.names import name_of
from portal.pagecache.pages import page_wanted, public_page, shows
from portal.pagecache.store import forget

__all__ = ["forget", "name_of", "page_wanted", "public_page", "shows"]
