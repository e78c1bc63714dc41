"""What readers may write: any language, nothing invisible or broken. Validators; nothing is changed silently."""

import unicodedata
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

MOST_MARKS = 4  # signs in a row above or below one letter: Vietnamese and Church Slavonic need three
BLANKS = set("\u115f\u1160\u2800\u3164\uffa0")  # letters and signs that print nothing
TURNING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # they turn the direction of other text


def one_newline(text: str) -> str:
    """Browsers send CR LF; a line break is one character here, and counts as one."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def fingerprint(text: str) -> str:
    """The same for texts that differ in spaces, case and signs only."""
    letters = "".join(sign for sign in text.casefold() if sign.isalnum()) or text.strip()
    return sha256(letters.encode("utf-8", "replace")).hexdigest()[:32]


def refuse_control_characters(text: str) -> None:
    if any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t" for sign in text):
        raise ValidationError(_("Here are control characters that cannot be printed. Take them out."))


def refuse_line_breaks(name: str) -> None:
    if any(sign in "\n\r\t\u2028\u2029" or sign in TURNING for sign in name):
        raise ValidationError(_("Write it in one line, without special signs."))


def refuse_the_invisible(text: str) -> None:
    if not any(unicodedata.category(sign)[0] in "LNPS" and sign not in BLANKS for sign in text):
        raise ValidationError(_("Write something that can be seen."))


def refuse_piled_marks(name: str) -> None:
    pile = 0
    for sign in name:
        pile = pile + 1 if unicodedata.category(sign) in ("Mn", "Me") else 0
        if pile > MOST_MARKS:
            raise ValidationError(_("Too many signs above or below one letter."))


class NoLongerThan:
    """Says how long the text is: cutting it, or only counting against it, leaves the writer guessing."""

    message = ngettext_lazy(
        "The comment has %(length)d character; the most is %(most)d. Please shorten it.",
        "The comment has %(length)d characters; the most is %(most)d. Please shorten it.",
        "length",
    )

    def __init__(self, most: int):
        self.most = most

    def __call__(self, text: str) -> None:
        if len(text) > self.most:
            raise ValidationError(self.message, params={"length": len(text), "most": self.most})
