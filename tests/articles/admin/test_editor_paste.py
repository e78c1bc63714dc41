"""What Word, a mail, a document of Google's and a web page leave on the clipboard, pasted in Chromium."""

import pytest

from articles.models import Article
from tests.articles.admin.desk import change_url
from tests.articles.admin.test_editor import EDITOR
from tests.browser import hear
from tests.cast import make_article

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style>
</head><body lang=RU style='tab-interval:35.4pt'><!--StartFragment-->
<h1><span style='font-size:16.0pt'><b>Heading</b><o:p></o:p></span></h1>
<p class=MsoNormal style='margin-bottom:8.0pt'><b style='mso-bidi-font-weight:normal'><span
style='font-size:12.0pt;color:black'>Bold</span></b><span lang=EN-US style='mso-ansi-language:EN-US'>
and plain</span> words.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>First<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>Second<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;
</span></span>One</p>
<!--EndFragment--></body></html>"""
MAIL = """<div dir="ltr" style="font-family:arial">Dear editors,<br><br>the bridge is <b>open</b>.<br>Come and see.
<div><br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex"><p>Is it?</p></blockquote>
<img src="https://track.example/pixel.gif" width="1" height="1"></div>"""
DOCS = """<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"
style="line-height:1.38"><span style="font-size:11pt;font-weight:400">Plain </span><span
style="font-size:11pt;font-weight:700">bold</span></p><br /><p dir="ltr"><span>Next</span></p></b>"""
WEB = """<nav>Menu</nav><h1>Title</h1><h4 style="color:red"><strong>Part</strong></h4><p onclick="x()">Text with
<a href="https://example.org/a?id=5&utm_source=mail&fbclid=1#x" target="_blank" class="y" onclick="z()">a link</a>.</p>
<script>alert(1)</script><iframe src="https://evil.example/"></iframe><p style="display:none">hidden</p>
<a href="javascript:alert(1)">bad</a>"""
CASES = [
    (
        WORD,
        "<h2>Heading</h2><p><strong>Bold</strong> and plain words.</p>"
        '<ul><li><p>First</p></li><li><p>Second</p></li></ul><ol data-type="decimal"><li><p>One</p></li></ol>',
    ),
    (
        MAIL,
        "<p>Dear editors,</p><p>the bridge is <strong>open</strong>.<br>Come and see.</p>"
        "<blockquote><p>Is it?</p></blockquote>",
    ),
    (DOCS, "<p>Plain <strong>bold</strong></p><p>Next</p>"),
    (
        WEB,
        "<h2>Title</h2><h3>Part</h3>"
        '<p>Text with <a href="https://example.org/a?id=5#x" rel="noopener">a link</a>.</p><p>bad</p>',
    ),
]
PASTE = """(editor, html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    data.setData("text/plain", "plain");
    editor.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""


def test_pasted_texts_come_clean(page):
    article = make_article(state="draft", body="<p>Old</p>")
    got = []
    for html, _expected in CASES:
        page.goto(change_url(article))
        editor = page.locator(EDITOR)
        editor.press("Control+A")
        hear(page)
        editor.evaluate(PASTE, html)
        page.click("button[name=_continue]")
        page.wait_for_selector(".messagelist .success")
        got.append(Article.objects.get().body)
    assert got == [expected for _html, expected in CASES]
