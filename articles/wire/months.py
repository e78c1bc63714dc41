"""Month and weekday names: en, ru, uk, be, sr, bg, el, de, fr, es, it, pl, ro. Abbreviations apart."""

import unicodedata

MONTHS = (
    "january января январь січня січень студзеня студзень јануара јануар januara januar jänner януари ιανουαρίου "
    "ιανουάριος janvier enero gennaio stycznia styczeń ianuarie",
    "february февраля февраль лютого лютий лютага люты фебруара фебруар februara februar feber февруари φεβρουαρίου "
    "φεβρουάριος février febrero febbraio lutego luty februarie",
    "march марта март березня березень сакавіка сакавік marta mart μαρτίου μάρτιος märz mars marzo marca marzec martie",
    "april апреля апрель квітня квітень красавіка красавік априла април aprila απριλίου απρίλιος avril abril aprile "
    "kwietnia kwiecień aprilie",
    "may мая май травня травень траўня маја мај maja maj μαΐου μάιος mai mayo maggio",
    "june июня июнь червня червень чэрвеня чэрвень јуна јун juna јуни юни ιουνίου ιούνιος juni juin junio giugno "
    "czerwca czerwiec iunie",
    "july июля июль липня липень ліпеня ліпень јула јул jula јули юли ιουλίου ιούλιος juli juillet julio luglio lipca "
    "lipiec iulie",
    "august августа август серпня серпень жніўня жнівень avgusta avgust αυγούστου αύγουστος août agosto sierpnia "
    "sierpień",
    "september сентября сентябрь вересня вересень верасня верасень септембра септембар septembra septembar "
    "септември σεπτεμβρίου σεπτέμβριος septembre septiembre setiembre settembre września wrzesień septembrie",
    "october октября октябрь жовтня жовтень кастрычніка кастрычнік октобра октобар oktobra oktobar октомври "
    "οκτωβρίου οκτώβριος oktober octobre octubre ottobre października październik octombrie",
    "november ноября ноябрь листопада листопад лістапада лістапад новембра новембар novembra novembar ноември "
    "νοεμβρίου νοέμβριος novembre noviembre listopada listopad noiembrie",
    "december декабря декабрь грудня грудень снежня снежань децембра децембар decembra decembar декември δεκεμβρίου "
    "δεκέμβριος dezember décembre diciembre dicembre grudnia grudzień decembrie",
)
SHORT = (
    "jan янв січ студз јан ιαν jän janv ene gen sty ian",
    "feb фев февр лют феб φεβ fév févr febr febb lut",
    "mar мар бер сак μαρ mär mrz",
    "apr апр квіт кві крас απρ avr abr kwi",
    "трав μαϊ mag",
    "jun июн черв чэрв ιουν giu cze",
    "jul июл лип ліп ιουλ juil lug lip",
    "aug авг серп жн αυγ ago sie avg",
    "sep sept сен сент вер септ сеп σεπ σεπτ set sett wrz",
    "oct окт жовт кастр οκτ okt ott paź",
    "nov ноя нояб лист нов νοε lis",
    "dec дек груд снеж дец δεκ dez déc dic gru",
)
WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс "
    "понеділок вівторок середа четвер пʼятниця п'ятниця субота неділя "
    "панядзелак аўторак серада чацвер пятніца субота нядзеля "
    "понедељак уторак среда четвртак петак субота недеља ponedeljak utorak sreda četvrtak petak subota nedelja "
    "понеделник сряда четвъртък петък събота неделя "
    "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
    "lundi mardi mercredi jeudi vendredi samedi dimanche "
    "lunes martes miércoles jueves viernes sábado domingo "
    "lunedì martedì mercoledì giovedì venerdì sabato domenica "
    "poniedziałek wtorek środa czwartek piątek sobota niedziela "
    "luni marți miercuri joi vineri sâmbătă duminică"
)


def plain(word: str) -> str:
    """Small letters without accents, so that ΜΑΪΟΥ and Μαΐου are one word."""
    split = unicodedata.normalize("NFD", word.casefold().replace("ς", "σ"))
    return "".join(char for char in split if not unicodedata.combining(char))


FULL_NAMES = {plain(name): number for number, names in enumerate(MONTHS, 1) for name in names.split()}
SHORT_NAMES = {plain(name): number for number, names in enumerate(SHORT, 1) for name in names.split()}
DAY_NAMES = frozenset(plain(name) for name in WEEKDAYS.split())


def month(word: str) -> int | None:
    key = plain(word.rstrip("."))
    return FULL_NAMES.get(key) or SHORT_NAMES.get(key)


def is_short(word: str) -> bool:
    """An abbreviation, whose full stop belongs to the word and not to the sentence."""
    return plain(word.rstrip(".")) in SHORT_NAMES


def is_weekday(word: str) -> bool:
    return plain(word.strip("., ")) in DAY_NAMES
