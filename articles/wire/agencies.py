"""Names of agencies, only to recognise a bare line and to print service marks as names.

A mark in brackets or between strokes needs no list; see dateline.py.
"""

import re

# Spellings of one house stand on one line; the first word of advice on print is the story itself.
HOUSES = (
    "ТАСС|TASS|ИТАР-ТАСС|ITAR-TASS|tass.ru|tass.com|TASS News Agency|Russian News Agency TASS",
    "РИА Новости|RIA Novosti|RIA|РИА|ria.ru|Россия сегодня|РИАН",
    "Интерфакс|Interfax|INTERFAX.RU|interfax.ru|interfax.com",
    "Интерфакс-Религия|Interfax-Religion|interfax-religion.ru",
    "Интерфакс-Украина|Interfax-Ukraine",
    "Интерфакс-Запад|Interfax-West",
    "Интерфакс-Казахстан|Interfax-Kazakhstan",
    "БЕЛТА|БелТА|BelTA|BELTA|belta.by",
    "Reuters|Рейтер|Thomson Reuters|reuters.com",
    "AP|Associated Press|The Associated Press",
    "AFP|Agence France-Presse|АФП|Agence France Presse",
    "UPI|United Press International",
    "Xinhua|Синьхуа|Xinhua News Agency",
    "Anadolu Agency|AA|Anadolu|Anadolu Ajansı",
    "dpa|DPA|Deutsche Presse-Agentur",
    "KNA|Katholische Nachrichten-Agentur",
    "epd",
    "APA",
    "EFE|Efe|Agencia EFE",
    "Europa Press",
    "ANSA|Ansa",
    "AGI|Adnkronos",
    "PAP|Polska Agencja Prasowa",
    "PA|Press Association|PA Media",
    "PR Newswire|PRNewswire|PRNewswire-USNewswire|PRNewswire-PRWeb|PRNewswire-AsiaNet",
    "Business Wire|BUSINESS WIRE|BusinessWire",
    "GlobeNewswire|GLOBE NEWSWIRE|Globe Newswire",
    "Marketwired|Marketwire",
    "ACCESSWIRE|Accesswire",
    "CNW|CNW Group",
    "Танјуг|Tanjug|ТАНЈУГ",
    "ΑΠΕ-ΜΠΕ|ΑΠΕ|ANA-MPA",
    "УНН",
    "Укринформ|Укрінформ|Ukrinform",
    "УНИАН|УНІАН|UNIAN",
    "REGNUM|ИА REGNUM|Регнум",
    "Росбалт|Rosbalt",
    "Казинформ|Kazinform|КАЗИНФОРМ",
    "КазТАГ",
    "Sputnik",
    "Кабар|24.kg|АКИpress",
    "БТА|BTA",
    "Agerpres|AGERPRES",
    "Bloomberg",
    "DPA-AFX|dpa-AFX",
    "Kyodo|ots|pte|sda|idea|dapd|Yonhap|PTI|IANS|Fides|CNS|RNS|VIS|AsiaNews|CNA|ENI|Zenit|ZENIT|APD|SID|"
    "kathpress|Kathpress|SDA|ATS|Belga",
    "Православие.Ru|Pravoslavie.Ru|Orthodox Christianity|OrthoChristian.com|Патриархия.ru|Седмица.Ru|Благовест-инфо",
)
PRESS_RELEASE = {"PR Newswire", "Business Wire", "GlobeNewswire", "Marketwired", "ACCESSWIRE", "CNW"}
SEVERAL = ("Kyodo|", "AGI|", "Кабар|", "Православие")


def key(name: str) -> str:
    """Letters and figures alone, so that `ИТАР - ТАСС` is `ИТАР-ТАСС`."""
    return re.sub(r"[\W_]+", "", name.casefold())


def table() -> dict[str, str]:
    """Spelling -> the house it belongs to."""
    known = {}
    for line in HOUSES:
        names = line.split("|")
        for name in names:
            known[key(name)] = name if line.startswith(SEVERAL) else names[0]
    return known


KNOWN = table()
# A service mark is printed as a mark; on the page it is a name.
PRINTED = {"PR Newswire", "Business Wire"}
NEWSLIKE = re.compile(
    r"пресс-служб|прес-служб|служба|служба|информ|агентств|новост|отдел|редакци|епархи|патриархи|вестник|"
    r"\bИА\b|news|press|agency|agenc|wire|media|service|office|presse|stelle|diocese|patriarch|prensa|stampa|"
    r"biuro|redakc|novosti|γραφείο|πρακτορείο|τύπου|"
    r"\.(?:ru|com|org|net|by|ua|de|fr|es|it|gr|rs|info|рф|tv|eu|uk)\b",
    re.I,
)


def house(name: str) -> str | None:
    return KNOWN.get(key(name))


def is_newslike(name: str) -> bool:
    """A name that calls itself an agency, a service, a paper or a site."""
    return bool(NEWSLIKE.search(name[:100]))


def same(one: str, other: str) -> bool:
    first, second = key(one), key(other)
    return first == second or (KNOWN.get(first, first) == KNOWN.get(second, second))


def printed(name: str) -> str:
    """The name as it stands in the paste, save for service marks of press release houses."""
    known = house(name)
    return known if known in PRINTED else name
