import { language } from "./language.js";

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

/** A questionnaire from elsewhere is refused. */
export const foreign = (folder) => Object.assign(new Error(`${words[language()].foreign} ${folder}`), { reason: "instrument" });

/** Replaces the page by a message that needs no WebAssembly. `fault.reason` names one of docs/embedding.md. */
export function fail(fault) {
  const reason = fault.reason ?? "crash";
  const message = fault.reason ? fault.message : String(fault);
  const say = words[language()];
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const again = element("button", { type: "button", className: "button button--primary" }, say.again);
  again.addEventListener("click", async () => {
    // Safari remembers that a script was missing, and would not ask for it again.
    /** @type {HTMLLinkElement | null} */
    const script = document.head.querySelector('link[rel="modulepreload"]');
    // A network that swallows everything is not waited for.
    if (script) await fetch(script.href, { cache: "reload", signal: AbortSignal.timeout(3000) }).catch(() => {});
    location.reload();
  });
  // The form is the shipped questionnaire's; in a frame there is no way back from it.
  const own = new URLSearchParams(location.search).has("instrument");
  const paper = element(
    "a",
    { href: say.blank, className: "button", target: parent === self ? "" : "_blank", rel: "noopener", hidden: own },
    say.paper,
  );
  document.documentElement.lang = language();
  dispatchEvent(new CustomEvent("siapklaster:failed", { detail: JSON.stringify({ reason, message }) }));
  document
    .getElementById("app")
    .replaceChildren(
      element(
        "main",
        { className: "shell", id: "failed" },
        element("h1", {}, say.title),
        element("p", {}, say.kept),
        ...(typeof WebAssembly === "object" ? [] : [element("p", {}, say.old)]),
        element("p", { className: "actions" }, again, paper),
        element("p", { className: "muted" }, message),
      ),
    );
}
