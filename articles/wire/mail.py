"""What a mail puts around the story: headers, a cover note, a signature."""

import re

from .patterns import is_kind, kind

HEADER = kind(
    r"(?:from|to|cc|bcc|date|sent|subject|reply-to|importance|attachments?|message-id|return-path|"
    r"x-[\w-]{1,30})\s?:.*",
    r"(?:von|an|gesendet|betreff|datum|kopie)\s?:.*",
    r"(?:от(?: кого)?|кому|копия|тема|дата|отправлено|вложени[ея]|від|надіслано|за|шаље|наслов|"
    r"послато)\s?:.*",
    r"(?:de|à|envoyé|objet|para|asunto|enviado|fecha|da|a|inviato|oggetto|από|προς|θέμα|ημερομηνία|od|"
    r"do|temat|wysłano)\s?:.*",
)
SUBJECT = re.compile(r"(?:subject|betreff|тема|objet|asunto|oggetto|θέμα|temat|наслов)\s?:\s*(?P<text>.+)", re.I)
BREAK = kind(
    r"[^\n]{0,120}<?[^\s@<>]{1,60}@[\w.-]{3,60}>?[^\n]{0,30}:",  # 12.04.2016, 09:31, Anna <anna@example.org>:
    r"(?:on|am|le|el|il|в|dnia|op)\b[^\n]{6,120}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|пишет|"
    r"написал[аи]?|napisała?)\b[^\n]{0,60}:",
    r"[-–—_*=>\s]{2,12}[^\W\d_][^\n]{3,60}[-–—_*=\s]{2,12}",
    r"(?:begin forwarded message|начало переадресованного сообщения|"
    r"anfang der weitergeleiteten nachricht)\s*:?",
)
SIGNATURE = re.compile(r"--|—|_{2,40}")
GREETING = kind(
    r"(?:dear|hi|hello|hey|morning|good (?:morning|afternoon|evening|day)|greetings|folks|colleagues|"
    r"fyi)\b[^.!?,:]{0,40}(?:[,!:.].*)?",
    r"(?:please (?:find|see|use|note|run|publish)|fyi|прошу|просим|пожалуйста)\b.*",
    r"(?:добрый (?:день|вечер)|доброе утро|здравствуйте|уважаем\w+|дорогие|коллеги|приветствую|привет)"
    r"\b[^.!?,:]{0,40}[,!:.].*",
    r"(?:sehr geehrte\w*|liebe|guten (?:tag|morgen)|hallo|bitte|bonjour|chers?|chères?|estimad\w+|hola|"
    r"buenos)\b[^.!?,:]{0,40}[,!:.].*",
    r"(?:gentil\w+|buongiorno|поштован\w+|αγαπητ\w+|szanown\w+|dzień dobry|шановн\w+|добрий день)"
    r"\b[^.!?,:]{0,40}[,!:.].*",
)
FAREWELL = kind(
    r"(?:(?:best|kind|warm)(?: regards| wishes)?|regards|sincerely|yours(?: \w+)?|cheers|"
    r"(?:many )?thanks(?: \w+)?|thank you)[,.!]?(?:\s[\w.-]{1,20}){0,3}",
    r"(?:с уважением|с наилучшими пожеланиями|спасибо|всего доброго|з повагою|срдачно|"
    r"pozdrawiam)[,.!]?(?:\s[\w.-]{1,20}){0,3}",
    r"(?:mit freundlichen grüßen|viele grüße|mfg|cordialement|un saludo|saludos|"
    r"cordiali saluti)[,.!]?(?:\s[\w.-]{1,20}){0,3}",
)
DEVICE = kind(
    r"(?:sent from|get outlook|отправлено (?:с|из)|von meinem|envoyé de|enviado desde|inviato da)\b.*",
    r"(?:to )?unsubscribe\b.*",
    r"отписаться.*",
    r"(?:view|open) (?:this )?.{0,20}in (?:your )?browser.*",
    r"(?:this|the information in this) (?:e-?mail|message)\b.*",
    r"это (?:письмо|сообщение)\b.*",
)


def is_header(text: str) -> bool:
    return is_kind(HEADER, text)


def is_break(text: str) -> bool:
    return is_kind(BREAK, text) and any(char.isalpha() for char in text)


def subject(text: str) -> str | None:
    found = SUBJECT.match(text[:300])
    return found["text"] if found else None
