from articles.models.article import Article, Byline, CommentPolicy, Edition, Language, State
from articles.models.desk import Beat, Note
from articles.models.front import BreakingLine, Pin
from articles.models.history import Correction, Move
from articles.models.indexed import Indexed
from articles.models.legacy import LegacyAddress
from articles.models.lists import Batch, BatchRow, SavedView
from articles.models.notice import Notice
from articles.models.photo import Photo, Rendition
from articles.models.photo_use import PhotoUse
from articles.models.preview import PreviewLink
from articles.models.reads import Reads
from articles.models.revision import OpenForm, Revision
from articles.models.sharing import Card, Crop, Shape
from articles.models.taxonomy import Author, Section, Source, Tag

__all__ = [
    "Article",
    "Author",
    "Batch",
    "BatchRow",
    "Beat",
    "BreakingLine",
    "Byline",
    "Card",
    "CommentPolicy",
    "Correction",
    "Crop",
    "Edition",
    "Indexed",
    "Language",
    "LegacyAddress",
    "Move",
    "Note",
    "Notice",
    "OpenForm",
    "Photo",
    "PhotoUse",
    "Pin",
    "PreviewLink",
    "Reads",
    "Rendition",
    "Revision",
    "SavedView",
    "Section",
    "Shape",
    "Source",
    "State",
    "Tag",
]
