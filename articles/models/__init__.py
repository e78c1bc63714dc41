from articles.models.article import Article, Byline, CommentPolicy, Edition, Language, State
from articles.models.history import Correction, Move
from articles.models.photo import Photo, Rendition
from articles.models.taxonomy import Author, Section, Source, Tag

__all__ = [
    "Article",
    "Author",
    "Byline",
    "CommentPolicy",
    "Correction",
    "Edition",
    "Language",
    "Move",
    "Photo",
    "Rendition",
    "Section",
    "Source",
    "State",
    "Tag",
]
