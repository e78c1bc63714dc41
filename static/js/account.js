// The pages of an account, made nicer: a password can be looked at, a key that fails says so.

const words = document.documentElement.lang === "ru" ? ["Показать", "Скрыть"] : ["Show", "Hide"];

for (const field of document.querySelectorAll("input[type=password]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "look";
  button.textContent = words[0];
  button.setAttribute("aria-controls", field.id);
  button.addEventListener("click", () => {
    const hidden = field.type === "password";
    field.type = hidden ? "text" : "password";
    button.textContent = words[hidden ? 1 : 0];
  });
  field.form?.addEventListener("submit", () => (field.type = "password")); // or the browser offers it as a name later
  field.after(button);
}

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const problem = document.querySelector(".key-problem");
  if (!problem) return;
  problem.hidden = false;
  problem.scrollIntoView({ block: "nearest" });
});

addEventListener("load", () => document.querySelector(".error-summary:not([hidden])")?.focus());
