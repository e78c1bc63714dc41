"""Walks a whole newsroom as its readers may, and asks of each text whether its letters fit the language it claims."""

import re
from collections import Counter
from collections.abc import Iterator

from django.urls import Resolver404, resolve
from django.utils.translation import override
from lxml import html

from portal.language import language_of_path

SCRIPTS = {"Cyrillic": re.compile(r"[\u0400-\u052f]"), "Latin": re.compile(r"[A-Za-z\u00c0-\u024f]")}
SCRIPTS |= {"Greek": re.compile(r"[\u0370-\u03ff]"), "Georgian": re.compile(r"[\u10a0-\u10ff]")}
WRITTEN = {language: {"Cyrillic"} for language in ("ru", "uk", "be", "bg")}
WRITTEN |= {"sr": {"Cyrillic", "Latin"}, "el": {"Greek"}, "ka": {"Georgian"}}
# Names that are written so in any language, and what machines read: addresses, formats, a colophon's codes
SAME_EVERYWHERE = re.compile(
    r"\b(?:TASS|RSS|Atom|JSON(?: Feed)?|Telegram|HTML|WCAG(?: [\d.]+)?|AA|VK|YouTube|DOI)\b"
    r"|\S+@\S+|\S+://\S+|\S*/\S*/\S*|\b[\w-]+(?:\.[\w-]+)*\.(?:example|org|ru|com|test)\b"
)
SPOKEN = "//text()[not(ancestor::script or ancestor::style or ancestor::code or ancestor::textarea)]"
READ_ALOUD = "//body//@alt | //body//@title | //body//@placeholder"
SHOWN_ELSEWHERE = "//meta[@name='description' or contains(@property, 'title') or contains(@property, 'desc')]/@content"


def scripts_that_lie(root) -> list[str]:
    """Texts most of whose letters are not those of the nearest `lang`, each with the language it claims."""
    found = []
    for text in root.xpath(f"{SPOKEN} | {READ_ALOUD} | {SHOWN_ELSEWHERE}"):
        language = _claimed(text)
        counted = _letters(SAME_EVERYWHERE.sub(" ", text))
        if counted and counted.most_common(1)[0][0] not in WRITTEN.get(language, {"Latin"}):
            found.append(f"{language}: {' '.join(text.split())[:80]}")
    return found


def _claimed(text) -> str:
    [language] = text.getparent().xpath("ancestor-or-self::*[@lang][1]/@lang") or [""]
    return language.partition("-")[0]


def _letters(text: str) -> Counter:
    counted = {script: len(letters.findall(text)) for script, letters in SCRIPTS.items()}
    return Counter({script: number for script, number in counted.items() if number > 1})


def kind_of(address: str) -> str:
    """`en article`: the edition and the name of the view."""
    edition = language_of_path(address)
    with override(edition):
        try:
            return f"{edition} {resolve(address.partition('?')[0]).view_name}"
        except Resolver404:
            return "none"


def walk(client, starts: list[str], most: int) -> Iterator[tuple[str, html.HtmlElement]]:
    """Each page that links lead to, `most` of a kind at most, and all stories."""
    waiting, seen, kinds = list(starts), set(), Counter()
    while waiting:
        address = waiting.pop(0)
        kind = kind_of(address)
        if address in seen or (kinds[kind] >= most and not kind.endswith(" article")):
            continue
        seen.add(address)
        answer = client.get(address)
        if not answer["Content-Type"].startswith("text/html") or answer.status_code in (301, 302):
            continue
        kinds[kind] += 1
        root = html.fromstring(answer.content.decode())
        yield address, root
        links = [link.partition("#")[0] for link in root.xpath("//a/@href") if link.startswith("/")]
        waiting += [link for link in links if not re.match(r"/(en/)?(admin|go|media|static|account)/", link)]
