"""Whatever a reader writes is printed as text, whole, and its direction stays its own: on each surface that shows it.

A browser opens them too (tests/e2e/test_hostile_texts.py); here each is asked alone.
"""

import pytest
from lxml import html

from comments.models import HeldWord, MistakeReport, Report
from comments.receipts import receipt_url
from tests.cast import boris, chief, make_article, make_comment
from tests.comments.steps import reader

pytestmark = pytest.mark.django_db
NAME = "<b onclick=alert(1)>\u05d5\u05e8\u05d4</b>"
TEXT = "\"'><script>alert(1)</script><img src=//evil.invalid/x onerror=alert(1)></textarea>{{ 7|add:7 }}"
DESK = "/en/admin/comments/"
# Where it stands, who looks, whether the name is printed in a line with other words
SURFACES = {
    "page": ("{story}", None, True),
    "newest first": ("{story}?corder=new", None, True),
    "one thread": ("{story}?thread={public}", None, True),
    "answer": ("{story}comment/?reply={public}", None, True),
    "report": ("{story}comment/{public}/report/", None, True),
    "receipt": ("{receipt}", None, True),
    "own comments": ("/account/comments/", "boris", False),
    "desk": (DESK + "comment/", "chief", True),
    "all comments": (DESK + "comment/?state=all", "chief", True),
    "one comment": (DESK + "comment/{waiting}/change/", "chief", False),
    "reason asked": (DESK + "comment/decline/?ids={waiting}", "chief", True),
    "reports": (DESK + "report/", "chief", False),
    "mistakes": (DESK + "mistakereport/", "chief", False),
    "held words": (DESK + "heldword/", "chief", False),
}


@pytest.fixture
def places() -> dict:
    article, user = make_article(), boris()
    hostile = {"name": NAME, "text": TEXT}
    public = make_comment(article, **hostile, state="published")
    reply = make_comment(article, **hostile, state="published", parent=public)
    make_comment(article, **hostile, state="published", parent=reply)
    waiting = make_comment(article, **hostile, user=user, parent=public, held_for=[["words", TEXT], ["trap", TEXT]])
    Report.objects.create(comment=public, reason="illegal", **hostile)
    MistakeReport.objects.create(article=article, quoted=TEXT, text=TEXT)
    HeldWord.objects.create(word=TEXT[:80], note=TEXT)
    story = article.get_absolute_url()
    return {"story": story, "public": public.pk, "waiting": waiting.pk, "receipt": receipt_url(waiting), "boris": user}


@pytest.mark.parametrize("surface", SURFACES)
def test_it_is_text(places, surface):
    address, person, in_a_line = SURFACES[surface]
    client = reader()
    if person:
        client.force_login(places["boris"] if person == "boris" else chief())
    page = client.get(address.format(**places))
    assert page.status_code == 200
    tree = html.fromstring(page.content.decode())
    assert TEXT in tree.text_content()
    assert evil_in(tree) == []
    if in_a_line:
        names = [one for one in tree.iter() if isinstance(one.tag, str) and NAME in (one.text or "")]
        assert {one.tag for one in names} == {"bdi"}


def evil_in(tree) -> list[str]:
    """Elements that the text has become, if it has."""
    return [
        html.tostring(one, encoding="unicode")[:200]
        for one in tree.iter()
        if isinstance(one.tag, str)
        and (any(name.startswith("on") for name in one.attrib) or "evil.invalid" in one.get("src", ""))
    ]
