// Starts the app from the preloads that the build wrote into the head,
// and says in plain HTML when that fails.
const app = document.getElementById("app");
const preload = (selector) => document.head.querySelector(selector)?.href;

/** The language to fetch words for: the address, then the remembered choice, then Indonesian. */
function language() {
  const asked = new URLSearchParams(location.search).get("lang");
  let kept = null;
  try {
    kept = localStorage.getItem("siapklaster/1/language");
  } catch {
    // Blocked storage: the app says so itself.
  }
  return [asked, kept].find((code) => code === "id" || code === "en") ?? "id";
}

/** Asks for a file that the app will want, while the WebAssembly is still on its way. */
function preloadFile(href) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href });
  document.head.append(link);
}

/**
 * The questionnaire's folder: the shipped one, or one of this site's that the address names.
 * Where it is another, the page says so to the app.
 */
function instrument() {
  const asked = new URLSearchParams(location.search).get("instrument");
  if (!asked) return "instruments/klaster-unggulan/";
  const folder = new URL(asked, location);
  // A sandboxed frame has no origin of its own; the address has one.
  if (folder.origin !== new URL(location).origin) throw new Error(`${words[language()].foreign} ${folder}`);
  return (document.documentElement.dataset.instrument = folder.pathname.replace(/\/?$/, "/"));
}

const words = {
  id: {
    title: "SiapKlaster belum bisa dibuka",
    kept: "Jawaban yang sudah tersimpan di perangkat ini tetap aman.",
    old: "Peramban ini belum mendukung WebAssembly. Perbarui peramban Anda, atau pakai formulir kertas.",
    foreign: "Kuesioner harus berada di situs ini sendiri, bukan di",
    again: "Coba lagi",
    paper: "Formulir untuk dicetak",
    blank: "blank.id.html",
  },
  en: {
    title: "SiapKlaster could not be opened",
    kept: "Answers already saved on this device are safe.",
    old: "This browser does not support WebAssembly. Update your browser, or use the paper form.",
    foreign: "The questionnaire must be on this site itself, not at",
    again: "Try again",
    paper: "Form to print",
    blank: "blank.en.html",
  },
};

/** Replaces the page by a message that needs no WebAssembly. */
function fail(reason) {
  const say = words[language()];
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const again = element("button", { type: "button", className: "button button--primary" }, say.again);
  again.addEventListener("click", () => location.reload());
  const paper = element("a", { href: say.blank, className: "button" }, say.paper);
  document.documentElement.lang = language();
  dispatchEvent(new CustomEvent("siapklaster:failed", { detail: String(reason) }));
  app.replaceChildren(
    element(
      "main",
      { className: "shell", id: "failed" },
      element("h1", {}, say.title),
      element("p", {}, say.kept),
      element("p", {}, typeof WebAssembly === "object" ? "" : say.old),
      element("p", { className: "actions" }, again, paper),
      element("p", { className: "muted" }, String(reason)),
    ),
  );
}

// A crash of the app is a trap that reaches the window; what was answered is stored by then.
const crashed = (reason) => reason instanceof WebAssembly.RuntimeError && fail(reason);
addEventListener("error", (event) => crashed(event.error));
addEventListener("unhandledrejection", (event) => crashed(event.reason));

// Inside someone else's page: the talk with it stands before the app has anything to say.
const framed = parent === self ? null : import("./frame.js").catch(console.error);

try {
  const folder = instrument();
  preloadFile(`${folder}instrument.json`);
  preloadFile(`${folder}text.${language()}.json`);
  const { default: start } = await import(preload('link[rel="modulepreload"]'));
  await framed;
  await start({ module_or_path: preload('link[as="fetch"][type="application/wasm"]') });
} catch (error) {
  fail(error);
}
