"""Every kind of page in both editions, as a browser finds it: open to all, light, without cookies or strangers.

One visit a page; the tests below look at what it brought.
"""

import gzip
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, Response

from tests.kinds import WRITES, kinds

pytestmark = pytest.mark.browser

EDITIONS = ("ru", "en")
AXE = {"resultTypes": ["violations"]}  # every rule, good practice too
DARK = AXE | {"runOnly": ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"]}
WORDS = "() => document.body.innerText.split(/\\s+/).length"
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
SHIFT = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
        .observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(sum), 100);
})"""
# WCAG 1.4.12; a policy against inline styles does not speak of these
SPACED = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important }
        p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
}"""


@dataclass
class Visit:
    hosts: set[str] = field(default_factory=set)
    scripts: dict[str, Response] = field(default_factory=dict)
    script_bytes: int = 0
    cookies: int = 0
    violations: list[str] = field(default_factory=list)
    sideways: dict[str, int] = field(default_factory=dict)
    shift: float = 0
    words: dict[str, int] = field(default_factory=dict)


@pytest.fixture(scope="module")
def visits(newsroom, chromium) -> dict[str, Visit]:
    found = {}
    wide = {"width": 1280, "height": 800}
    with chromium.new_context(viewport=wide) as reader, chromium.new_context(java_script_enabled=False) as plain:
        for edition in EDITIONS:
            for kind, path in kinds(newsroom.address, edition).items():
                made = found[f"{edition} {kind}"] = visit(reader, newsroom.address + path)
                made.words["without"] = words_without(plain, newsroom.address + path)
                reader.clear_cookies()
    return found


def visit(reader: BrowserContext, address: str) -> Visit:
    made, page = Visit(), reader.new_page()
    page.on("response", lambda response: note(made, response))
    page.goto(address)
    made.cookies = len(reader.cookies())
    made.script_bytes = sum(len(gzip.compress(script.body())) for script in made.scripts.values())
    made.words["with"] = page.evaluate(WORDS)
    made.shift = page.evaluate(SHIFT)
    made.violations = violations(page, "light", AXE)
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 360, "height": 740})
    made.violations += violations(page, "dark", DARK)
    narrow(made, page)
    page.close()
    return made


def note(made: Visit, response) -> None:
    made.hosts.add(urlsplit(response.url).netloc)
    if response.request.resource_type == "script":
        made.scripts[response.url] = response


def violations(page: Page, scheme: str, options: dict) -> list[str]:
    broken = Axe().run(page, options=options).response["violations"]
    return [f"{scheme}: {rule['id']} {node['html'][:120]}" for rule in broken for node in rule["nodes"]]


def narrow(made: Visit, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    made.sideways["320"] = page.evaluate(SIDEWAYS)
    page.evaluate(SPACED)
    made.sideways["320 with wide spacing"] = page.evaluate(SIDEWAYS)


def words_without(reader: BrowserContext, address: str) -> int:
    page = reader.new_page()
    page.goto(address)
    return len(page.locator("body").inner_text().split())


def test_axe_finds_nothing(visits):
    assert {name: made.violations for name, made in visits.items() if made.violations} == {}


def test_no_other_host_is_asked(visits, newsroom):
    own = urlsplit(newsroom.address).netloc
    assert {name: made.hosts for name, made in visits.items() if made.hosts != {own}} == {}


def test_who_only_reads_gets_no_cookie(visits):
    assert {name for name, made in visits.items() if made.cookies and name.split()[1] not in WRITES} == set()


def test_scripts_are_small(visits):
    weights = {name: made.script_bytes for name, made in visits.items()}
    assert {name: weight for name, weight in weights.items() if weight > 5 * 1024} == {}
    assert max(weights.values()) > 0


OFFERED = 10  # words on the buttons of what works only with scripts: the system's sheet, read later, Ctrl+Enter


def test_all_words_are_there_without_scripts(visits):
    words = {name: made.words for name, made in visits.items() if not name.endswith("later")}
    least = {name: min(0.98 * said["with"], said["with"] - OFFERED) for name, said in words.items()}
    assert {name: said for name, said in words.items() if said["without"] < least[name]} == {}


def test_nothing_runs_out_of_a_narrow_screen(visits):
    assert {name: made.sideways for name, made in visits.items() if max(made.sideways.values()) > 0} == {}


def test_nothing_moves_while_loading(visits):
    assert {name: made.shift for name, made in visits.items() if made.shift > 0.001} == {}
