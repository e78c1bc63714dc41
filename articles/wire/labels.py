"""Labels with a colon that name a source, a photographer or an author; and what never continues a line."""

import re

from .deskmarks import EMBARGO, is_end
from .letters import is_bullet, is_rule, is_stars
from .mail import is_header
from .moments import is_moment
from .patterns import is_kind

REPRINT = (
    r"(?:преузето (?:са|из|с)|preuzeto (?:sa|iz|s)|взято (?:с|из)|перепечатано из|reprinted from|republished from|"
    r"originally published (?:by|in|at|on)|übernommen von|przedruk z|preluat de (?:la|pe))"
)
SOURCE_WORD = (
    r"(?:(?:news |original )?source|sources|источник(?: новости| информации| публикации)?|джерело|"
    r"крыніца|извор|izvor|източник|оригинал|quelle|fuente|fonte|πηγή|źródło|sursa|по материалам|"
    rf"по сообщени[юям]+|по информации|по данным|with material from|from|{REPRINT})"
)
SOURCE = re.compile(rf"[*(\[\s]*{SOURCE_WORD}\s*(?P<colon>[:：])\s*(?P<name>\S.*?)[)\]*\s]*", re.I | re.S)
LOOSE_SOURCE = re.compile(
    r"(?:источник(?: новости| информации| публикации)?|по материалам|по сообщени[юям]+|по информации|"
    rf"source|quelle|fuente|fonte|извор|πηγή|джерело|źródło|sursa|{REPRINT})"
    r"\s*(?:[-–—]\s*)?(?P<name>(?:[«\"“]|[^\W\d_]).{1,70}?)",
    re.I,
)
PHOTO_WORD = (
    r"(?:photos?(?: credits?| courtesy| by)*|photograph(?:s|y)?(?: by)?|pictures?(?: credit| by)?|"
    r"images?(?: credit| courtesy)*|credits?|"
    r"фото(?:граф(?:ия|ии)?)?(?: автора)?|снимок|снимки|фотографии|изображение|иллюстрация|фотографија|"
    r"фотографије|снимка|"
    r"fotos?|bild(?:er)?|photos?|crédit(?:s)?(?: photo)?|fotografías?|foto di|fotografija|zdjęci[ea]|"
    r"fot\.|φωτο(?:γραφία|γραφίες)?|fotografia)"
)
PHOTO = re.compile(rf"[(\[*\s]*{PHOTO_WORD}\s*[:：]\s*(?:©\s*)?(?P<name>\S.*?)[)\]*\s]*", re.I | re.S)
PHOTO_BY = re.compile(
    r"[(\[]?(?:(?i:photos?|pictures?|images?|photographs?)\s(?i:by|courtesy(?: of)?|via)|(?i:foto) von|"
    r"(?i:photo) de|(?i:foto) (?:di|de))\s+(?P<name>\S.{1,100}?)[)\]]?"
)
BARE_PHOTO = re.compile(
    r"[(\[]?(?P<name>(?:AP|AFP|Reuters|REUTERS|EPA|TASS|ТАСС|РИА Новости|Getty|EFE|dpa|ANSA|Xinhua|UPI|"
    r"PA|AA)\s?(?:Photo|Images?|фото)?\s?/\s?[^\W\d_].{2,60}?|(?:AP|UPI|Xinhua) Photo\s[^\d]{2,60}?)[)\]]?"
)
PHOTO_SIGN = re.compile(r"[(\[]?(?:©|\(c\)|\(с\))\s*(?P<name>[^\d\s][^\d]{2,110}?)[)\]]?", re.I)
IN_CAPTION = re.compile(
    rf"(?:^|[\s.(\[/|])(?:{PHOTO_WORD}\s*[:：]\s*(?:©\s*)?|©\s*)(?P<name>[^\d\s:][^:\n]{{2,100}})$", re.I
)
LABEL = re.compile(
    r"(?:source|photos?|foto|image|author|text|by|источник|фото|снимок|автор|текст|quelle|fuente|fonte|"
    r"извор|аутор|пише|πηγή|φωτο|"
    r"συντάκτης|źródło|autor|autore|auteur|джерело|attn|attention|embargo|embargoed|contact|(?:media|"
    r"press) contact|tags?|теги|tel|тел|"
    r"phone|e-?mail|mobile|дата|веб|web|website|url|headline|slug|byline|dateline|keywords|"
    r"контакт\w*)\s?[:：](?:\s|$)",
    re.I,
)


BY = re.compile(r"(?i:by|von|par|por|de|di)\s+(?:[A-ZÀ-ÞА-ЯΑ-Ω][\w.'’-]*\s?){2,4}$")


def is_label(text: str) -> bool:
    return bool(LABEL.match(text[:60])) or (len(text) < 200 and is_header(text))


def is_set_apart(text: str) -> bool:
    """Begins something of its own, so that it never continues the line above."""
    if BY.match(text) or is_label(text) or is_stars(text) or is_rule(text) or is_bullet(text):
        return True
    return is_end(text) or is_kind(EMBARGO, text) or is_moment(text)
