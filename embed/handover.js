/**
 * Hands a summary to the page around the app, or to an address of this site that the snippet
 * names: only after the person has seen what goes where and has agreed, each time. What did
 * not arrive is kept on the device and offered again, until it is removed.
 */

const KEPT = "siapklaster/1/handover";
const PATIENCE = 20_000; // ms

const words = {
  id: {
    title: (to) => `Serahkan ringkasan ke ${to}`,
    about: (to) =>
      `Pengelola halaman ini meminta ringkasan hasilnya. Tidak ada yang diserahkan sebelum Anda setuju. Yang menerima: ${to}`,
    profile: "Sertakan nama kelompok, komoditas, wilayah, jumlah anggota, dan tanggal",
    contents:
      "Isinya: skor beserta rentangnya, tingkat, skor setiap aspek, tahap, dan sepuluh langkah berikutnya. Bukan jawaban satu per satu, bukan catatan.",
    preview: "Lihat seperti yang akan mereka lihat",
    exactly: "Persis inilah yang diserahkan",
    agree: "Saya setuju, serahkan",
    busy: "Sedang diserahkan…",
    done: (to) => `Sudah diserahkan ke ${to}.`,
    late: "server terlalu lama menjawab",
    unreached: "server tidak terjangkau",
    failed: (why) => `Belum sampai (${why}). Ringkasannya disimpan di perangkat ini; serahkan lagi kapan saja.`,
    lost: (why) =>
      `Belum sampai (${why}), dan penyimpanan tidak diizinkan di sini. Jangan tutup halaman ini; coba lagi, atau bagikan tautannya.`,
    kept: "Sebuah ringkasan yang Anda serahkan belum sampai.",
    again: "Serahkan lagi",
    drop: "Jangan serahkan",
  },
  en: {
    title: (to) => `Hand the summary to ${to}`,
    about: (to) =>
      `Whoever runs this page asks for a summary of the result. Nothing is handed over before you agree. It goes to: ${to}`,
    profile: "Include the group's name, commodity, region, number of members and date",
    contents:
      "It holds the score with its range, the band, the score of each dimension, the stages and ten next steps. Not single answers, not notes.",
    preview: "See it as they will see it",
    exactly: "This is exactly what is handed over",
    agree: "I agree, hand it over",
    busy: "Handing it over…",
    done: (to) => `Handed over to ${to}.`,
    late: "the server took too long",
    unreached: "the server could not be reached",
    failed: (why) => `It has not arrived (${why}). The summary is kept on this device; hand it over again at any time.`,
    lost: (why) =>
      `It has not arrived (${why}), and storage is not allowed here. Keep this page open and try again, or share the link.`,
    kept: "A summary that you handed over has not arrived yet.",
    again: "Hand it over again",
    drop: "Don't hand it over",
  },
};

const say = () => words[document.documentElement.lang] ?? words.id;

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const button = (id, label, act, kind = "") => {
  const made = element("button", { type: "button", id, className: `button ${kind}` }, label);
  made.addEventListener("click", act);
  return made;
};

/** What has not arrived yet: `[{to, body}]`; empty where storage is blocked. */
function kept() {
  try {
    const list = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

/** Whether the list is stored now. */
function keep(list) {
  try {
    if (list.length) localStorage.setItem(KEPT, JSON.stringify(list));
    else localStorage.removeItem(KEPT);
    return true;
  } catch {
    return false;
  }
}

/** What is kept but for this one. */
const without = (letter) => kept().filter((one) => one.to !== letter.to || one.body !== letter.body);

/** Sends without cookies and follows nowhere: the person agreed to this address only. */
async function post({ to, body }) {
  const answer = await fetch(to, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    credentials: "omit",
    redirect: "error",
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!answer.ok) throw new Error(String(answer.status));
}

/**
 * Starts asking, once the app lays a summary before the person.
 * @param {string} asked `event`, or an address of this site
 * @param {{host: () => string | null, send: (message: object) => void}} frame
 */
export function handover(asked, { host, send }) {
  let to = null;
  if (asked !== "event") {
    const address = new URL(asked, location.href);
    if (address.origin !== new URL(location.href).origin) {
      console.error(`SiapKlaster: handover goes to this site (${location.origin}) only, not to ${address}`);
      send({ type: "error", reason: "handover", message: `not an address of ${location.origin}` });
      return;
    }
    if (self.origin === "null") {
      // The server would have to let a stranger in, and browsers ask it before they send anything.
      console.error("SiapKlaster: a sandboxed frame without an origin hands nothing to a server");
      return;
    }
    to = address.href;
  }
  const place = () => document.getElementById("handover");

  /** Where it goes, in words; null while no host with an origin has said hello. */
  const receiver = () => to ?? (host() === "null" ? null : host());

  const tried = async (letter, status, spent) => {
    status.textContent = say().busy;
    spent(true);
    // Kept before it is on its way: what is removed from the device meanwhile stays removed.
    const stored = keep([...without(letter), letter]);
    try {
      await post(letter);
      keep(without(letter));
      status.textContent = say().done(letter.to);
      offerKept();
    } catch (fault) {
      // A number is the server's answer; whatever else is between here and there.
      const late = fault.name === "TimeoutError";
      const why = late ? say().late : Number(fault.message) || say().unreached;
      status.textContent = stored ? say().failed(why) : say().lost(why);
      send({ type: "error", reason: "handover", message: late ? "timeout" : fault.message });
      spent(false);
    }
  };

  /** Offers what is kept from earlier, wherever the person is in the app. */
  function offerKept() {
    const letters = to ? kept().filter((one) => one.to === to) : [];
    const shelf = document.getElementById("handover-kept") ?? element("section", { id: "handover-kept" });
    shelf.hidden = letters.length === 0;
    shelf.ariaLabel = say().again;
    shelf.replaceChildren(
      ...letters.map((letter) => {
        const status = element("p", { role: "status" });
        const again = button("", say().again, () => tried(letter, status, (on) => again.toggleAttribute("disabled", on)));
        const drop = button(
          "",
          say().drop,
          () => {
            keep(without(letter));
            offerKept();
          },
          "button--quiet",
        );
        return element(
          "div",
          { className: "notice" },
          element("p", {}, say().kept),
          exactly(letter.body, letter.to),
          element("p", { className: "actions" }, again, drop),
          status,
        );
      }),
    );
    if (!shelf.isConnected) document.body.append(shelf);
  }

  function exactly(body, receiving) {
    return element(
      "details",
      {},
      element("summary", {}, say().exactly),
      element("p", {}, receiving),
      element("textarea", { className: "field__input", readOnly: true, rows: 4, value: body, ariaLabel: say().exactly }),
    );
  }

  /** The form on the result screen: what, to whom, and the one button that sends. */
  function draw(summary) {
    const receiving = receiver();
    if (!place() || !receiving) return;
    const open = (fragment) => {
      const page = new URL(location.pathname, location.href);
      const instrument = new URLSearchParams(location.search).get("instrument");
      if (instrument) page.searchParams.set("instrument", instrument);
      page.hash = fragment;
      return page.href;
    };
    const profile = element("input", { type: "checkbox", id: "handover-profile", checked: true });
    const text = element("textarea", {
      id: "handover-text",
      className: "field__input",
      readOnly: true,
      rows: 4,
      ariaLabel: say().exactly,
    });
    const preview = element("a", { id: "handover-preview", target: "_blank", rel: "noopener" }, say().preview);
    const status = element("p", { id: "handover-said", role: "status" });
    const body = () => {
      const { fragment, bare, score, band } = summary;
      return { fragment: profile.checked ? fragment : bare, score, band };
    };
    const fill = () => {
      text.value = JSON.stringify(body());
      preview.href = open(body().fragment);
    };
    profile.addEventListener("change", fill);
    fill();
    const agree = button(
      "handover-agree",
      say().agree,
      async () => {
        if (to) {
          await tried({ to, body: text.value }, status, (on) => agree.toggleAttribute("disabled", on));
          offerKept();
        } else {
          send({ type: "complete", ...counts, summary: JSON.parse(text.value) });
          status.textContent = say().done(receiving);
        }
      },
      "button--primary",
    );
    place().replaceChildren(
      element("h3", {}, say().title(new URL(receiving).host)),
      element("p", {}, say().about(receiving)),
      element("p", { className: "choice" }, profile, element("label", { htmlFor: "handover-profile" }, say().profile)),
      element("p", { className: "field__hint" }, say().contents),
      element("details", { open: true }, element("summary", {}, say().exactly), text),
      element("p", { className: "actions" }, agree, preview),
      status,
    );
  }

  let counts = {};
  let latest = null;
  addEventListener("siapklaster:tell", ({ detail }) => {
    const { type, answered, asked: questions } = JSON.parse(detail);
    if (type === "complete") counts = { answered, asked: questions };
  });
  addEventListener("siapklaster:summary", ({ detail }) => {
    latest = JSON.parse(detail);
    draw(latest);
  });
  // "Remove everything" removes what is kept here too, in this page or in another tab.
  const changed = (key) => (key === KEPT || key === null) && offerKept();
  addEventListener("siapklaster:stored", ({ detail }) => changed(detail));
  addEventListener("storage", ({ key }) => changed(key));
  offerKept();
  return {
    /** Draws again what depended on a host that was not known yet, or on the language. */
    refresh() {
      if (latest) draw(latest);
      offerKept();
    },
  };
}
