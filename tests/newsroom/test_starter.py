import pytest

from portal.models import Page, SiteSettings
from portal.newsroom.starter import PAGES, furnish

pytestmark = pytest.mark.django_db


def test_it_writes_the_pages_in_both_languages():
    furnish()
    assert list(Page.objects.values_list("slug", flat=True)) == list(PAGES)
    for page in Page.objects.all():
        assert all((page.title_ru, page.title_en, page.body_ru, page.body_en))
        assert "<h2>" in page.body_ru


def test_what_was_edited_stays():
    furnish()
    Page.objects.filter(slug="about").update(title_en="Who we are")
    SiteSettings.objects.update(name_en="The Mill")
    furnish()
    assert Page.objects.get(slug="about").title_en == "Who we are"
    assert SiteSettings.load().name_en == "The Mill"
    assert Page.objects.count() == len(PAGES)
