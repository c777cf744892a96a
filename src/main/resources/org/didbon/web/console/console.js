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
    // a keyboard that writes Cyrillic has the same keys in the same places
    const foreign = event.key.length === 1 && event.key > "\u007f";
    const key = foreign && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase()
      : event.key === "." && event.code === "Slash" ? "/"
      : event.key === "," && event.code === "Slash" ? "?" : event.key;
    switch (key) {
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

  // what is refreshed by itself leaves its reader where he is: the row at the top of the window, the
  // focus, the row he stands on and what is open; and it says so where it could not be refreshed
  const noted = new Map();
  const keeps = part => part instanceof Element && part.hasAttribute("data-keep");
  const named = element => element.id ? "#" + CSS.escape(element.id)
    : element.getAttribute("href") ? `a[href="${CSS.escape(element.getAttribute("href"))}"]` : null;
  const stale = (part, so) => {
    const sign = document.getElementById(part.dataset.keep);
    if (sign) sign.hidden = !so;
  };
  document.addEventListener("htmx:configRequest", event => {
    if (keeps(event.detail.elt) && document.hidden) event.preventDefault();
  });
  document.addEventListener("htmx:beforeSwap", event => {
    const part = event.detail.target;
    if (!keeps(part)) return;
    const failed = event.detail.xhr.status >= 400;
    stale(part, failed);
    if (failed) { event.detail.shouldSwap = false; return; }
    const seen = [...part.querySelectorAll("[id]")].find(element => {
      const box = element.getBoundingClientRect();
      return box.top >= 0 && box.top < window.innerHeight;
    });
    const focus = part.contains(document.activeElement) ? document.activeElement : null;
    const row = part.querySelector(".here");
    noted.set(part, {
      seen: seen && "#" + CSS.escape(seen.id),
      top: seen ? seen.getBoundingClientRect().top : 0,
      focus: focus && named(focus),
      row: row && row.id,
      open: [...part.querySelectorAll("details")].map(one => one.open),
      within: focus ? [...part.querySelectorAll("details")].findIndex(one => one.contains(focus)) : -1,
    });
  });
  document.addEventListener("htmx:afterSwap", event => {
    const part = event.detail.target;
    const note = noted.get(part);
    if (!note) return;
    noted.delete(part);
    [...part.querySelectorAll("details")].forEach((one, at) => { one.open = Boolean(note.open[at]); });
    const row = note.row && document.getElementById(note.row);
    if (row) row.classList.add("here");
    const focus = note.focus ? part.querySelector(note.focus)
      : note.within >= 0 ? part.querySelectorAll("details > summary")[note.within] : null;
    if (focus) focus.focus({ preventScroll: true });
    const seen = note.seen && part.querySelector(note.seen);
    if (seen) window.scrollBy({ top: seen.getBoundingClientRect().top - note.top, behavior: "instant" });
  });
  document.addEventListener("htmx:sendError", event => {
    if (keeps(event.detail.elt)) stale(event.detail.elt, true);
  });
})();
