"""The letters that an account's pages send, and the codes in them."""

import re

from django.core import mail


def last_letter() -> str:
    return mail.outbox[-1].body


def code_in(letter: str) -> str:
    return re.search(r"^    (\S+)$", letter, re.MULTILINE)[1]
