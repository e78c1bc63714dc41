"""What is made of a story's text on the way out. The text itself is never changed."""

import re
from html import unescape
from unicodedata import bidirectional

from django.utils.html import strip_tags

from articles.models import Article
from articles.slugs import slug_of

PARAGRAPH = re.compile(r"<p(?:\s[^>]*)?>(.*?)</p>", re.DOTALL)
INTERTITLE = re.compile(r"<h2(\s[^>]*)?>(.*?)</h2>", re.DOTALL)
QUOTATION = re.compile(r"<blockquote(\s[^>]*)?>(.*?)(?=</blockquote>)", re.DOTALL)
OUR_LETTER = re.compile(r"[«“\"„]?[A-Za-z\u0400-\u04ff]")
BLOCK_END = re.compile(r"</(?:p|h2|h3|li|blockquote|t[dh]|div|figcaption)>|<br>")
SPACE = re.compile(r"\s+")
# A longer word before the stop: not "г. Тверь", not "St. Paul"; and what is shortened though it is long
SENTENCE_END = re.compile(r"(\w{4,})[.!?…]+[»”\"]?(?=\s[«“\"—–]?\s?[A-ZА-ЯЁ\d])")
SHORTENED = {"прот", "свящ", "митр", "игум", "архиеп", "архим", "проф", "акад", "sept", "prof", "capt"}
UNFINISHED = ' .,;:—–-«“("'
# What XML 1.0 has no way to write; one such letter would make a whole feed unreadable.
NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(html: str) -> str:
    """The words of `html` on one line."""
    return SPACE.sub(" ", unescape(strip_tags(BLOCK_END.sub(" ", html)))).strip()


def summary(article: Article) -> str:
    """What cards, feeds and descriptions say of a story: its standfirst, else its first paragraph."""
    if article.standfirst.strip():
        return SPACE.sub(" ", article.standfirst).strip()
    paragraphs = (plain(found.group(1)) for found in PARAGRAPH.finditer(article.body))
    return next((text for text in paragraphs if text), "")


def gist(text: str, most: int) -> str:
    """About so many words of `text`: whole sentences where one ends near there, else as far as it goes and `…`."""
    words = text.split()
    room = most + most // 3
    if len(words) <= room:
        return text
    kept = " ".join(words[: room + 1])
    ends = [end.end() for end in SENTENCE_END.finditer(kept) if end[1].lower() not in SHORTENED]
    whole = [kept[:end] for end in ends if most // 3 < len(kept[:end].split())]
    within = [sentences for sentences in whole if len(sentences.split()) <= most]
    if whole:
        return within[-1] if within else whole[0]
    return f"{' '.join(words[:most]).rstrip(UNFINISHED)}…"


def opens_at_length(article: Article) -> bool:
    """Whether an initial can stand at the head of the text: two lines or more, beginning with a letter of ours."""
    opening = PARAGRAPH.match(article.body.lstrip())
    words = plain(opening.group(1)) if opening else ""
    return len(words) > 150 and bool(OUR_LETTER.match(words))


def with_anchors(html: str) -> str:
    """`html` with an id on each intertitle, made of its words, so that a link to a part of a story keeps working."""
    taken: dict[str, int] = {}

    def anchored(found: re.Match) -> str:
        name = f"h-{slug_of(plain(found.group(2)), length=60)}"
        taken[name] = taken.get(name, 0) + 1
        anchor = name if taken[name] == 1 else f"{name}-{taken[name]}"
        return f'<h2 id="{anchor}"{found.group(1) or ""}>{found.group(2)}</h2>'

    return INTERTITLE.sub(anchored, html)


def turned(html: str) -> str:
    """`html` with each quotation in Hebrew or Arabic running from the right, so that its bar stands there too."""

    def direction(found: re.Match) -> str:
        first = next((sign for sign in plain(found[2]) if sign.isalpha()), "")
        if not first or bidirectional(first) not in ("R", "AL"):
            return found[0]
        return f'<blockquote dir="rtl"{found[1] or ""}>{found[2]}'

    return QUOTATION.sub(direction, html) if "<blockquote" in html else html


def for_xml(text: str) -> str:
    return NOT_XML.sub("", text)
