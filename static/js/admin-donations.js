// The preview of a donation link follows what is typed; without this script it shows what was saved.
const field = (name) => document.getElementById(`id_${name}`);
const said = (name, language) =>
  field(`${name}_${language}`)?.value.trim() || field(`${name}_${language === "ru" ? "en" : "ru"}`)?.value.trim() || "";

function host() {
  const typed = field("url")?.value.trim() ?? "";
  try {
    return new URL(typed.includes("://") ? typed : `https://${typed}`).hostname.replace(/^www\./, "");
  } catch {
    return "";
  }
}

function show(preview) {
  const language = preview.dataset.donationPreview;
  const recipient = said("recipient", language);
  preview.hidden = !recipient;
  preview.querySelector(".donation-recipient").textContent = /[.!?…]$/.test(recipient) ? recipient : `${recipient}.`;
  preview.querySelector(".donation-link").textContent = said("wording", language);
  preview.querySelector(".donation-host").textContent = `(${host()})`;
}

document.addEventListener("DOMContentLoaded", () => {
  const previews = document.querySelectorAll("[data-donation-preview]");
  previews.forEach(show);
  document.addEventListener("input", () => previews.forEach(show));
});
