"""Every kind of page in both editions, as a browser finds it: open to all, light, without cookies or strangers.

One visit a page, in one tab: wide and light first, then narrow and dark without loading it again. The tests below
look at what the visits brought.
"""

import gzip
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, Page, Response

from tests.e2e.rare import ACCOUNT, Step, rare_pages
from tests.kinds import WRITES, kinds

pytestmark = pytest.mark.browser

EDITIONS = ("ru", "en")
AXE = """async () => {
    const {violations} = await axe.run({resultTypes: ["violations"]});  // every rule, good practice too
    return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id} ${html.slice(0, 120)}`));
}"""
WIDE, NARROW, NARROWEST = ({"width": width, "height": 800} for width in (1280, 360, 320))
WORDS = "() => document.body.innerText.split(/\\s+/).length"
# Against the width that is left beside the place of the scroll bar
SIDEWAYS = """() => {
    const root = document.documentElement;
    return root.scrollWidth - Math.ceil(root.getBoundingClientRect().width);
}"""
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
    status: int = 0
    hosts: set[str] = field(default_factory=set)
    scripts: dict[str, Response] = field(default_factory=dict)
    script_bytes: int = 0
    cookies: int = 0
    violations: list[str] = field(default_factory=list)
    sideways: dict[str, int] = field(default_factory=dict)
    shift: float = 0
    words: dict[str, int] = field(default_factory=dict)

    def note(self, response: Response) -> None:
        self.hosts.add(urlsplit(response.url).netloc)
        if response.request.resource_type == "script" and response.ok:
            self.scripts[response.url] = response


class Tab:
    """One page of the browser that goes from visit to visit."""

    def __init__(self, reader: BrowserContext):
        reader.add_init_script(AXE_SCRIPT)
        self.reader, self.page = reader, reader.new_page()
        self.made = Visit()
        self.page.on("response", lambda response: self.made.note(response))

    def visit(self, opens: Step, before: Step | None = None) -> Visit:
        page = self.page
        page.set_viewport_size(WIDE)
        page.emulate_media(color_scheme="light")
        if before:
            before(page)
        made = self.made = Visit()
        made.status = opens(page).status
        made.cookies = len(self.reader.cookies())
        made.script_bytes = sum(len(gzip.compress(script.body())) for script in made.scripts.values())
        made.words["with"] = page.evaluate(WORDS)
        made.shift = page.evaluate(SHIFT)
        made.violations = [f"light: {found}" for found in page.evaluate(AXE)]
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size(NARROW)
        made.violations += [f"dark: {found}" for found in page.evaluate(AXE)]
        self.narrow()
        return made

    def narrow(self) -> None:
        self.page.set_viewport_size(NARROWEST)
        self.made.sideways["320"] = self.page.evaluate(SIDEWAYS)
        self.page.evaluate(SPACED)
        self.made.sideways["320 with wide spacing"] = self.page.evaluate(SIDEWAYS)


@pytest.fixture(scope="module")
def visits(newsroom, chromium) -> dict[str, Visit]:
    found = {}
    places = {edition: kinds(newsroom.address, edition) for edition in EDITIONS}
    with chromium.new_context(viewport=WIDE) as reader, chromium.new_context(java_script_enabled=False) as without:
        tab, plain = Tab(reader), without.new_page()
        for edition, pages in places.items():
            for kind, path in pages.items():
                made = found[f"{edition} {kind}"] = tab.visit(partial(goes, newsroom.address + path))
                if edition == "ru":  # what works without scripts in one language works in the other
                    made.words["without"] = words_on(plain, newsroom.address + path)
                reader.clear_cookies()
        forms = {edition: pages["form"] for edition, pages in places.items()}
        for rare in rare_pages(newsroom, forms):
            made = found[rare.name] = tab.visit(rare.open, rare.before)
            assert made.status == rare.status, rare.name
            if rare.name not in ACCOUNT:
                reader.clear_cookies()
    return found


def goes(address: str, page: Page) -> Response:
    return page.goto(address)


def words_on(page: Page, address: str) -> int:
    page.goto(address)
    return len(page.locator("body").inner_text().split())


def test_axe_finds_nothing(visits):
    assert {name: made.violations for name, made in visits.items() if made.violations} == {}


def test_no_other_host_is_asked(visits, newsroom):
    own = urlsplit(newsroom.address).netloc
    assert {name: made.hosts for name, made in visits.items() if made.hosts != {own}} == {}


def test_who_only_reads_gets_no_cookie(visits):
    writing = {*WRITES, *ACCOUNT}
    assert {name for name, made in visits.items() if made.cookies and name.split()[-1] not in writing} == set()


def test_scripts_are_small(visits):
    weights = {name: made.script_bytes for name, made in visits.items()}
    assert {name: weight for name, weight in weights.items() if weight > 5 * 1024} == {}
    assert max(weights.values()) > 0


OFFERED = 10  # words on the buttons of what works only with scripts: the system's sheet, read later, Ctrl+Enter


def test_all_words_are_there_without_scripts(visits):
    words = {name: made.words for name, made in visits.items() if "without" in made.words}
    del words["ru later"]
    assert len(words) > 20
    least = {name: min(0.98 * said["with"], said["with"] - OFFERED) for name, said in words.items()}
    assert {name: said for name, said in words.items() if said["without"] < least[name]} == {}


def test_nothing_runs_out_of_a_narrow_screen(visits):
    assert {name: made.sideways for name, made in visits.items() if max(made.sideways.values()) > 0} == {}


def test_nothing_moves_while_loading(visits):
    assert {name: made.shift for name, made in visits.items() if made.shift > 0.001} == {}
