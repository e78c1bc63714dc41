// Tools of the text editor: links to our own stories, the language of a phrase, the signs that a language prints.
import { Extension, Mark, pm, updateAttrsDialog } from "django-prose-editor/editor";

const gettext = window.gettext || ((text) => text);
const place = () => document.getElementById("editor-tools"); // only where stories are written
const PAUSE = 250;

function made(tag, properties = {}, children = []) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

// A link to a story is kept by its number, so that it follows a story that moves.
async function found(term) {
  const address = new URL(document.getElementById("id_related").dataset["ajax-Url"], location.href);
  const query = { term, app_label: "articles", model_name: "article", field_name: "related" };
  address.search = new URLSearchParams(query);
  const answer = await fetch(address).catch(() => null);
  return answer?.ok && !answer.redirected ? (await answer.json()).results : null;
}

function chooseStory() {
  return new Promise((resolve) => {
    const field = made("input", { type: "search", id: "story-search", autocomplete: "off" });
    const list = made("ul", { className: "story-found" });
    const told = made("p", { className: "quiet" });
    told.setAttribute("role", "status");
    const cancel = made("button", { type: "submit", textContent: gettext("Cancel") });
    const title = made("h3", { className: "prose-editor-dialog-title", textContent: gettext("Link to a story") });
    const label = made("label", { htmlFor: field.id, textContent: gettext("Words of its headline or text") });
    const inside = made("form", { method: "dialog" }, [title, label, field, told, list, cancel]);
    const dialog = made("dialog", { className: "prose-editor-dialog" }, [inside]);
    let timer = 0;
    let asked = 0;
    let answered = ""; // the words that the list is of
    let chosen = null;

    function offer(story) {
      const button = made("button", { type: "button", textContent: story.text });
      button.addEventListener("click", () => {
        chosen = story;
        dialog.close();
      });
      return made("li", {}, [button]);
    }

    async function ask() {
      const number = ++asked;
      const words = field.value.trim();
      const stories = words ? await found(words) : [];
      if (number === asked) {
        answered = words;
        list.replaceChildren(...(stories || []).slice(0, 10).map(offer));
        const nothing = words && stories?.length === 0 ? gettext("No story has these words.") : "";
        told.textContent = stories ? nothing : gettext("The search does not answer. Try again.");
      }
    }

    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    field.addEventListener("keydown", async (event) => {
      if (event.key !== "Enter") {
        return;
      }
      event.preventDefault(); // the only button of the form is “Cancel”
      if (answered !== field.value.trim()) {
        clearTimeout(timer);
        await ask();
      }
      if (answered === field.value.trim()) {
        list.querySelector("button")?.click();
      }
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(chosen);
    });
    document.body.append(dialog);
    dialog.showModal();
    field.focus();
  });
}

async function linkStory(editor) {
  const story = await chooseStory();
  if (!story) {
    return;
  }
  const href = `/story/${story.id}/`;
  const chain = editor.chain().focus();
  if (editor.isActive("link")) {
    chain.extendMarkRange("link").updateAttributes("link", { href }).run();
  } else if (editor.state.selection.empty) {
    chain.insertContent({ type: "text", text: story.text, marks: [{ type: "link", attrs: { href } }] }).run();
  } else {
    chain.setMark("link", { href }).run();
  }
}

// The language of a phrase (WCAG 3.1.2)
const Phrase = Mark.create({
  name: "phrase",
  addAttributes() {
    return { lang: { default: null } };
  },
  parseHTML() {
    return [{ tag: "span[lang]" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["span", HTMLAttributes, 0];
  },
});

async function markLanguage(editor) {
  const none = gettext("the language of the text");
  const known = [...(document.getElementById("id_language")?.options || [])].filter((option) => option.value);
  const names = known.map((option) => `${option.textContent} (${option.value})`);
  names.push(`${gettext("Latin")} (la)`, `${gettext("Church Slavonic")} (cu)`, `${gettext("Hebrew")} (he)`);
  const now = editor.getAttributes("phrase").lang;
  const language = { type: "string", title: gettext("Language"), enum: [none, ...names] };
  language.default = names.find((name) => name.endsWith(`(${now})`)) || none;
  const title = gettext("Language of the phrase");
  const answer = await updateAttrsDialog({ language }, { title })(editor, {});
  if (!answer) {
    return;
  }
  const lang = /\((\w+)\)$/.exec(answer.language)?.[1];
  const chain = editor.chain().focus().extendMarkRange("phrase");
  (lang ? chain.setMark("phrase", { lang }) : chain.unsetMark("phrase")).run();
}

// Quotes, dashes and spaces, by articles/typography.py; Ctrl+Z takes it back.
function putInto(field, value) {
  if (field && field.value !== value) {
    field.focus();
    field.select();
    document.execCommand("insertText", false, value); // what the browser can undo
  }
}

function wordsOf(form, editor) {
  const names = ["headline", "standfirst", "language", "csrfmiddlewaretoken"];
  const words = Object.fromEntries(names.map((name) => [name, form.elements[name].value]));
  return { ...words, body: editor.getHTML() };
}

// For the words as they stand when the answer comes: whoever types on meanwhile is asked for anew.
async function typesetOf(form, editor, address) {
  for (;;) {
    const words = wordsOf(form, editor);
    const data = new FormData(); // the other encoding makes Cyrillic six times as long
    Object.entries(words).forEach(([name, value]) => data.set(name, value));
    const answer = await fetch(address, { method: "POST", body: data }).catch(() => null);
    if (!answer?.ok || answer.redirected) {
      return null;
    }
    const said = await answer.json();
    if (JSON.stringify(words) === JSON.stringify(wordsOf(form, editor))) {
      return said;
    }
  }
}

async function typeset(editor) {
  const tools = place();
  const form = tools.closest("form");
  const said = await typesetOf(form, editor, tools.dataset.typeset);
  if (!said) {
    tools.textContent = gettext("The helper does not answer. Try again.");
    return;
  }
  putInto(form.elements.headline, said.headline);
  putInto(form.elements.standfirst, said.standfirst);
  const before = editor.getHTML();
  editor.view.dispatch(pm.history.closeHistory(editor.state.tr)); // a step of its own for Ctrl+Z
  editor.chain().focus().setContent(said.body, { emitUpdate: true, parseOptions: { preserveWhitespace: true } }).run();
  const changed = said.changed || editor.getHTML() !== before;
  tools.textContent = changed ? gettext("Signs are set. Ctrl+Z takes it back.") : gettext("All signs are right.");
}

export const Tools = Extension.create({
  name: "tools",
  addExtensions() {
    return [Phrase];
  },
  addMenuItems({ menu, buttons }) {
    const nowhere = () => !place();
    menu.defineItem({
      name: "story-link",
      groups: "link",
      button: buttons.material("article", gettext("link to a story")),
      hidden: nowhere,
      command: linkStory,
    });
    menu.defineItem({
      name: "phrase",
      groups: "marks",
      button: buttons.material("translate", gettext("language of the phrase")),
      enabled: (editor) => !editor.state.selection.empty || editor.isActive("phrase"),
      active: (editor) => editor.isActive("phrase"),
      command: markLanguage,
    });
    menu.defineItem({
      name: "typeset",
      groups: "utility",
      button: buttons.material("spellcheck", gettext("set quotes, dashes and spaces")),
      hidden: nowhere,
      command: typeset,
    });
  },
});
