"""The sitemap protocol, hreflang and Google's news as one grammar (RELAX NG), written down from their descriptions."""

from lxml import etree

W3C_MOMENT = r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?([+\-]\d\d:\d\d|Z))?"
MAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
SPACE = {"s": MAPS, "n": NEWS, "x": XHTML}
WEB = "https?://[^\\s&lt;&gt;]+"
ADDRESS = f'<data type="anyURI"><param name="pattern">{WEB}</param><param name="maxLength">2047</param></data>'
MOMENT = f'<data type="string"><param name="pattern">{W3C_MOMENT}</param></data>'
LANGUAGE = '<data type="string"><param name="pattern">[a-z]{2,3}(-[A-Z]{2}|-cn|-tw)?</param></data>'
HEAD = 'xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"'


def grammar(start: str) -> etree.RelaxNG:
    return etree.RelaxNG(etree.fromstring(f'<element {HEAD} ns="{MAPS}" {start}</element>'))


ENTRY = f'<element name="loc">{ADDRESS}</element><optional><element name="lastmod">{MOMENT}</element></optional>'
ALTERNATES = f"""
<zeroOrMore><element ns="{XHTML}" name="link">
  <attribute name="rel"><value>alternate</value></attribute>
  <attribute name="hreflang"><choice>{LANGUAGE}<value>x-default</value></choice></attribute>
  <attribute name="href">{ADDRESS}</attribute>
</element></zeroOrMore>"""
NEWS_PART = f"""
<element ns="{NEWS}" name="news">
  <element ns="{NEWS}" name="publication">
    <element ns="{NEWS}" name="name"><data type="string"><param name="minLength">1</param></data></element>
    <element ns="{NEWS}" name="language">{LANGUAGE}</element>
  </element>
  <element ns="{NEWS}" name="publication_date">{MOMENT}</element>
  <element ns="{NEWS}" name="title"><data type="string"><param name="minLength">1</param></data></element>
</element>"""
INDEX = grammar(f'name="sitemapindex"><zeroOrMore><element name="sitemap">{ENTRY}</element></zeroOrMore>')
MAP = grammar(f'name="urlset"><zeroOrMore><element name="url">{ENTRY}{ALTERNATES}</element></zeroOrMore>')
NEWS_MAP = grammar(f'name="urlset"><zeroOrMore><element name="url">{ENTRY}{NEWS_PART}</element></zeroOrMore>')
