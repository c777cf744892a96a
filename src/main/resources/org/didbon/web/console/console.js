// What a page does beyond its links and forms; without it everything works, with more pages loaded.
(() => {
  "use strict";
  // every request of htmx carries what a form would
  document.addEventListener("htmx:configRequest", event => {
    event.detail.headers["X-CSRF"] = document.body.dataset.forms;
  });

  // j and k walk a list, Enter opens, e edits, / searches, ? helps; as in readers
  const rows = () => [...document.querySelectorAll(".list > li, table.walk > tbody > tr")];
  const here = () => rows().findIndex(row => row.classList.contains("here"));
  const stand = at => {
    const all = rows();
    if (!all.length) return;
    const next = Math.max(0, Math.min(all.length - 1, at));
    all.forEach(row => row.classList.remove("here"));
    all[next].classList.add("here");
    all[next].scrollIntoView({ block: "nearest" });
    const link = all[next].querySelector("a, button");
    if (link) link.focus({ preventScroll: true });
  };
  const follow = selector => {
    const row = rows()[here()] || document;
    const link = row.querySelector(selector);
    if (link) link.click();
  };
  const help = document.getElementById("keys");
  const button = document.querySelector("button.keys");
  if (help && button) {
    button.hidden = false;
    button.addEventListener("click", () => help.showModal());
  }
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    switch (event.key) {
      case "j": stand(here() + 1); break;
      case "k": stand(here() - 1); break;
      case "o": follow("a"); break;
      case "e": follow("[data-edit]"); break;
      case "/": {
        const search = document.querySelector("input[type=search]");
        if (!search) return;
        search.focus();
        break;
      }
      case "?": if (help) { if (help.open) help.close(); else help.showModal(); } break;
      default: return;
    }
    event.preventDefault();
  });
})();
