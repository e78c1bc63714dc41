"""Finds its way about a running newsroom by what its pages say."""

import re
import urllib.request
from urllib.parse import urlsplit


def read(address: str) -> str:
    with urllib.request.urlopen(address) as answer:  # noqa: S310
        return answer.read().decode()


def stories(address: str) -> list[str]:
    """The paths of all public stories, as the site's maps list them."""
    maps = re.findall(r"<loc>([^<]+)</loc>", read(f"{address}/sitemap.xml"))
    found = [place for part in maps for place in re.findall(r"<loc>([^<]+)</loc>", read(part))]
    return [path for path in (urlsplit(place).path for place in found) if re.search(r"/\d+-[^/]+/$", path)]
