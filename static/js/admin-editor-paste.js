// What is pasted from Word, mail and the web comes in as the house writes: the words and their sense, not their looks.
// The sanitizer of the server holds whatever happens here; this only spares the editor the tidying.
import { Extension, Plugin } from "django-prose-editor/editor";

const HEADINGS = { H1: "h2", H4: "h3", H5: "h3", H6: "h3" };
const TRACKING = /^(utm_\w+|fbclid|gclid|yclid|ysclid|mc_[ce]id|_openstat)$/;
const NUMBERED = /^\s*\(?(\d+|[a-zа-я]|[ivx]+)[.)]/i;
const BLOCKS = "p, div, h2, h3, li, blockquote";

function become(element, name) {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

function unwrap(element) {
  element.replaceWith(...element.childNodes);
}

const styled = (element, pattern) => pattern.test((element.getAttribute("data-style") || "").replace(/\s/g, ""));

// What a style means is said by a tag instead.
const MEANING = { strong: /(^|;)font-weight:(bold|[6-9]00)/i, em: /(^|;)font-style:italic/i };

function meaning(span) {
  for (const [name, pattern] of Object.entries(MEANING)) {
    if (styled(span, pattern) && !span.closest("h2, h3")) {
      const inside = span.ownerDocument.createElement(name);
      inside.append(...span.childNodes);
      span.append(inside);
    }
  }
}

// Word has no lists in what it copies, only paragraphs with a bullet before them.
function lists(body) {
  let list = null;
  body.querySelectorAll("p").forEach((paragraph) => {
    if (!styled(paragraph, /mso-list:(?!none)/i)) {
      return;
    }
    const sign = [...paragraph.querySelectorAll("span")].find((span) => styled(span, /mso-list:ignore/i));
    const kind = NUMBERED.test(sign?.textContent || "") ? "OL" : "UL";
    sign?.remove();
    if (paragraph.previousElementSibling !== list || list?.tagName !== kind) {
      list = body.ownerDocument.createElement(kind);
      paragraph.before(list);
    }
    const item = body.ownerDocument.createElement("li");
    item.append(become(paragraph, "p"));
    list.append(item);
  });
}

// Mail parts its paragraphs by two line breaks.
function paragraphs(body) {
  body.querySelectorAll("br + br").forEach((last) => {
    const block = last.closest("p, div") || body;
    if (!last.isConnected || last.previousSibling !== last.previousElementSibling) {
      return; // words stand between the two
    }
    const before = body.ownerDocument.createElement("p");
    while (block.firstChild !== last) {
      before.append(block.firstChild);
    }
    last.remove();
    if (block === body || block.tagName === "DIV") {
      block.prepend(before);
      const rest = body.ownerDocument.createElement("p");
      rest.append(...[...block.childNodes].slice(1));
      block.append(rest);
    } else {
      block.before(before);
    }
  });
}

function addresses(body) {
  body.querySelectorAll("a[href^=http]").forEach((link) => {
    const address = URL.parse ? URL.parse(link.getAttribute("href")) : null;
    const names = address ? [...address.searchParams.keys()].filter((name) => TRACKING.test(name)) : [];
    names.forEach((name) => address.searchParams.delete(name));
    if (names.length) {
      link.setAttribute("href", address.href);
    }
  });
}

export function tidy(html) {
  if (html.includes("data-pm-slice")) {
    return html; // from this editor
  }
  // Under the policy each style would be refused with a complaint; as data it can be read.
  const plain = html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle(?=\s*=)/gi, " data-style"));
  const { body } = new DOMParser().parseFromString(plain, "text/html");
  const nothing = "style, script, meta, link, title, template, [hidden], nav, form, button, iframe, svg";
  body.querySelectorAll(nothing).forEach((element) => element.remove());
  body.querySelectorAll("*").forEach((element) => {
    if (styled(element, /display:none/i)) {
      element.remove();
    } else if (element.localName.includes(":") || (element.localName === "b" && styled(element, /(^|;)font-weight:normal/i))) {
      unwrap(element);
    } else if (HEADINGS[element.tagName]) {
      become(element, HEADINGS[element.tagName]);
    }
  });
  body.querySelectorAll("span[data-style]").forEach(meaning);
  lists(body);
  paragraphs(body);
  addresses(body);
  body.querySelectorAll("h2 b, h2 strong, h3 b, h3 strong").forEach(unwrap);
  body.querySelectorAll(BLOCKS).forEach((block) => {
    if (!block.textContent.trim()) {
      block.remove();
    }
  });
  return body.innerHTML;
}

export const CleanPaste = Extension.create({
  name: "cleanPaste",
  addProseMirrorPlugins() {
    return [new Plugin({ props: { transformPastedHTML: tidy } })];
  },
});
