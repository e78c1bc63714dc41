"""Which elements of a page are not the story: scripts, menus, share buttons, boxes, forms."""

import re

from .letters import wordset

SILENT = wordset(
    """
    script style noscript template svg math iframe object select option textarea head title meta button
    input
    """
)
FURNITURE = frozenset(("nav", "aside", "footer", "form", "dialog", "menu"))
HINTS = {"h1": "h1", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading"}
INSIDE = {
    "li": "item",
    "blockquote": "quote",
    "figcaption": "caption",
    "time": "time",
    "caption": "caption",
    "address": "contact",
}
WIDGET = (
    r"(?:share|sharing|social|socials|soc|addthis|ya-share2?|related|read-?also|read-?more|readmore|"
    r"more-news|also|recommend\w*|subscribe|subscription|"
    r"newsletter|cookie|cookies|gdpr|consent|breadcrumbs?|crumbs|tags?|tag-list|taglist|tags-list|"
    r"comments?|comment-list|disqus|promo|banner|banners|advert\w*|ads?|adv|"
    r"adsbygoogle|sponsor\w*|sidebar|widget|menu|navbar|navigation|pagination|pager|footer|toolbar|"
    r"popup|modal|print-only|noprint|"
    r"skip-link|sr-only|visually-hidden|screen-reader-text|donate|donation|counter|views|likes|rating|"
    r"teaser|teasers|topnews|popular|most-read|mostread)"
)
CLASS = re.compile(
    rf"(?:[a-z]+[-_]{{1,2}})?{WIDGET}(?:[-_]{{1,2}}(?:box|block|blocks|bar|buttons?|btns?|links?|list|"
    rf"icons?|panel|container|wrapper|wrap|inner|area|section|banner|widget|news|items?|title|text|line|"
    rf"row|group|form|footer|articles?|posts?|stories|story|top|bottom|left|right|[0-9]+))*",
    re.I,
)
NEVER = frozenset(("html", "body", "main", "article"))
VOID = wordset(
    """
    area base br col embed hr img input link meta param source track wbr
    """
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
TITLED = re.compile(
    r"(?:^|\s)(?:MsoTitle|(?:article|post|entry|news|story|page)[-_]{1,2}(?:title|headline)|"
    r"headline)(?:\s|$)",
    re.I,
)
HEADED = re.compile(
    r"(?:^|\s)(?:MsoHeading\d|MsoSubtitle|sub-?head(?:ing|line|er)?|subtitle|intertitle|crosshead)(?:\s|"
    r"$)",
    re.I,
)


class Filter:
    """The open elements, and what each of them means for the text inside."""

    def __init__(self, keep_widgets: bool):
        self.keep_widgets = keep_widgets
        self.open: list[tuple[str, str, str, bool]] = []  # tag, dropped, hint, heavy

    def enter(self, tag: str, attrib: dict, in_article: bool) -> None:
        hidden = self.dropped() or self.reason(tag, attrib, in_article)
        names = f"{attrib.get('class', '')}"
        hint = HINTS.get(tag) or INSIDE.get(tag) or titled(tag, names) or self.hint()
        self.open.append((tag, hidden, hint, bool(HEAVY.search(attrib.get("style", "")))))

    def leave(self, tag: str) -> None:
        if self.open:
            self.open.pop()

    def reason(self, tag: str, attrib: dict, in_article: bool) -> str:
        if tag in SILENT:
            return "silent"
        if tag in FURNITURE or (tag == "header" and not in_article):
            return "class" if tag == "form" else "furniture"
        if "hidden" in attrib or attrib.get("aria-hidden") == "true" or HIDDEN.search(attrib.get("style", "")):
            return "silent"
        if tag in NEVER or self.keep_widgets:
            return ""
        names = f"{attrib.get('class', '')} {attrib.get('id', '')}".split()
        return (
            "class"
            if any(CLASS.fullmatch(name) for name in names) or attrib.get("role") in ("navigation", "dialog")
            else ""
        )

    def tag(self) -> str:
        return self.open[-1][0] if self.open else ""

    def dropped(self) -> str:
        return self.open[-1][1] if self.open else ""

    def hint(self) -> str:
        return self.open[-1][2] if self.open else ""

    def heavy(self) -> bool:
        return self.open[-1][3] if self.open else False

    def silent(self) -> bool:
        return self.dropped() == "silent"

    def preformatted(self) -> bool:
        return any(entry[0] == "pre" for entry in self.open[-4:])

    def block(self, blocks: frozenset) -> str:
        return next((entry[0] for entry in reversed(self.open[-12:]) if entry[0] in blocks), "")


def titled(tag: str, names: str) -> str:
    if tag in ("a", "span", "img"):
        return ""
    if TITLED.search(names):
        return "title"
    return "heading" if HEADED.search(names) else ""
