// Photos of the library in a text, alone or in a row (MEDIA in portal/richtext.py). A text keeps the number of a photo,
// what it shows and its caption; portal/richmedia.py writes them anew on the way in.
import { Node } from "django-prose-editor/editor";

const gettext = window.gettext || ((text) => text);
const LIBRARY = `${location.pathname.replace(/\/admin\/.*/, "/admin/")}articles/photo/`;
const PAUSE = 250; // ms between the last letter and the search

function element(name, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

async function found(words) {
  try {
    const response = await fetch(`${LIBRARY}choose/?q=${encodeURIComponent(words)}`);
    if (response.ok && !response.redirected) return await response.text();
  } catch {
    // told below
  }
  return element("p", { textContent: gettext("The server does not answer. Try again in a moment.") }).outerHTML;
}

// A dialog with the library; gives the chosen photos as { photo, caption }, none when it is closed.
function choose() {
  const search = element("input", { type: "search", id: "photo-search" });
  const label = element("label", { htmlFor: "photo-search", textContent: gettext("Search the library") });
  const results = element("div", { className: "photo-results" });
  results.setAttribute("aria-live", "polite");
  const insert = element("button", { type: "submit" });
  const cancel = element("button", { type: "button", textContent: gettext("Cancel") });
  const buttons = element("div", { className: "prose-editor-dialog-buttons" }, insert, cancel);
  const title = element("h3", { className: "prose-editor-dialog-title", textContent: gettext("Photos from the library") });
  const form = element("form", {}, title, label, search, results, buttons);
  const dialog = element("dialog", { className: "prose-editor-dialog photo-dialog" }, form);
  const chosen = new Map();
  let asked = 0;

  const count = () => {
    insert.textContent = chosen.size > 1 ? `${gettext("Insert in a row")} (${chosen.size})` : gettext("Insert");
    insert.disabled = !chosen.size;
  };
  const show = async () => {
    const turn = ++asked;
    const html = await found(search.value);
    if (turn !== asked) return; // a later question is on its way
    results.innerHTML = html;
    for (const box of results.querySelectorAll("input")) box.checked = chosen.has(box.value);
  };
  let timer;
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    clearTimeout(timer);
    show();
  });
  results.addEventListener("change", ({ target }) => {
    if (target.checked) chosen.set(target.value, target.dataset.caption);
    else chosen.delete(target.value);
    count();
  });
  cancel.addEventListener("click", () => dialog.close());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.returnValue = "insert";
    dialog.close("insert");
  });
  document.body.append(dialog);
  count();
  show();
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      const photos = [...chosen].map(([photo, caption]) => ({ photo, caption }));
      resolve(dialog.returnValue === "insert" ? photos : []);
    });
  });
}

function figure({ photo, caption }) {
  const content = caption ? [{ type: "text", text: caption }] : [];
  return { type: "photo", attrs: { photo, alt: "" }, content };
}

// Where the row of photos around the cursor ends, or null.
function endOfRow({ selection: { $from } }) {
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name === "gallery") return $from.end(depth);
  }
  return null;
}

function place(editor, photos) {
  const figures = photos.map(figure);
  const end = endOfRow(editor.state);
  if (end !== null) return editor.commands.insertContentAt(end, figures);
  return editor.commands.insertContent(figures.length > 1 ? { type: "gallery", content: figures } : figures[0]);
}

// The next thing to write: what the first of them shows.
function askWhatItShows(editor, photos) {
  const numbers = new Set(photos.map(({ photo }) => photo));
  const boxes = [...editor.view.dom.querySelectorAll(".editor-photo")];
  const box = boxes.find((one) => numbers.has(one.dataset.photo) && !one.querySelector("input").value);
  box?.querySelector("input").focus();
}

function view({ node, getPos, editor }) {
  let current = node;
  const image = element("img", { src: `${LIBRARY}${node.attrs.photo}/small/`, alt: "" });
  const lost = element("p", { hidden: true, textContent: gettext("This photo cannot be shown: its copies are being made, or it is gone.") });
  image.addEventListener("error", () => {
    image.hidden = true;
    lost.hidden = false;
  });
  const words = element("input", { type: "text", maxLength: 300, value: node.attrs.alt, disabled: !editor.isEditable });
  const label = element("label", {}, gettext("What the photo shows, for those who do not see it"), words);
  const remove = element("button", { type: "button", textContent: gettext("Take the photo out"), hidden: !editor.isEditable });
  const sooner = element("button", { type: "button", className: "photo-sooner", textContent: gettext("Earlier in the row"), hidden: !editor.isEditable });
  const parts = [image, lost, label, sooner, remove];
  const tools = element("div", { className: "editor-photo-tools", contentEditable: "false" }, ...parts);
  const caption = element("figcaption");
  caption.dataset.empty = gettext("Caption of the photo");
  const dom = element("figure", { className: "editor-photo" }, tools, caption);
  dom.dataset.photo = node.attrs.photo;

  words.addEventListener("input", () => {
    const attrs = { ...current.attrs, alt: words.value };
    editor.view.dispatch(editor.state.tr.setNodeMarkup(getPos(), undefined, attrs));
  });
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault(); // it would send the form
  });
  remove.addEventListener("click", () => {
    const row = editor.state.doc.resolve(getPos());
    const alone = row.parent.type.name === "gallery" && row.parent.childCount === 1;
    const from = alone ? row.before() : getPos();
    const size = alone ? row.parent.nodeSize : current.nodeSize;
    editor.chain().deleteRange({ from, to: from + size }).focus().run();
  });
  // What a mouse does by drawing the photo aside
  sooner.addEventListener("click", () => {
    const at = getPos();
    const before = editor.state.doc.resolve(at).nodeBefore;
    if (!before) return;
    const moved = current;
    editor.view.dispatch(editor.state.tr.delete(at, at + moved.nodeSize).insert(at - before.nodeSize, moved));
    requestAnimationFrame(() => {
      const box = editor.view.nodeDOM(at - before.nodeSize);
      [...box.querySelectorAll("button, input")].find((one) => one.offsetParent)?.focus();
    });
  });
  const mark = () => caption.classList.toggle("is-empty", !current.content.size);
  mark();
  return {
    dom,
    contentDOM: caption,
    update(changed) {
      if (changed.type !== current.type || changed.attrs.photo !== current.attrs.photo) return false;
      current = changed;
      if (words.value !== changed.attrs.alt) words.value = changed.attrs.alt;
      mark();
      return true;
    },
    stopEvent: (event) => tools.contains(event.target) && event.target !== image,
    ignoreMutation: (mutation) => mutation.type !== "selection" && !caption.contains(mutation.target),
  };
}

export const Photo = Node.create({
  name: "photo",
  group: "block",
  content: "text*",
  isolating: true,
  draggable: true,
  addAttributes() {
    return { photo: { default: "" }, alt: { default: "" } };
  },
  parseHTML() {
    const read = (box) => {
      const image = box.querySelector("img[data-file]");
      return image ? { photo: image.dataset.file, alt: image.alt } : false;
    };
    const caption = (box) => box.querySelector("figcaption") || document.createElement("figcaption");
    return [{ tag: "figure", getAttrs: read, contentElement: caption }];
  },
  renderHTML({ node }) {
    return ["figure", ["img", { "data-file": node.attrs.photo, alt: node.attrs.alt }], ["figcaption", 0]];
  },
  addNodeView: () => view,
  addCommands() {
    return {
      choosePhotos:
        () =>
        ({ editor }) => {
          choose().then((photos) => {
            if (!photos.length) return editor.commands.focus();
            editor.commands.focus();
            place(editor, photos);
            return requestAnimationFrame(() => askWhatItShows(editor, photos));
          });
          return true;
        },
    };
  },
  addKeyboardShortcuts() {
    return {
      // A caption is one line; the next paragraph stands below the photo, or below its row.
      Enter: ({ editor }) => {
        const { $from } = editor.state.selection;
        if ($from.parent.type.name !== "photo") return false;
        const row = $from.depth > 1 && $from.node(-1).type.name === "gallery";
        const after = $from.after(row ? -1 : undefined);
        return editor.chain().insertContentAt(after, { type: "paragraph" }).focus(after + 1).run();
      },
    };
  },
  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "photo",
      groups: "link",
      button: buttons.material("photo_library", gettext("photos")),
      active: (editor) => editor.isActive("photo"),
      command: (editor) => editor.commands.choosePhotos(),
    });
  },
});

export const Gallery = Node.create({
  name: "gallery",
  group: "block",
  content: "photo+",
  isolating: true,
  draggable: true,
  parseHTML: () => [{ tag: "div[data-gallery]" }],
  renderHTML: () => ["div", { "data-gallery": "", class: "editor-gallery" }, 0],
});
