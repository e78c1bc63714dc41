"""Names that could be taken for the newsroom's: «Редакция», “Аdmin” with a Cyrillic А, an author's own name."""

from django.utils.translation import gettext as _

from articles.models import Author
from comments.guards.lookalikes import skeleton
from comments.guards.submission import Submission
from portal.models import SiteSettings, User

name = "staff"
OFFICES = [
    *("admin", "administrator", "moderator", "moderators", "editor", "editors", "newsroom", "staff", "support"),
    *("админ", "администратор", "администрация", "модератор", "модераторы", "редактор", "редакция", "главред"),
]


def look(submission: Submission) -> str | None:
    if submission.user and submission.user.is_staff:
        return None
    written = _plain(submission.name)
    words = {skeleton(word) for word in submission.name.split()}
    offices = {skeleton(office): office for office in OFFICES}
    if found := words & set(offices):
        return offices[found.pop()]
    return next((name for name in _people() if _plain(name) == written), None)


def _plain(name: str) -> str:
    """Without spaces and signs, and whichever of two names comes first."""
    words = ("".join(sign for sign in word if sign.isalnum()) for word in skeleton(name).split())
    return "".join(sorted(words))


def _people():
    """Whoever works here, writes here, and the site itself."""
    site = SiteSettings.load()
    yield from (site.name_ru, site.name_en)
    for names in Author.objects.values_list("name_ru", "name_en"):
        yield from filter(None, names)
    staff = User.objects.filter(is_staff=True, is_active=True)
    for first, last, username in staff.values_list("first_name", "last_name", "username"):
        yield f"{first} {last}".strip() or username


def reason(detail: str) -> str:
    return _("The name looks like one of ours: %(name)s.") % {"name": detail}
