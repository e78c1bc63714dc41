// Makes the form of a story handier; everything works without it.
const form = document.getElementById("article_form");
const gettext = window.gettext || ((text) => text);
const byId = (id) => document.getElementById(id);
const editors = new Map();

form.addEventListener("prose-editor:ready", (event) => {
  editors.set(event.detail.textarea.id, event.detail.editor);
});

// Guesses and their Undo
function currentValue(field) {
  return field.options ? [...field.options].filter((option) => option.selected) : field.value;
}

function put(field, value) {
  if (field.options) {
    [...field.options].forEach((option) => {
      option.selected = Array.isArray(value) ? value.includes(option) : option.value === value;
    });
  } else {
    field.value = value;
  }
  field.dispatchEvent(new Event("change", { bubbles: true }));
  window.django?.jQuery?.(field).trigger("change");
}

function fieldsOf(mark) {
  const fields = [byId(mark.dataset.guess)];
  if (mark.querySelector(".guess-author")) {
    fields.push(...form.querySelectorAll("select[name^=bylines-][name$=-author]"));
  }
  return fields.filter(Boolean);
}

form.querySelectorAll(".guess").forEach((mark) => {
  const button = mark.querySelector("button.undo");
  const tick = mark.querySelector("[name=create_source]");
  const undo = button.textContent;
  const fields = fieldsOf(mark);
  let guessed = [];
  let undone = false;
  button.hidden = false;
  button.addEventListener("click", () => {
    if (undone) {
      guessed.forEach((value, index) => put(fields[index], value));
    } else {
      guessed = fields.map(currentValue);
      fields.forEach((field) => put(field, mark.dataset.back));
    }
    if (tick) {
      tick.checked = undone;
    }
    undone = !undone;
    button.textContent = undone ? gettext("Take the guess again") : undo;
  });
});

// What could not be guessed is where one goes on. The admin's own script, which comes at any time before the page
// is whole, goes to the first field.
const section = byId("id_section");
if (form.querySelector(".notice-reading") && section && !section.value) {
  window.addEventListener("load", () => section.focus());
}

// Intertitles: into a paragraph and back
function turn(text, from, to) {
  const editor = editors.get("id_body");
  let place = null;
  editor?.state.doc.forEach((node, position) => {
    if (place === null && node.type.name === from && node.textContent === text) {
      place = position;
    }
  });
  if (place === null) {
    return false;
  }
  const chain = editor.chain().setTextSelection(place + 1);
  return (to === "heading" ? chain.setHeading({ level: 2 }) : chain.setParagraph()).run();
}

form.querySelectorAll(".undo-intertitle").forEach((button) => {
  const undo = button.textContent;
  button.hidden = false;
  button.addEventListener("click", () => {
    const undone = button.dataset.undone === "1";
    const done = undone
      ? turn(button.dataset.text, "paragraph", "heading")
      : turn(button.dataset.text, "heading", "paragraph");
    if (done) {
      button.dataset.undone = undone ? "" : "1";
      button.textContent = undone ? undo : button.dataset.again;
    }
  });
});

// A guessed address follows a headline that is corrected
const slugMark = form.querySelector('.guess[data-guess="id_slug"]');
if (slugMark) {
  const forget = () => {
    byId("id_slug").value = "";
    slugMark.hidden = true;
  };
  byId("id_headline").addEventListener("input", forget, { once: true });
  byId("id_slug").addEventListener("input", () => byId("id_headline").removeEventListener("input", forget));
}

// “Publish” says “Schedule” when the time is still to come
const publish = form.querySelector("button[data-later]");
const day = byId("id_published_at_0");
const hour = byId("id_published_at_1");

function momentOf(date, time) {
  const iso = date.replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, "$3-$2-$1");
  const moment = new Date(`${iso}T${time || "00:00"}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

if (publish && day && hour) {
  const now = publish.textContent.trim() === publish.dataset.later ? gettext("Publish") : publish.textContent;
  const name = () => {
    const moment = momentOf(day.value.trim(), hour.value.trim());
    publish.textContent = moment && moment > new Date() ? publish.dataset.later : now;
  };
  for (const field of [day, hour]) {
    for (const kind of ["input", "change", "focus", "blur"]) {
      field.addEventListener(kind, name);
    }
  }
  name();
}
