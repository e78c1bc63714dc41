from django.urls import path, re_path

from articles.feeds import corrected, searched
from articles.feeds import views as feeds
from articles.views import article, changes, corrections, dates, feed_list, front, indexes, listing, preview, search

YEAR, MONTH, DAY = r"(?P<year>[0-9]{4})", r"(?P<month>[0-9]{2})", r"(?P<day>[0-9]{2})"
SECTION, SLUG = r"(?P<section>[-\w]+)", r"(?P<slug>[-\w]+)"
PK = r"(?P<pk>[0-9]{1,18})"  # no database has a larger number, and PostgreSQL fails when asked for one
FEED = r"feed/(?P<form>rss|atom|json|telegram|dzen)/$"

urlpatterns = [
    path("", front.front, name="front"),
    re_path(rf"^{FEED}", feeds.front, name="front-feed"),
    path("preview/<str:token>/", preview.guest_preview, name="preview"),
    path("search/", search.search, name="search"),
    re_path(rf"^search/{FEED}", searched.searched, name="search-feed"),
    path("search/suggest/", search.suggest, name="suggest"),
    path("archive/", indexes.archive, name="archive"),
    path("authors/", indexes.authors, name="authors"),
    path("sources/", indexes.sources, name="sources"),
    path("tags/", indexes.tags, name="tags"),
    path("corrections/", corrections.corrections, name="corrections"),
    re_path(r"^corrections/feed/(?P<form>rss|atom|json)/$", corrected.corrected, name="corrections-feed"),
    path("feeds/", feed_list.feed_list, name="feeds"),
    path("tag/<slug:slug>/", listing.tag, name="tag"),
    path("author/<slug:slug>/", listing.author, name="author"),
    path("source/<slug:slug>/", listing.source, name="source"),
    re_path(rf"^(?P<kind>tag|author|source)/{SLUG}/{FEED}", feeds.listing, name="list-feed"),
    re_path(rf"^{YEAR}/$", dates.year, name="year"),
    re_path(rf"^{YEAR}/{MONTH}/$", dates.month, name="month"),
    re_path(rf"^{YEAR}/{MONTH}/{DAY}/$", dates.day, name="day"),
    re_path(rf"^{YEAR}/(?:{MONTH}/(?:{DAY}/)?)?{FEED}", feeds.dated, name="date-feed"),
    path("<slug:slug>/", listing.section, name="section"),
    re_path(rf"^{SLUG}/{FEED}", feeds.listing, {"kind": "section"}, name="section-feed"),
    re_path(rf"^{SECTION}/{PK}-{SLUG}/$", article.article_detail, name="article"),
    re_path(rf"^{SECTION}/{PK}-{SLUG}/changes/$", changes.changes, name="changes"),
    # Whatever else was once written after the number still finds the story
    re_path(rf"^(?![0-9]+/)[^/]+/{PK}(?:-[^/]*)?/$", article.article_detail, name="article-by-number"),
]
