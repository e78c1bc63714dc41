"""A change of a link is seen at the next look at a page, although pages are kept."""

import pytest
from django.http import HttpResponse
from django.template import Context, Template
from django.test import RequestFactory

from portal.pagecache import public_page
from tests.cast import make_article, make_section
from tests.donations.links import make_link

pytestmark = pytest.mark.django_db
TEMPLATE = "{% load donations %}{% donation_block article %}"


@pytest.fixture
def page():
    """A kept page with the block in it, as a reader gets it."""
    article = make_article()

    @public_page(300)
    def view(request):
        return HttpResponse(Template(TEMPLATE).render(Context({"article": article, "request": request})))

    return lambda: view(RequestFactory().get("/page/")).content.decode().strip()


def test_a_link_switched_off_vanishes(page, django_capture_on_commit_callbacks):
    link = make_link()
    assert link.host in page()
    with django_capture_on_commit_callbacks(execute=True):
        link.is_on = False
        link.save()
    assert page() == ""


def test_a_new_link_appears(page, django_capture_on_commit_callbacks):
    assert page() == ""
    with django_capture_on_commit_callbacks(execute=True):
        link = make_link()
    assert link.host in page()


def test_a_deleted_link_vanishes(page, django_capture_on_commit_callbacks):
    link = make_link()
    assert link.host in page()
    with django_capture_on_commit_callbacks(execute=True):
        link.delete()
    assert page() == ""


def test_a_link_moved_to_another_section_vanishes(page, django_capture_on_commit_callbacks):
    link = make_link()
    assert link.host in page()
    with django_capture_on_commit_callbacks(execute=True):
        link.sections.set([make_section("culture")])
    assert page() == ""


def test_a_click_changes_no_page(page, client, django_capture_on_commit_callbacks):
    link = make_link()
    with django_capture_on_commit_callbacks() as callbacks:
        client.get(f"/go/{link.pk}/")
    assert callbacks == []
