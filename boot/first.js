// Shows the first page before anything else is loaded: the start page, or the first questions
// where the address asks for them, in the language in use. The pages stand in index.html as
// templates, drawn by the app's own components (crates/prerender); native controls hold what is
// answered until the app takes over (take-over.js). A classic script right behind the templates,
// so that it runs before the first paint. What else an address may lead to, a draft or a shared
// link, only the app can show: then nothing of this is in sight.
(() => {
  /** @type {FirstPage} */
  const first = document.querySelector("#first");
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const framed = parent !== self;
  const LANGUAGE = "siapklaster/1/language";

  let kept = "";
  let drafts = 0;
  try {
    kept = localStorage.getItem(LANGUAGE);
    for (const [key, text] of Object.entries(localStorage)) {
      // As the start page lists them: not those that were begun and never filled in.
      if (key.startsWith("siapklaster/1/draft/") && /"at":|"profile":\{"/.test(text)) drafts += 1;
    }
  } catch {
    // Blocked storage: the app says so itself.
  }
  root.lang = [asked.get("lang"), kept].find((code) => code === "id" || code === "en") ?? "id";

  /** The pages of each language as they were left, with what was answered on them. */
  const loaded = {};
  function pages(code = root.lang) {
    if (!loaded[code]) {
      /** @type {HTMLTemplateElement} */
      const template = document.querySelector(`#first-${code}`);
      const content = document.importNode(template.content, true);
      const [start, quick, full] = content.querySelectorAll("main");
      loaded[code] = { frame: content.querySelector(".app"), start, quick, full };
      const other = { quick: "full", full: "quick" }[asked.get("depth")];
      if (other) start.querySelector(`#begin-${other}`).parentElement.remove();
      // Room for the drafts, which the app lists: of many the latest three, and a line for the others.
      /** @type {HTMLElement} */
      const list = start.querySelector(".start__drafts");
      if (drafts) list.style.setProperty("--drafts", String(drafts > 4 ? 3.2 : drafts));
      if (framed) for (const link of content.querySelectorAll('a:not([href^="#"])')) link.setAttribute("target", "_blank");
    }
    return loaded[code];
  }

  function show() {
    if (asked.has("instrument") || !/^(#?$|#\/(?!d\/))/.test(location.hash)) return first.replaceChildren();
    const { frame, ...mains } = pages();
    const [, depth = "start"] = /^#\/new\/(quick|full)$/.exec(location.hash) ?? [];
    frame.querySelector("main").replaceWith(mains[depth]);
    if (frame !== first.firstChild) first.replaceChildren(frame);
    document.title = `${frame.querySelector("h1").textContent} · SiapKlaster`;
  }

  addEventListener("popstate", () => {
    if (first.mounted) return;
    show();
    scrollTo(0, 0);
    first.querySelector("h1")?.focus();
  });

  const mark = (item) => {
    for (const { parentElement: label, checked } of item.querySelectorAll("[type=radio]")) {
      label.classList.toggle(`${label.classList[0]}--chosen`, checked);
    }
    item.classList.toggle("item--answered", item.querySelector("[type=radio]:checked") !== null);
  };

  first.turn = (code) => {
    const [before, after] = [pages(), pages(code)];
    const controls = (frame) => [...frame.querySelectorAll("a, button, input, textarea, summary")];
    const focused = controls(before.frame).indexOf(document.activeElement);
    const { scrollY } = window;
    for (const depth of ["quick", "full"]) {
      const fields = (main) => [...main.querySelectorAll("input, textarea, details")];
      const twins = fields(after[depth]);
      for (const [index, { checked, value, open }] of fields(before[depth]).entries()) {
        Object.assign(twins[index], { checked, value, open });
      }
      for (const item of after[depth].querySelectorAll(".item")) mark(item);
    }
    root.lang = code;
    show();
    controls(after.frame)[focused]?.focus({ preventScroll: true });
    scrollTo(0, scrollY);
  };

  first.addEventListener("click", (event) => {
    /** @type {Element} */
    const at = event.target instanceof Element && event.target.closest("a, button");
    if (!at) return;
    const href = at.getAttribute("href");
    const [, code] = /^language-(..)$/.exec(at.id) ?? [];
    if (code && !first.mounted) {
      if (code !== root.lang) first.turn(code);
      try {
        localStorage.setItem(LANGUAGE, code);
      } catch {
        // Then it holds for this page.
      }
    } else if (href?.startsWith("#") && framed) {
      // "Back" belongs to the page around.
      event.preventDefault();
      history.replaceState(null, "", href);
      dispatchEvent(new PopStateEvent("popstate"));
    } else if (at.matches(".masthead__skip")) {
      first.querySelector("h1").focus();
    } else if (at.matches("button[id]")) {
      // The app will do it.
      first.wish = at.id;
      first.querySelector("#coming").removeAttribute("hidden");
    }
  });
  first.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "radio") mark(target.closest(".item"));
  });

  addEventListener("beforeunload", (event) => {
    const begun = ({ quick, full }) =>
      [quick, full].some(
        (main) => main.querySelector(":checked") || [...main.querySelectorAll("textarea")].some((note) => note.value),
      );
    if (first.firstChild && begun(pages())) event.preventDefault();
  });

  // A click is a press and a release: what is pressed must not be replaced in between.
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  for (const type of ["pointerdown", "keydown"]) {
    addEventListener(
      type,
      (event) => {
        if (event instanceof PointerEvent && event.button > 0) return;
        clearTimeout(timer);
        first.held = true;
      },
      true,
    );
  }
  for (const type of ["pointerup", "pointercancel", "keyup", "click", "blur", "focusout"]) {
    addEventListener(
      type,
      () => {
        if (type === "focusout" && first.held) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          first.held = false;
          dispatchEvent(new CustomEvent("siapklaster:idle"));
        }, 100);
      },
      true,
    );
  }

  show();
})();
