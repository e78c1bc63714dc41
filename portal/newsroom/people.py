"""The people of a new newsroom, and the password by which they come in the first time."""

import secrets

from django.conf import settings

from portal.models import User
from portal.newsroom.groups import ensure_groups

PEOPLE = {"editor": "egor", "moderator": "masha", "chief": "chief"}  # the chief belongs to no group: a superuser
FULL_NAMES = {"egor": ("Егор", "Соколов"), "masha": ("Мария", "Лебедева"), "chief": ("Ольга", "Вишнякова")}


def first_password() -> str:
    """DEMO_PASSWORD, else a random one that this newsroom keeps, so that each start tells the same."""
    if settings.DEMO_PASSWORD:
        return settings.DEMO_PASSWORD
    kept = settings.DATA_DIR / "demo_password"
    if not kept.exists():
        kept.touch(mode=0o600)
        kept.write_text(f"{secrets.token_urlsafe(9)}\n")
    return kept.read_text().strip()


def hire(*roles: str) -> None:
    """Makes those of the people who are not there yet; nobody's password is changed."""
    password = first_password()
    for role in roles:
        if not User.objects.filter(username=PEOPLE[role]).exists():
            _hire(role, password)


def _hire(role: str, password: str) -> User:
    name = PEOPLE[role]
    first, last = FULL_NAMES[name]
    fields = {"email": f"{name}@example.org", "password": password, "first_name": first, "last_name": last}
    if role == "chief":
        return User.objects.create_superuser(name, **fields)
    user = User.objects.create_user(name, **fields, is_staff=True)
    user.groups.add(ensure_groups()[role])
    return user


def introduced() -> list[str]:
    """`role: NAME PASSWORD` of each of them who works here."""
    found = {user.username: user for user in User.objects.filter(username__in=PEOPLE.values())}
    return [f"{role}: {name} {_password_of(found[name])}" for role, name in PEOPLE.items() if name in found]


def _password_of(user: User) -> str:
    password = first_password()
    if user.check_password(password):
        return password
    if settings.DEMO_PASSWORD:  # asked for by the operator, so it is set again
        user.set_password(password)
        user.save(update_fields=["password"])
        return password
    return "(has chosen a password of their own)"
