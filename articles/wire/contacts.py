"""Whom to ring: contact headings and the lines of names, telephones and addresses below them."""

import re

from .patterns import is_kind, kind

PROVIDER = kind(r"(?:news )?provided by", r"новость предоставлена", r"bereitgestellt von")
HEADING = kind(
    r"[*\s]*(?:(?:media|press|editorial|news|pr|publicity|investor(?: relations)?|"
    r"public relations)\s+)?(?:contacts?|enquiries|inquiries)\b[^.!?:]{0,40}:.*",
    r"[*\s]*(?:media|press|editorial|news|investor|public relations|company|agency)\s+(?:contacts?|"
    r"enquiries|inquiries|relations)",
    r"[*\s]*contacts?(?: (?:details|information|persons?|us))?",
    r"[*\s]*for (?:more|further|additional|media|press) (?:information|enquiries|inquiries|details|contacts?)\b"
    r"[^.!?:]{0,40}(?::|contact|call|visit|e-?mail|please|$).*",
    r"(?:контакт\w*|для (?:справок|сми|прессы|связи|контактов|получения)|дополнительная информация|"
    r"по вопросам|за дополнительной)\b[^.!?:]{0,80}:.*",
    r"контакты(?: для (?:сми|прессы|журналистов))?",
    r"(?:(?:presse|medien)?kontakt(?:e|daten)?(?: für [\w ]{3,30})?|rückfragen(?: an| bitte an)?|"
    r"ansprechpartner\w*|weitere informationen)\s*(?::.*)?",
    r"(?:contacts?(?: de)?(?: la)? presse|contacto(?: de prensa)?|contatt[oi](?: stampa)?|"
    r"контакт(?: за медије)?|επικοινωνία|kontakt(?: dla mediów)?)\s*(?::.*)?",
)
PHONE_WORD = r"(?:tel|phone|mobile|mob|cell|fax|тел|моб|факс|телефон|τηλ|telefon|téléphone|teléfono|ph|t|m)"
PHONE = re.compile(
    rf"(?:{PHONE_WORD}\w{{0,6}}[.:\s]{{0,3}})?\+?[\d(][\d\s().\-–/]{{6,24}}(?:\(?доб\.?\s?\d+\)?)?", re.I
)
ANY_PHONE = re.compile(
    r"\b(?:tel|phone|mobile|cell|fax|тел|моб|факс|τηλ|telefon|téléphone|teléfono)\w{0,4}[.:]{1,2}\s?\+?[\d(]"
    r"|\+\d[\d\s().\-–]{7,20}|(?<![\d-])\(?\d{3}\)?[-.\s]\d{3}[-.]\d{4}(?![\d-])",
    re.I,
)
EMAIL = re.compile(r"[^\s@<>,;]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
URL = re.compile(
    r"(?:https?://|www\.)\S{3,300}|(?:[a-z0-9-]{2,40}\.){1,3}(?:com|org|net|ru|example|de|fr|es|it|gr|"
    r"rs|by|ua|info|eu|uk)(?:/\S{0,200})?",
    re.I,
)
LABELLED = kind(
    r"(?:e-?mail|mail|web(?:site|seite)?|url|link|сайт|эл\.? ?(?:почта|адрес)|почта|адрес|site|internet|"
    r"address)\s*:\s*\S.*"
)


def is_contact_heading(text: str) -> bool:
    return is_kind(HEADING, text)


def is_reachable(text: str) -> bool:
    """A telephone, a mail or a web address, and little else."""
    if len(text) > 200:
        return False
    if PHONE.fullmatch(text) or URL.fullmatch(text.strip("<>()[] ")) or is_kind(LABELLED, text):
        return True
    return bool(EMAIL.search(text) or ANY_PHONE.search(text)) and len(text) < 120
