// Puts an offered notice into the text, or sets the offer aside, without a save. Without this the buttons save.
const form = document.getElementById("article_form");
const place = document.getElementById("checklist");
const gettext = window.gettext || ((text) => text);
let editor = null;

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

async function putIn(notice) {
  const data = new FormData();
  for (const name of ["language", "edition", "csrfmiddlewaretoken"]) {
    data.set(name, form.elements[name].value);
  }
  data.set("body", editor.getHTML());
  data.set("notice", notice);
  const answer = await fetch(place.dataset.notice, { method: "POST", body: data }).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    tell(gettext("The helper does not answer. Try again."));
    return;
  }
  const { body } = await answer.json();
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
  } else {
    putIn(button.value);
  }
});
