// Puts an offered notice into the text, or sets the offer aside, without a save. Without this the buttons save.
const form = document.getElementById("article_form");
const place = document.getElementById("checklist");
const gettext = window.gettext || ((text) => text);
let editor = null;
let asking = false;

form.addEventListener("prose-editor:ready", (event) => {
  if (event.detail.textarea.id === "id_body") {
    editor = event.detail.editor;
  }
});

function tell(text) {
  document.getElementById("editor-tools").textContent = text;
}

function changed(field) {
  field.dispatchEvent(new Event("change", { bubbles: true })); // the checklist asks anew, and so does the autosave
}

// Into the text as it stands when the answer comes: whoever types on meanwhile is asked for anew.
async function withNotice(notice) {
  const data = new FormData();
  for (const name of ["language", "edition", "csrfmiddlewaretoken"]) {
    data.set(name, form.elements[name].value);
  }
  data.set("notice", notice);
  for (;;) {
    const sent = editor.getHTML();
    data.set("body", sent);
    const answer = await fetch(place.dataset.notice, { method: "POST", body: data }).catch(() => null);
    if (!answer?.ok || answer.redirected) {
      return null;
    }
    const { body } = await answer.json();
    if (editor.getHTML() === sent) {
      return body;
    }
  }
}

async function putIn(notice) {
  asking = true; // a second press would put it in twice
  const body = await withNotice(notice);
  asking = false;
  if (body === null) {
    tell(gettext("The helper does not answer. Try again."));
    return;
  }
  editor.chain().setContent(body, { emitUpdate: true, parseOptions: { preserveWhitespace: true } }).run();
  tell(gettext("The notice is in the text. Ctrl+Z takes it back."));
}

place.addEventListener("click", (event) => {
  const button = event.target.closest("button[name=notice], button[name=decline]");
  if (!button || (button.name === "notice" && !button.dataset.age && !editor)) {
    return;
  }
  event.preventDefault();
  if (button.name === "decline") {
    const field = form.elements.declined;
    field.value = [field.value, button.value].filter(Boolean).join(",");
    changed(field);
  } else if (button.dataset.age) {
    form.elements.age_mark.value = button.dataset.age;
    changed(form.elements.age_mark);
  } else if (!asking) {
    putIn(button.value);
  }
});
