"""The checklist, a row a rule: what it says of a sheet that differs from a good one in one thing."""

import pytest

from articles.checklist import Sheet, findings

TEXT = f"<p>{'The footbridge over the Lova was opened on Friday, and half the town walked across it. ' * 4}</p>"
RUSSIAN = f"<p>{'Новый мост через Лову открыли в пятницу, и половина города прошла по нему. ' * 5}</p>"
GOOD = {"headline": "Footbridge joins both banks of the Lova", "body": TEXT, "language": "en"}
PHOTO = {"photo": True, "photo_alt": "A bridge", "photo_credit": "Anna", "photo_licence": "CC BY"}
ERRORS = {
    "headline",
    "body",
    "section",
    "alphabet",
    "empty-link",
    "broken-link",
    "link-deleted",
    "photo-credit",
    "photo-licence",
}


def with_text(html: str) -> dict:
    return {"body": TEXT + html}


def link(address: str, words: str = "words") -> dict:
    return with_text(f'<p><a href="{address}">{words}</a></p>')


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({}, set()),
        ({"headline": "  "}, {"headline"}),
        ({"headline": "n" * 110}, set()),
        ({"headline": "n" * 111}, {"long-headline"}),
        ({"standfirst": "n" * 300}, set()),
        ({"standfirst": "n" * 301}, {"long-standfirst"}),
        ({"body": ""}, {"body"}),
        ({"body": "<p>Fire in the harbour.</p>"}, {"short"}),
        ({"body": f"<p>{'word ' * 59}words</p>"}, set()),  # 300 characters
        ({"body": f"<p>{'word ' * 59}word</p>"}, {"short"}),
        ({"section": False}, {"section"}),
        # The language against the letters of the text
        ({"language": "ru"}, {"alphabet"}),
        ({"body": RUSSIAN}, {"alphabet"}),
        ({"body": RUSSIAN, "language": "ru"}, set()),
        ({"body": RUSSIAN, "language": "sr"}, set()),
        ({"language": "sr"}, set()),
        ({"body": RUSSIAN, "language": "el"}, {"alphabet"}),
        ({"headline": "Мост", "body": "<p>Жар.</p>"}, {"short"}),  # too few letters to tell
        # The source of what came from elsewhere
        ({"wired": True}, {"source"}),
        ({"wired": True, "source": True}, set()),
        ({"wired": True, "signed": True}, set()),
        # The lead photo
        (PHOTO, set()),
        (PHOTO | {"photo_alt": " "}, {"photo-alt"}),
        (PHOTO | {"photo_credit": ""}, {"photo-credit"}),
        (PHOTO | {"photo_licence": ""}, {"photo-licence"}),
        (PHOTO | {"photo": False, "photo_alt": ""}, set()),
        # Pictures in the text
        (with_text('<img src="/m/a.jpg">'), {"picture-alt"}),
        (with_text('<img src="/m/a.jpg" alt=" ">'), {"picture-alt"}),
        (with_text('<img src="/m/a.jpg" alt="A bridge">'), set()),
        # Headings
        (with_text("<h2>One</h2><h3>Two</h3><h2>Three</h2>"), set()),
        (with_text("<h3>One</h3>"), {"headings"}),
        # Links
        (link("https://example.org/"), set()),
        (link("mailto:desk@example.org"), set()),
        (link("/society/7-bridge/"), set()),
        (link("#h-one"), set()),
        (link("https://example.org/", " "), {"empty-link"}),
        (link("https://example.org/", '<img src="/m/a.jpg" alt="A bridge">'), set()),
        (link("www.example.org"), {"broken-link"}),
        (link(""), {"broken-link"}),
        (link("#"), {"broken-link"}),
        (link("https://"), {"broken-link"}),
        (link("/a/1-b/") | {"links": {"/a/1-b/": "public"}}, set()),
        (link("/a/1-b/") | {"links": {"/a/1-b/": "deleted"}}, {"link-deleted"}),
        (link("/a/1-b/") | {"links": {"/a/1-b/": "hidden"}}, {"link-hidden"}),
        (link("/a/1-b/") | {"links": {"/a/1-b/": "gone"}}, {"link-gone"}),
        # Placeholders
        (with_text("<p>The mayor, TK, said so.</p>"), {"placeholder"}),
        (with_text("<p>It cost ??? roubles.</p>"), {"placeholder"}),
        (with_text("<p>Call xxx or ххх.</p>"), {"placeholder"}),
        (with_text("<p>Lorem ipsum dolor.</p>"), {"placeholder"}),
        ({"headline": "Mayor TKTK wins"}, {"placeholder"}),
        ({"standfirst": "Said xxxx"}, {"placeholder"}),
        (with_text("<p>The XXX Olympiad? Really?! The attack of Atkins; www.xxxl.example.</p>"), set()),
    ],
)
def test_it_names_what_is_wrong(changes, codes):
    found = findings(Sheet(**GOOD | changes))
    assert {finding.code for finding in found} == codes
    assert {finding.code for finding in found if finding.stops} == codes & ERRORS
    assert all(finding.text for finding in found)


def test_errors_come_first():
    found = findings(Sheet(headline="", body="<p>Short, TK.</p>", section=False))
    assert [finding.stops for finding in found] == [True, True, False, False]


def test_a_finding_quotes_what_it_means():
    (found,) = findings(Sheet(**GOOD | link("www.example.org", "the <b>new</b> bridge")))
    assert "the new bridge" in found.text
