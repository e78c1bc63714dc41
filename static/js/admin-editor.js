// The house's part of the text editor, which loads it as an extension (EXTENSIONS in portal/richtext.py).
import { Extension } from "django-prose-editor/editor";

const gettext = window.gettext || ((text) => text);

// The packaged toolbar speaks English only.
const WORDS = {
  paragraph: gettext("paragraph"),
  Paragraph: gettext("Paragraph"),
  "heading 2": gettext("heading 2"),
  "heading 3": gettext("heading 3"),
  "Heading 2": gettext("Heading 2"),
  "Heading 3": gettext("Heading 3"),
  "unordered list": gettext("unordered list"),
  "ordered list": gettext("ordered list"),
  blockquote: gettext("blockquote"),
  "horizontal rule": gettext("horizontal rule"),
  bold: gettext("bold"),
  italic: gettext("italic"),
  strike: gettext("strike"),
  "insert link": gettext("insert link"),
  "remove link": gettext("remove link"),
  "Insert table": gettext("Insert table"),
  "Add column": gettext("Add column"),
  "Delete column": gettext("Delete column"),
  "Add row": gettext("Add row"),
  "Delete row": gettext("Delete row"),
  "Merge cells": gettext("Merge cells"),
  "Split cell": gettext("Split cell"),
  "Toggle header cell": gettext("Toggle header cell"),
  "Delete table": gettext("Delete table"),
  undo: gettext("undo"),
  redo: gettext("redo"),
  "edit HTML": gettext("edit HTML"),
  Yes: gettext("Yes"),
  No: gettext("No"),
};

// Its dialogs ask gettext themselves; listed here so that makemessages finds the words.
export const DIALOGS = [
  gettext("Cancel"),
  gettext("Update"),
  gettext("Insert"),
  gettext("Edit Link"),
  gettext("URL"),
  gettext("Title"),
  gettext("Edit HTML"),
  gettext("Prettify"),
  gettext("The HTML contents of the editor. Note that the allowed HTML is restricted by the editor schema."),
  gettext("Insert Table"),
  gettext("Table Properties"),
  gettext("Rows"),
  gettext("Columns"),
  gettext("Include header row"),
  gettext("List properties"),
  gettext("List type"),
  gettext("Start at"),
  gettext("Bullets"),
  gettext("Decimal numbers"),
  gettext("Lowercase letters"),
  gettext("Uppercase letters"),
  gettext("Lowercase Roman numerals"),
  gettext("Uppercase Roman numerals"),
];

function translate(toolbar) {
  toolbar.querySelectorAll("[title]").forEach((button) => {
    const word = WORDS[button.title];
    if (word && word !== button.title) {
      button.title = word;
      button.setAttribute("aria-label", word);
    }
  });
  translateText(toolbar.querySelectorAll(".prose-menubar__option > *"));
}

function translateText(elements) {
  elements.forEach((element) => {
    const word = WORDS[element.textContent];
    if (word && word !== element.textContent) {
      if (element.matches("option")) {
        element.value = element.textContent; // what the editor compares is the English word
      }
      element.textContent = word;
    }
  });
}

function keepTranslated(toolbar) {
  translate(toolbar);
  new MutationObserver(() => translate(toolbar)).observe(toolbar, { childList: true, subtree: true });
}

new MutationObserver(() => translateText(document.querySelectorAll(".prose-editor-dialog option"))).observe(
  document.body,
  { childList: true },
);

// The browser's spelling check and hyphens follow the language of the text.
function speak(text, language) {
  text.spellcheck = true;
  if (language) {
    const tell = () => {
      text.lang = language.value;
    };
    language.addEventListener("change", tell);
    tell();
  }
}

export const House = Extension.create({
  name: "house",
  onBeforeCreate({ editor }) {
    // Its own <style> is forbidden by the policy; static/css/admin-editor.css has the rules.
    editor.options.injectCSS = false;
    // A text is kept letter for letter: two spaces stay two.
    editor.options.parseOptions = { preserveWhitespace: true };
  },
  onCreate({ editor }) {
    const text = editor.view.dom;
    const box = text.closest(".prose-editor");
    const area = box.querySelector("textarea");
    text.setAttribute("aria-label", document.querySelector(`label[for="${area.id}"]`)?.textContent.replace(/:$/, "") || "");
    speak(text, document.getElementById("id_language"));
    box.querySelectorAll(".prose-menubar").forEach(keepTranslated);
  },
});
