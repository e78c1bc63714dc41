// Sends photos one by one with a bar for each, by button or by drag. Without this the form sends them all at once.
const gettext = window.gettext || ((text) => text);
const form = document.getElementById("upload-many");
const place = form.querySelector(".upload-place");
const list = form.querySelector(".upload-outcomes");
const files = form.elements.files;
const waiting = [];
let busy = false;

function element(name, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

function add(chosen) {
  for (const file of chosen) {
    const bar = element("progress", { max: 1, value: 0 });
    bar.setAttribute("aria-label", file.name);
    const row = element("li", {}, element("strong", { textContent: file.name }), bar);
    list.append(row);
    waiting.push({ file, row, bar });
  }
  files.value = "";
  next();
}

function next() {
  const job = busy ? null : waiting.shift();
  if (!job) return;
  busy = true;
  send(job).then((told) => {
    show(job, told);
    busy = false;
    next();
  });
}

// XMLHttpRequest, since fetch does not tell how far it is.
function send({ file, bar }) {
  const data = new FormData(form);
  data.set("files", file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", location.pathname);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    });
    const lost = { errors: [gettext("It did not arrive: the server does not answer or you are signed out. Choose it again.")] };
    request.addEventListener("load", () => resolve(request.status === 200 && request.response ? request.response : lost));
    request.addEventListener("error", () => resolve(lost));
    request.send(data);
  });
}

function show({ row, bar }, told) {
  bar.remove();
  row.className = told.errors.length ? "refused" : "taken";
  if (told.address) row.append(element("a", { href: told.address, target: "_blank", textContent: told.title }), ` ${told.lacks}`);
  for (const error of told.errors) row.append(element("span", { textContent: error }));
}

place.querySelector(".upload-drag").hidden = false;
form.querySelector("[type=submit]").hidden = true;
files.addEventListener("change", () => add([...files.files]));
for (const kind of ["dragenter", "dragover"]) {
  place.addEventListener(kind, (event) => {
    event.preventDefault();
    place.classList.add("is-over");
  });
}
place.addEventListener("dragleave", () => place.classList.remove("is-over"));
place.addEventListener("drop", (event) => {
  event.preventDefault();
  place.classList.remove("is-over");
  add([...event.dataTransfer.files]);
});
// A page that is left takes what has not been sent with it.
window.addEventListener("beforeunload", (event) => {
  if (busy || waiting.length) event.preventDefault();
});
