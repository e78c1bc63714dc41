import pytest

from articles.models import Section, Source, Tag
from tests.articles.admin.desk import signed_in
from tests.cast import chief, egor, make_article, make_tag

pytestmark = pytest.mark.django_db
NAMES = {"name_ru": "Реки", "name_en": "Rivers", "slug": "rivers"}


def test_an_editor_adds_tags_and_sources():
    client = signed_in(egor())
    client.post("/admin/articles/tag/add/", NAMES)
    client.post("/admin/articles/source/add/", NAMES | {"url": "north-wire.example", "other_names": "НВ\nNW"})
    assert Tag.objects.get().slug == "rivers"
    assert Source.objects.get().url == "https://north-wire.example"
    assert Source.objects.get().all_names() == ["Реки", "Rivers", "НВ", "NW"]


@pytest.mark.parametrize("slug", ["admin", "search", "2015", "EN", "sitemap"])
def test_a_section_takes_no_address_of_the_site(slug):
    response = signed_in(chief()).post("/admin/articles/section/add/", NAMES | {"slug": slug, "position": 0})
    assert set(response.context["adminform"].form.errors) == {"slug"}
    assert not Section.objects.exists()


def test_only_the_chief_makes_sections():
    fields = NAMES | {"position": 0}
    assert signed_in(egor()).post("/admin/articles/section/add/", fields).status_code == 403
    signed_in(chief()).post("/admin/articles/section/add/", fields)
    assert Section.objects.get().slug == "rivers"


def test_the_list_counts_stories():
    tag = make_tag()
    for _ in range(3):
        make_article().tags.add(tag)
    response = signed_in(egor()).get("/admin/articles/tag/")
    assert [row.stories_count for row in response.context["cl"].result_list] == [3]


def test_a_name_with_a_nul_is_refused():
    response = signed_in(egor()).post("/admin/articles/tag/add/", NAMES | {"name_ru": "Ре\0ки"})
    assert set(response.context["adminform"].form.errors) == {"name_ru"}
