import { stands } from "./take-over.js";

/** The language of the page, as first.js has set it. */
const language = () => (document.documentElement.lang === "en" ? "en" : "id");

const words = {
  id: {
    title: "SiapKlaster belum bisa dibuka",
    kept: "Jawaban yang sudah tersimpan di perangkat ini tetap aman.",
    old: "Peramban ini belum mendukung WebAssembly. Perbarui peramban Anda, atau pakai formulir kertas.",
    foreign: "Kuesioner harus berada di situs ini sendiri, bukan di",
    late: "Sambungan internet lambat sekali, atau terputus. Yang sudah dijawab di halaman ini tidak hilang selama halaman ini terbuka.",
    again: "Coba lagi",
    paper: "Formulir untuk dicetak",
    blank: "blank.id.html",
  },
  en: {
    title: "SiapKlaster could not be opened",
    kept: "Answers already saved on this device are safe.",
    old: "This browser does not support WebAssembly. Update your browser, or use the paper form.",
    foreign: "The questionnaire must be on this site itself, not at",
    late: "The connection is very slow, or gone. What was answered on this page stays as long as the page is open.",
    again: "Try again",
    paper: "Form to print",
    blank: "blank.en.html",
  },
};

/** Opening takes longer than anybody should wait without a word. */
export const late = () => Object.assign(new Error(words[language()].late), { reason: "network" });

/** A questionnaire from elsewhere is refused. */
export const foreign = (folder) => Object.assign(new Error(`${words[language()].foreign} ${folder}`), { reason: "instrument" });

/** Takes the message back. */
export function mend() {
  document.querySelector("#notices > #failed")?.remove();
}

/**
 * Says that the app can't be opened, in words that need no WebAssembly: above a first page,
 * where there is one, since what was answered on it must stay; else in the place of the page.
 * `fault.reason` names one of docs/embedding.md. `retry` tries again; without it the page is
 * loaded anew.
 */
export function fail(fault, retry = () => location.reload()) {
  const reason = fault.reason ?? "crash";
  const message = fault.reason ? fault.message : String(fault);
  const say = words[language()];
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const again = element("button", { type: "button", className: "button button--primary" }, say.again);
  // The form is the shipped questionnaire's; in a frame there is no way back from it.
  const own = new URLSearchParams(location.search).has("instrument");
  const paper = element(
    "a",
    { href: say.blank, className: "button", target: parent === self ? "" : "_blank", rel: "noopener", hidden: own },
    say.paper,
  );
  const old = typeof WebAssembly === "object" ? [] : [element("p", {}, say.old)];
  // Slow is not failed.
  if (reason !== "network") dispatchEvent(new CustomEvent("siapklaster:failed", { detail: JSON.stringify({ reason, message }) }));
  if (stands()) {
    mend();
    again.addEventListener("click", () => {
      mend();
      retry();
    });
    const text = element(
      "div",
      { className: "notices__text" },
      element("p", {}, say.title),
      element("p", {}, say.kept),
      ...old,
      element("p", { className: "muted" }, message),
    );
    const actions = element("div", { className: "notices__actions" }, again, paper);
    const notice = element("div", { className: "notices__notice notices__notice--wrong", id: "failed" }, text, actions);
    document.querySelector("#first #notices").append(notice);
    return;
  }
  again.addEventListener("click", () => location.reload());
  document
    .getElementById("app")
    .replaceChildren(
      element(
        "main",
        { className: "shell", id: "failed" },
        element("h1", {}, say.title),
        element("p", {}, say.kept),
        ...old,
        element("p", { className: "actions" }, again, paper),
        element("p", { className: "muted" }, message),
      ),
    );
}
