"""What a desk or a teleprinter adds to a story: embargoes, advice to editors, slugs, codes, end marks."""

import re

from .letters import is_caps, words
from .patterns import is_kind, kind

EMBARGO = kind(
    r"[*!\s\[(]*(?:strict(?:ly)? )?(?:under )?(?:embargo(?:ed)?|эмбарго|ембарго|sperrfrist|"
    r"embargado)\b\s*(?:[:\-–—*!)\].]|until|till|for|to|до|bis|\d|$).*",
    r"[*!\s\[(]*(?:sous embargo|bajo embargo|под эмбарго)\b.*",
    r"[*!\s\[(]*not for (?:publication|release|use|broadcast)\b.*",
    r"[*!\s\[(]*for (?:immediate |general )?(?:release|publication|broadcast)\b(?! of| in the).{0,100}",
    r"[*!\s\[(]*(?:hold for release|advance for|strictly for)\b.*",
    r"[*!\s\[(]*не (?:публиковать|печатать|для публикации|подлежит)\b.*",
    r"[*!\s\[(]*(?:для немедленно\w+|к публикации|публикация разрешена)\b.*",
    r"[*!\s\[(]*(?:frei (?:ab|für)|zur (?:sofortigen )?veröffentlichung|pour diffusion|para difusión)\b.*",
    r"[*!\s\[(]*(?:press release|news release|media release|пресс-релиз|pressemitteilung|"
    r"communiqué(?: de presse)?|nota de prensa|comunicato stampa|"
    r"саопштење(?: за јавност)?|δελτίο τύπου)(?:\s*[:№\-–—(,\d].*)?",
)
ATTENTION = kind(
    r"[*!\s\[(]*(?:attn|eds)\b.{0,80}",
    r"[*!\s\[(]*(?:attn|attention|att|eds|editors?|editor[’']?s?[’']? (?:notes?|advisory)|"
    r"notes? to (?:\w+ ){0,2}(?:editors?|desks?)|desks?|notice|advisory)\s*(?:[:\-–—/!.]).*",
    r"[*!\s\[(]*(?:внимани[ею]|вниманию .{3,60}|редакторам|для редакторов|примечание(?: редакции|"
    r" для редакторов)?|справка для редакторов)\s*[:\-–—!].*",
    r"[*!\s\[(]*(?:achtung|hinweis\w*|redaktionshinweis|à l[’']attention|note aux rédactions|"
    r"a la atención|avvertenza|προσοχή|пажња|uwaga)\b.{0,60}[:\-–—/!].*",
)
NOTE = (
    r"(?:adds?|adding|updat\w+|recasts?|correct\w*|fix\w*|refil\w+|repeat\w*|rewrit\w+|chang\w+|"
    r"remov\w+|clarif\w+|embeds?|includes?|"
    r"writes? (?:thr\w+)|new throughout|with (?:photo|pictures?|video|graphic)|dateline|"
    r"story (?:has been|was)|this (?:story|version)|eds|"
    r"\w+ reporting|reporting|report|writing|edit\w+|compiled|photo|picture|"
    r"допол\w+|уточн\w+|исправл\w+|обновл\w+|повтор\w*|расшир\w+|добавл\w+|замен\w+|в (?:абзац|\d)|редакт\w+|"
    r"zusammenfassung|neu|aktualis\w+|wiederhol\w+|berichtig\w+|korr\w+|ergänz\w*|mit|zweite|meldung|"
    r"actualis\w+|ajout\w+|précis\w+|corrig\w+|avec|ampl\w+|actualiz\w+|añad\w+|aggiorn\w+|допун\w+|"
    r"исправ\w+)\b"
)
BRACKET_NOTE = kind(rf"[(\[]{{1,2}}\s*{NOTE}.*[)\]][.\s/]*")
LAST_NOTE = re.compile(r"\s*[(\[](?:Adds|Updates|Recasts|Corrects|Refiles|Repeats|Rewrites)\b[^()\[\]]{0,200}[)\]]$")
BARE_NOTE = kind(
    r"(?:adds|updates|recasts|corrects|refiles|repeats|rewrites|eds)\b.*(?:[:.]|///|details|quotes?|"
    r"background|byline|dateline|para\w*|throughout)",
    r"(?:AP|AFP|EPA|PA) (?:photos?|graphics?|video|picture)\b.*\d.*",
    r"(?:[-–—\s]*)(?:with|mit|avec|con) (?:photos?|pictures?|graphics?|video|bild\w*|foto\w*|"
    r"photos?)[-–—\s/.]*",
    r".{0,60}(?:///|\+\+\+).{0,60}",
    r"(?:(?:\d\w\w|first|second|third) )?(?:lead|urgent|flash|newsflash|bulletin|срочно|молния|экспресс|eilmeldung|"
    r"urgente?)(?: all| \d)?[\s!:.]*",
)
CREDITS = kind(
    r"[(\[*\s]*(?:(?:additional|further|main) )?(?:reporting|writing|editing|edited|compiled|written|"
    r"translated|photography) by\b.*",
    r".{3,160}\bcontributed (?:to this (?:report|story|article)|reporting)\b.*",
    r"[(\[]?(?:редактор|корректор|ред\.|выпускающий|перев[её]л[аи]?|перевод(?: с \w+)?|redaktion|bearbeitung)"
    r"\s*[:.\-–—]\s.{2,80}",
)
END = kind(
    r"[-–—\s#*_(\[]*(?:-\s?30\s?-|-\s?0\s?-|[-–—]+\s?(?:30|0)\s?[-–—]+)[-–—\s#*_)\]]*",
    r"[-–—\s#*_/(\[]*(?:ends?|end ?item|item ends?|endit(?:em)?|endall|ende|fin|fine|конец|"
    r"конец (?:сообщения|текста|документа)|крај|koniec|τέλος|ends? (?:\w{2,4}))[-–—\s#*_/.)\]]*",
    r"##\s?(?:dpa-\w+|notizblock|orte|internet|redaktionelle \w+|kontakte?|hinweise|termine|service).{0,40}",
    r"nnnn+|zczc|#(?:\s?#){2,4}|x{3,6}",
)
SLUG_PREFIX = re.compile(
    r"(?:(?:RTRS|UPDATE|WRAPUP|CORRECTED|REFILE|RPT|REPEAT|BRIEF|FACTBOX|TIMELINE|EXCLUSIVE|INTERVIEW|"
    r"ANALYSIS|FEATURE|INSIGHT|PREVIEW|SNAPSHOT|"
    r"NEWSMAKER|ADVISORY|CORRECTION|CLARIFICATION|OFFICIAL|LEAD|ROUNDUP|URGENT|FLASH|BULLETIN|ALERT|"
    r"SPECIAL REPORT|EXPLAINER|Q\+A|"
    r"ОБНОВЛЕНИЕ|ПОВТОР|ИСПРАВЛЕНИЕ|СРОЧНО|МОЛНИЯ|УТОЧНЕНИЕ|ДОПОЛНЕНИЕ|EILMELDUNG|EIL|WDH|KORREKTUR|"
    r"ZUSAMMENFASSUNG|KORR|AVANCE|AMPLIACIÓN|AMPL|RESUMEN|URGENTE)"
    r"(?:\s?\(?\d{1,2}\)?)?\s*(?:-|–|—|:|\.-|\*+|/)+\s*)+(?=\S)"
)
SOFT_PREFIX = re.compile(
    r"(?:(?:Update|Updated|Urgent|Correction|Corrected|Breaking|Breaking News|Срочно|Обновлено|"
    r"Исправлено|Eilmeldung|Urgente?|"
    r"(?:[(\[][A-Z][a-z]+[)\]]\s+)?(?:Feature|Roundup))(?:\s\d)?\s*[:/]\s*"
    r"|[(\[](?:\d(?:st|nd|rd|th) )?[A-ZА-Я][A-ZА-Я ,]{1,24}(?: \d)?[)\]]:?\s*|[*]{2,3}\s*)+(?=\S)"
)
SUFFIX = re.compile(
    r"\s*(?:[(\[](?:\d\w{2} ?)?(?:LEAD|LD|UPDATED?|CORRECTED|УТОЧНЕНИЕ|ДОПОЛНЕНО|ОБНОВЛЕНО|ОБНОВЛЕНИЕ|"
    r"Zusammenfassung|Ampliación|actualisé|UPDATE)(?: ?\d)?[)\]]"
    r"|\s[-–—]\s(?:UPDATE ?\d?|UPDATED|CORRECTED|LEAD|ДОПОЛНЕНО|ОБНОВЛЕНО))$",
    re.I,
)
INITIALS = re.compile(
    r"[(\[<]?(?:[a-zа-я]{2,5}(?:[-/_.][a-zа-я]{2,5}){1,4}|"
    r"[A-Z]{2,3}(?:/[A-Z]{2,3}){1,3})[)\]>]?\.?"
)
SIGLA = re.compile(r"(?:[a-zäöü]{2,5}\s+){1,6}(?:[a-z]\d|[a-z]{2,5})(?:\s+[a-z]{2,5})*")
SLUG = re.compile(
    r"[^\s]{2,40}[-/,][^\s]{0,60}(?:\s\d{1,4})?"  # one word, tied: France-books-canal,lead; Museen/Brandenburg/
    r"|[^.!?]{2,40}[^\s-]--[^\s-][^.!?]{1,50}"  # BC-US--Covered Bridge
    r"|[^.!?]{2,60}[^\W\d_],(?=[^\W_])[^.!?]{1,40}"  # a comma without a space
    r"|[^.!?]{2,80}(?:\d(?:st|nd|rd|th) Ld|Writethru|WRITETHRU)[^.!?]{0,40}"
)


def is_note(text: str) -> bool:
    """For the eyes of desks: an embargo, advice to editors, what was added or corrected."""
    return any(is_kind(note, text) for note in (EMBARGO, ATTENTION, BRACKET_NOTE, BARE_NOTE))


def is_slug(text: str) -> bool:
    """Few words tied by strokes, hyphens or commas without a space, as no headline is."""
    return len(text) <= 80 and not text.endswith((".", "!", "?")) and bool(SLUG.fullmatch(text))


def is_code(text: str) -> bool:
    """Numbers, times and short service letters: `ITT0143 4 CUL 0211`, `12/4 ITT 1140`, `PRIORITY 4`."""
    tokens = text.split()
    if not 0 < len(tokens) <= 9 or len(text) > 90:
        return False
    figures = sum(any(char.isdigit() for char in token) for token in tokens)
    short = sum(len(token) <= 4 or is_service(token) for token in tokens)
    if sum(len(token) > 4 and token.strip(",.:;").isalpha() for token in tokens) > max(figures, 2):
        return False  # a headline in capitals
    return figures > 0 and figures + short > len(tokens) * (1 if len(tokens) < 3 else 0.8) - 0.1 and is_terse(text)


def is_service(token: str) -> bool:
    return is_caps(token) and len(token) <= 10 or any(char.isdigit() for char in token)


def is_terse(text: str) -> bool:
    """No word that a sentence would have: all capitals, or letters of a sigla."""
    return all(is_caps(word) or len(word) <= 4 for word in words(text))


def is_initials(text: str) -> bool:
    return len(text) <= 40 and bool(INITIALS.fullmatch(text) or (SIGLA.fullmatch(text) and " " in text))


def is_end(text: str) -> bool:
    return len(text) <= 40 and is_kind(END, text)


def without_slug(headline: str) -> str:
    """`UPDATE 2-Norwegian island votes` -> `Norwegian island votes`."""
    bare = SLUG_PREFIX.sub("", headline, count=1)
    bare = SOFT_PREFIX.sub("", bare, count=1) if SOFT_PREFIX.match(bare) else bare
    return SUFFIX.sub("", bare).rstrip(" =").strip() or headline
