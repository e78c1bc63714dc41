"""What a web page puts around the story: share buttons, boxes, tags, counters, comments, forms."""

import re

from .dates import NUMERIC
from .patterns import is_kind, kind

NETWORK = (
    r"(?:facebook|twitter|telegram\w*|whatsapp|viber|vkontakte|vk|вконтакте|вк|одноклассник\w+|"
    r"instagram|linkedin|youtube|"
    r"pinterest|reddit|tumblr|livejournal|живой журнал|жж|мой мир|телеграм\w*|твиттер\w*|фейсбук\w*|rss|"
    r"google\+?|mail\.ru|"
    r"яндекс[.\s]?дзен\w*|дзен\w*|e-?mail|messenger|skype|tiktok|threads|bluesky)"
)
SHORT_NETWORK = rf"(?:{NETWORK}|x|ok|tg|fb|max|макс|print|copy link|скопировать ссылку)"
SHARE_VERB = (
    r"(?:share|tweet|like|print|save|bookmark|send|forward|поделиться|поделитесь|поделись|рассказать|"
    r"отправить|распечатать|"
    r"сохранить|скопировать|печать|teilen|drucken|partager|imprimer|compartir|imprimir|condividi|stampa|"
    r"подели(?:те)?|штампај|"
    r"κοινοποίηση|κοινοποιήστε|εκτύπωση|udostępnij|drukuj|поширити|поділитися)"
)
SHARED = (
    r"(?:this|it|the|link|url|article|story|page|post|news|by|via|on|to|with|a|friends?|ссылк\w+|"
    r"статьей|статьёй|новост\w+|"
    r"страниц\w+|материал\w*|в|на|с|друзьями|соцсет\w+|социальных|сетях|эт\w+|auf|bei|über|artikel|"
    r"diesen|sur|en|el|la|su|чланак|στο|"
    rf"{SHORT_NETWORK})"
)
REPLIES = r"(?:comments?|shares?|likes?|views?|комментари\w*|просмотр\w*)"
SHARE = kind(
    rf"{SHARE_VERB}(?:[\s:,|/·•]+(?:{SHARED}|{SHARE_VERB}|\d{{1,5}}(?: {REPLIES})?)){{1,12}}[\s:.!…]*",
    rf"{SHARE_VERB}\s?[:…]",
    r"(?:share|tweet|поделиться|поделитесь|распечатать|скопировать|teilen|drucken|partager|imprimer|"
    r"compartir|condividi|"
    r"подели|κοινοποίηση|udostępnij|поширити)",
    rf"{NETWORK}(?:[\s,|/·•]+{SHORT_NETWORK}){{0,12}}",
    r"(?:версия для печати|printer[- ]friendly(?: version)?|copy (?:link|url)|click to (?:share|tweet|"
    r"print|copy)\b.{0,60})",
)
FOLLOW_VERB = (
    r"(?:follow|subscribe|sign up|join (?:us|our|the)|like us|download (?:the|our)|get (?:the|our)|"
    r"install (?:the|our)|подпис\w+|подпиш\w+|читайте|"
    r"присоединя\w+|следите|скачайте|"
    r"установите|folgen|abonnieren|abonnez|suivez|sigue|síguenos|suscríb\w+|seguici|iscriviti|пратите|"
    r"ακολουθήστε|obserwuj|підпис\w+)"
)
CHANNEL = (
    rf"\b(?:{NETWORK}|newsletters?|рассылк\w+|канал\w*|\w+-канал\w*|notifications?|уведомлени\w+|app|"
    rf"приложени\w+|podcasts?|inbox|"
    r"mailing list|push|соцсет\w+|kanal|boletín|newsletter)\b"
)
FOLLOW = kind(
    rf"[>→»•*\s]*{FOLLOW_VERB}\b[^\n]{{0,80}}?{CHANNEL}[^\n]{{0,80}}",
    r"[^\n]{3,180}[.!] (?:follow (?:him|her|them|me)|(?:he|she|they) can be reached)\b[^\n]{0,80}",
    rf"(?:we|we[’']re|us|find us|мы|наш\w*|wir|nous|ми) [^.!?\n]{{0,30}}\b(?:on|in|в|auf|sur|en|su) {CHANNEL}",
)
READ_WORDS = (
    r"(?:read (?:also|more|next|on)|more (?:in|from) (?:\w+ ){0,3}(?:news|sport|section|business)|"
    r"also read|see also|more (?:on this|stories|news)|"
    r"related(?: (?:\w+ )?(?:stories|articles|news|links|content|topics|coverage|posts|reading))?|"
    r"you may also \w+|don[’']t miss|"
    r"most (?:read|popular)|recommended(?: for you| reading| stories)?|editor[’']s picks?|latest news|top stories|"
    r"trending(?: now)?|"
    r"читайте (?:также|ещё|еще|далее|подробнее|по теме|на эту тему|ще|також)|читать (?:также|далее|"
    r"полностью|ещё|еще)|"
    r"смотрите (?:также|ещё|еще)|см\. также|(?:ещё |еще |материалы |новости |статьи |публикации |"
    r"сюжет )?по теме|ранее по теме|"
    r"похожие (?:новости|материалы|статьи|публикации)|другие (?:новости|статьи)(?: раздела| рубрики| по теме)?|"
    r"(?:главные|последние) новости(?: \w+)?|"
    r"новости партн[её]ров|популярн(?:ое|ые)(?: новости| материалы| статьи)?|рекомендуем(?: также| почитать|"
    r" прочитать)?|"
    r"вам (?:может )?(?:быть )?интересно|самое читаемое|подробнее|"
    r"lesen sie (?:auch|mehr|dazu)(?: auch)?|mehr (?:zum thema|dazu)|zum thema|auch interessant|"
    r"weitere (?:artikel|meldungen|nachrichten)|"
    r"(?:à )?lire (?:aussi|également|la suite)|voir aussi|sur le même (?:sujet|thème)|"
    r"l[ée]a(?:se)? (?:también|además|más)|lee también|le puede interesar|te puede interesar|"
    r"noticias relacionadas|ver también|"
    r"leggi anche|vedi anche|прочитајте (?:и|још)|погледајте (?:и|још)|повезан[еи] (?:вести|чланци)|"
    r"čitajte (?:i|još)|"
    r"διαβάστε (?:επίσης|ακόμη|ακόμα|περισσότερα)|σχετικά (?:άρθρα|θέματα)|czytaj (?:też|także|również|"
    r"więcej)|zobacz (?:też|także))"
)
READ_ALSO = kind(
    rf"[>»→▶•*\s\[(]*{READ_WORDS}\s*(?:[:>»→…\])][^\n]*)?", rf"[>»→▶•*\s\[(]*{READ_WORDS}\s*[:>»→–—-][^\n]*"
)
TAGS = kind(
    r"(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|labels?|тег(?:и)?|метк[иа]|ключевые слова|"
    r"рубрик[аи]|категори[ияй]|"
    r"темы|раздел(?:ы)?|сюжет|персоны|schlagw[oö]rter|schlagworte|stichworte|themen|mots[- ]cl[ée]s|"
    r"étiquettes|etiquetas|"
    r"palabras clave|argomenti|кључне речи|ознаке|ετικέτες|tagi|мітки|etichette)\s*:.*",
    r"(?:#\w{2,40}[\s,]*){1,20}",
)
COUNT = kind(
    r"[(\[\s]*(?:approx\.?\s*|about\s*|ca\.?\s*)?\d{1,6}\s*(?:words?|wds?|слов(?:а|о)?|wörter|mots|"
    r"palabras|parole|речи|знак\w*|zeichen|"
    r"views?|просмотр\w*|comments?|комментари\w*|shares?|likes?)[)\]\s.]*",
    r"[(\[\s]*(?:word ?count|words|length|слов|знаков|просмотр\w*|views|показ\w*|hits|комментари\w*|"
    r"comments|количество слов|об[ъь][её]м)"
    r"\s*[:\-–]\s*\d{1,6}(?:\s*\w{1,10})?[)\]\s.]*",
    r"[(\[\s]*\d{1,3}\s*(?:min(?:ute)?s?|мин\w*|minuten)\.?\s*(?:read|чтени\w*|lesezeit|de lecture|"
    r"de lectura)[)\]\s.]*",
    r"(?:reading time|время чтения|lesezeit)\s*:?\s*.{1,20}",
)
RIGHTS = (
    r"(?:all rights reserved|все права защищены|alle rechte vorbehalten|tous droits réservés|"
    r"todos los derechos reservados|"
    r"tutti i diritti riservati|сва права задржана|may not be (?:published|reproduced|redistributed)|"
    r"только со ссылкой|лише з посиланням|website contains only|"
    r"contact us (?:for|about) (?:a )?subscription|"
    r"riproduzione riservata|prohibida (?:su|la) reproducción|reproduction interdite|nachdruck (?:nur|verboten))"
)
COPYRIGHT = kind(
    r"[*\s]*(?:(?:©|\(c\)|\(с\))[^.]{0,80}|copyright\s*(?:©|\(c\)|by)?[\s,]*)\b(?:19|20)\d\d\b.{0,200}",
    r"[*\s]*(?:(?:19|20)\d\d(?:\s?[-–]\s?\d{2,4})?\s*)(?:©|\(c\)).{2,200}",
    r"copyright\s*(?:©|\(c\)|:|by\b).{2,160}",
    r"(?:перепечатка|передрук|при (?:цитировании|использовании|перепечатке|копировании))\b.{0,200}"
    r"(?:ссылк|посиланн|разрешен|запрещен|обязательн|source).{0,100}",
    rf".{{0,120}}{RIGHTS}.{{0,200}}",
)
ADVERT = kind(
    r"[\s\-–—*\[(]*(?:реклама|на правах рекламы|advertisement|advertising|anzeige|werbung|publicité|"
    r"publicidad|pubblicità|"
    r"sponsored(?: content)?|(?:story|article) continues below.*|continue reading.*|loading\W*)[\s\-–—*\])]*",
)
NOTICES = kind(
    r"(?:skip (?:to|navigation)|перейти к|zum inhalt|aller au contenu|saltar al|vai al)\b.{0,40}",
    r"menu|меню|search|поиск",
    r"(?:subscribe|log ?in|sign ?(?:in|up)|register|войти|вход|регистрация)(?:\s+(?:subscribe|log ?in|sign ?(?:in|up)|"
    r"register|вход|регистрация))*",
    r".{0,60}\b(?:uses?|accept|files?|файл\w*|использу\w+|verwende\w+|utilis\w+|"
    r"utiliz\w+)\b.{0,20}\b(?:cookies?|куки)\b.{0,140}",
    r"(?:cookies?|куки)(?: \w+){0,3}",
    r"our standards:.*",
    r"(?:нашли|заметили|увидели) (?:ошибку|опечатку).*",
    r"(?:found|spotted|see) (?:a|an) (?:mistake|error|typo).*",
    r"(?:выделите (?:е[её]|текст)|нажмите ctrl).*",
    r"(?:отправить|send|submit|отмена|cancel|войти|login|log in|sign in|регистрация|register|вверх|"
    r"back to top|наверх|на главную|закрыть|close|принять|accept)[.!]?",
)
COMMENTS = kind(
    r"(?:комментари[ий]|комментарии к (?:новости|статье|материалу)|оставить комментарий|"
    r"добавить комментарий|ваш комментарий|обсуждение|"
    r"обсудить(?: \w+){0,2}|отзывы|comments?|leave a (?:comment|reply)|post a comment|"
    r"join the (?:conversation|discussion)|"
    r"kommentare?|commentaires?|comentarios?|commenti|коментар[иі]?|σχόλια|"
    r"komentarze?)\s*(?:[(\[]\s?\d*\s?[)\]]|:\s*\d*|\d+)?"
)
MONEY = kind(
    r".{0,90}\b(?:внести лепту|пожертвовать|пожертвовани[ея]|поддержать (?:сайт|проект|нас|портал|"
    r"редакц\w+|журнал)|"
    r"помочь (?:сайту|проекту|порталу|редакции|приходу|храму)|donate(?: now| here)?|make a (?:gift|"
    r"donation)|support (?:us|our \w+)|"
    r"jetzt spenden|faire un don|haz una donación|dona ora)\b[^.\n]{0,60}[.!]?"
)
CRUMBS = kind(
    r"[^.!?«>»›→\n]{1,40}(?:\s+[>»›→]\s+[^.!?«>»›→\n]{1,40}){1,5}",
    r"(?:главная|home|startseite|accueil|inicio|начало|почетна)\s*[/|·•].{0,100}",
)
PUBLISHED = kind(
    r"(?:published|posted|updated|last (?:updated|modified|edited)|created|first published|modified|issued|"
    r"опубликован\w*|обновл[её]н\w*|размещ[её]н\w*|добавлен\w*|дата публикации|изменен\w*|создан\w*|"
    r"veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|"
    r"објављено|ажурирано|"
    r"δημοσιεύτηκε|δημοσίευση|ενημέρωση|τελευταία ενημέρωση|opublikowano|"
    r"опубліковано)\b\W{0,4}[^.!?]{0,40}\d[^!?]{0,70}"
)
PUBLISHED_BELOW = kind(
    r"(?:published|posted|updated|last updated|опубликовано|обновлено|дата публикации|veröffentlicht)"
)
CAPTION = kind(
    r"(?:image|media|photo|video|picture) (?:caption|source)\b[:,]?\s?.{3,240}",
    r"(?:подпись к фото(?:графии)?|на (?:фото|снимке)|bildunterschrift|légende|pie de foto|didascalia)"
    r"\s*[:–—-].{3,240}",
)
ANYWHERE = (
    ("share", SHARE), ("follow", FOLLOW), ("read also", READ_ALSO), ("tags", TAGS), ("count", COUNT),
    ("copyright", COPYRIGHT), ("advert", ADVERT), ("notice", NOTICES), ("caption", CAPTION),
)  # fmt: skip


def is_published(text: str) -> bool:
    """`Опубликовано: 16 декабря 2015`, but no sentence about what was created in 1931."""
    if len(text) > 100 or re.search(r"[^\W\d_]{5,}\.$", text):
        return False
    return is_kind(PUBLISHED, text) or len(NUMERIC.findall(text)) > 1


def is_comments_heading(text: str) -> bool:
    return len(text) <= 60 and is_kind(COMMENTS, text)


def is_bare_read_also(text: str) -> bool:
    """The heading of a box, whose links follow on their own lines."""
    return is_kind(READ_ALSO, text) and bool(re.fullmatch(rf"[>»→▶•*\s\[(]*{READ_WORDS}\s*[:>»→…\])]*\s*", text, re.I))
