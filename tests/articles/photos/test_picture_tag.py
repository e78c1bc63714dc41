"""What `{% picture %}` prints."""

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from articles.models import Article
from articles.photos.renditions import make_renditions
from portal.pagecache.pages import Shown
from tests.articles.photos.pictures import make_photo
from tests.cast import make_article

pytestmark = pytest.mark.django_db
TAG = '{% load photos %}{% picture photo alt=alt sizes="(min-width: 60rem) 40rem, 100vw" lead=lead %}'


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def printed(photo, alt: str = "A mill", lead: bool = False, **context) -> str:
    html = Template(TAG).render(Context({"photo": photo, "alt": alt, "lead": lead} | context))
    return " ".join(html.split())


def test_it_works(settings):
    photo = make_photo()
    make_renditions(photo)
    url = f"/media/renditions/{photo.pk}/{photo.digest[:12]}"
    sizes = "(min-width: 60rem) 40rem, 100vw"

    def srcset(format):
        return ", ".join(f"{url}-{width}.{format} {width}w" for width in (320, 480, 640))

    assert printed(photo) == (
        f'<picture> <source type="image/avif" srcset="{srcset("avif")}" sizes="{sizes}">'
        f'<source type="image/webp" srcset="{srcset("webp")}" sizes="{sizes}">'
        f' <img src="{url}-640.jpeg" srcset="{srcset("jpeg")}" sizes="{sizes}" width="640" height="360"'
        ' alt="A mill" loading="lazy" decoding="async"> </picture>'
    )


def test_the_lead_picture_is_fetched_first():
    photo = make_photo()
    make_renditions(photo)
    html = printed(photo, lead=True)
    assert 'fetchpriority="high"' in html
    assert "lazy" not in html


def test_nothing_is_printed_before_there_are_copies():
    assert printed(make_photo()) == ""
    assert printed(None) == ""


def test_the_words_are_escaped():
    photo = make_photo()
    make_renditions(photo)
    assert 'alt="&quot;&gt;&lt;script&gt;"' in printed(photo, alt='"><script>')


def test_the_focal_point_is_told_to_the_style_sheet():
    photo = make_photo(focal_x=20, focal_y=90)
    make_renditions(photo)
    assert 'class="focus-x-25 focus-y-100"' in printed(photo)


def test_prefetched_copies_cost_no_query(django_assert_num_queries):
    article = make_article(photo=make_photo())
    make_renditions(article.photo)
    article = Article.objects.with_relations().get(pk=article.pk)
    with django_assert_num_queries(0):
        assert "<picture>" in printed(article.photo)


def test_the_page_says_that_it_shows_the_photo():
    """Also before there are copies, so that it is rendered anew when they come."""
    photo, request = make_photo(), RequestFactory().get("/")
    request._shown = Shown()
    printed(photo, request=request)
    assert f"photo:{photo.pk}" in request._shown.names
