// Takes the layout of a pasted mail or web page along, since the text area keeps only its letters.
const form = document.getElementById("from-text");
const text = form.elements.text;
const html = form.elements.html;
const notice = form.querySelector(".pasted-html");
const LIMIT = 400000;

function keep(markup) {
  html.value = markup;
  notice.hidden = !markup;
}

text.addEventListener("paste", (event) => {
  const markup = event.clipboardData.getData("text/html");
  const whole = text.selectionStart === 0 && text.selectionEnd === text.value.length;
  keep(whole && markup.length <= LIMIT ? markup : "");
  text.dataset.pasted = "1";
});

// Once the text is changed by hand, what was pasted is no longer what is meant.
text.addEventListener("input", () => {
  if (text.dataset.pasted) {
    delete text.dataset.pasted;
  } else {
    keep("");
  }
});

notice.querySelector("button").addEventListener("click", () => keep(""));

// From the keyboard alone: paste, and on
form.addEventListener("keydown", (event) => {
  if (["Enter", "NumpadEnter"].includes(event.code) && (event.ctrlKey || event.metaKey) && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});
