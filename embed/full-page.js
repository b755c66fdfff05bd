/**
 * The line under the app in a frame: what the browser keeps here, and the way to a page of
 * its own, with the answers given so far.
 */

const words = {
  id: {
    blocked: "Peramban tidak menyimpan jawaban di dalam halaman ini.",
    apart: (host) => `Jawaban disimpan di peramban ini hanya untuk ${host}; di situs lain jawaban itu tidak tampak.`,
    open: "Buka di halaman penuh; jawaban ikut terbawa",
  },
  en: {
    blocked: "The browser does not keep answers inside this page.",
    apart: (host) => `Answers are kept in this browser for ${host} only; on other sites they are not there.`,
    open: "Open in a full page; the answers come along",
  },
};

/** The part of a host name that browsers count as one site, as well as one can tell without their list. */
export function site(host) {
  const labels = host.split(".");
  if (labels.length < 2 || /^[\d.]+$|:/.test(host)) return host;
  // go.id, com.my, desa.id: the registered name is one label further left.
  const [second, top] = labels.slice(-2);
  const shared = top.length === 2 && (second.length <= 3 || ["desa", "ponpes"].includes(second));
  return labels.slice(shared ? -3 : -2).join(".");
}

function blocked() {
  try {
    return !localStorage;
  } catch {
    return true;
  }
}

/** The page's own address with what belongs to the questionnaire, not to the frame. */
function address() {
  const own = new URL(location.pathname, location.href);
  const asked = new URLSearchParams(location.search);
  for (const name of ["instrument", "depth"]) {
    if (asked.has(name)) own.searchParams.set(name, asked.get(name));
  }
  own.searchParams.set("lang", document.documentElement.lang);
  return own;
}

/** Puts the line there. `host`: the origin around the frame, or null while it is not known. */
export function offerFullPage(host) {
  const say = words[document.documentElement.lang] ?? words.id;
  const around = host && host !== "null" ? new URL(host).hostname : null;
  const apart = around && site(around) !== site(location.hostname);
  const note = blocked() ? say.blocked : apart ? say.apart(around) : "";
  const link = Object.assign(document.createElement("a"), { id: "full-page", target: "_blank", rel: "noopener" });
  link.append(say.open);
  const update = () => {
    const to = address();
    const take = ({ detail }) => {
      to.hash = detail;
    };
    addEventListener("siapklaster:letter", take);
    // Answered before dispatchEvent comes back.
    dispatchEvent(new CustomEvent("siapklaster:carry", { detail: "" }));
    removeEventListener("siapklaster:letter", take);
    link.href = to.href;
  };
  update();
  // However it is opened: by click, by key, in a new tab, copied from the menu.
  for (const event of ["pointerdown", "focus", "click", "contextmenu"]) link.addEventListener(event, update);
  const line = document.createElement("footer");
  line.className = "framed-foot";
  line.append(note, note ? " " : "", link);
  document.querySelector(".framed-foot")?.remove();
  document.body.append(line);
}
