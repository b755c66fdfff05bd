/**
 * Hands a summary to the page around the app, or to an address of this site that the snippet
 * names: only after the person has seen what goes where and has agreed, each time. What did
 * not arrive is kept on the device and offered again, until it is removed.
 *
 * The page around may be hostile: it can lay the frame, invisible, under something that people
 * click. So a click does not agree: a number is to be typed that stands only here, is another
 * one each time, and can be neither marked nor dragged into the field. And what is agreed to
 * has to be in sight: within the window, and, where the browser can tell, whole, uncovered and
 * not see-through.
 */

const KEPT = "siapklaster/1/handover";
const PATIENCE = 20_000; // ms
const IN_SIGHT = 500; // ms that something has to be in sight to be read: more than a flash before a click
const WHOLE = 0.9; // the part of it that has to be: a pixel cut off by rounding is no crop

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
    number: (digits, to) => ["Ketik ", digits, ` kalau Anda setuju menyerahkan ringkasan ke ${to}`],
    hint: "Angka ini mencegah halaman lain menyerahkan ringkasan lewat satu ketukan Anda yang tidak disengaja.",
    wrong: "Angkanya belum sama, jadi tidak ada yang diserahkan. Ketik angka baru yang tampil di atas kolom.",
    unseen:
      "Belum diserahkan: bagian ini harus tampak seutuhnya dan tidak tertutup. Gulir sampai tampak, tunggu sebentar, lalu tekan lagi. Kalau tetap begini, ada yang menutupinya di halaman ini; lebih baik jangan diserahkan.",
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
    number: (digits, to) => ["Type ", digits, ` if you agree to hand the summary to ${to}`],
    hint: "The number keeps another page from handing the summary over by a tap that you did not mean.",
    wrong: "That is not the number, so nothing was handed over. Type the new number above the field.",
    unseen:
      "Not handed over yet: this part has to be in sight, whole and uncovered. Scroll until it is, wait a moment, and press again. If it stays like this, something in this page covers it; better not to hand anything over.",
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

/** Four digits that nobody outside this page knows. */
const digits = () => String(1000 + (crypto.getRandomValues(new Uint32Array(1))[0] % 9000));

/**
 * Watches whether a person can have read all of `parts` and sees the last of them now. That it is
 * outside the window all browsers tell; that the page around cuts it off, covers, fades or distorts
 * it, those with version 2 of the observer (Chromium's).
 * @param {Element[]} parts
 */
function sight(parts) {
  const since = new Map(); // of what is in sight, from when on
  const read = new Set();
  const tells = "isVisible" in IntersectionObserverEntry.prototype;
  const look = (now) => {
    for (const [part, from] of since) if (now - from >= IN_SIGHT) read.add(part);
  };
  const settings = { threshold: [WHOLE], ...(tells && { trackVisibility: true, delay: 100 }) };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const { target, time, intersectionRatio } = entry;
      const inSight = intersectionRatio >= WHOLE && (!tells || /** @type {any} */ (entry).isVisible);
      look(time);
      if (!inSight) since.delete(target);
      else if (!since.has(target)) since.set(target, time);
    }
  }, settings);
  for (const part of parts) observer.observe(part);
  return {
    /** Whether it is so now, and has been for a while: not just uncovered under a pointer on its way down. */
    held() {
      const now = performance.now();
      look(now);
      return parts.every((part) => read.has(part)) && now - since.get(parts.at(-1)) >= IN_SIGHT;
    },
    end: () => observer.disconnect(),
  };
}

/** The address of this site that `asked` names; throws where it names none. */
function ownAddress(asked) {
  // A bare word is no path: somebody meant something else by it.
  const address = asked.includes("/") ? new URL(asked, location.href) : null;
  if (address?.origin !== new URL(location.href).origin || address.username || address.password)
    throw new TypeError(
      `handover=${JSON.stringify(asked.slice(0, 200))}: neither event nor an address of ${new URL(location.href).origin}`,
    );
  address.hash = "";
  return address.href;
}

/**
 * Starts asking, once the app lays a summary before the person.
 * @param {string} asked `event`, or an address of this site
 * @param {{host: () => string | null, send: (message: object) => void, result: {counts: object, summary: any}}} frame
 *   `host`: the page around, once it is known for sure; `result`: what the app has said last
 */
export function handover(asked, { host, send, result }) {
  let to = null;
  if (asked !== "event") {
    try {
      to = ownAddress(asked);
    } catch (fault) {
      console.error(`SiapKlaster: ${fault.message}`);
      send({ type: "error", reason: "handover", message: fault.message });
      return;
    }
    if (self.origin === "null") {
      // The server would have to let a stranger in, and browsers ask it before they send anything.
      console.error("SiapKlaster: a sandboxed frame without an origin hands nothing to a server");
      return;
    }
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

  let watched = null;
  let drawn = "";

  /** The form on the result screen: what, to whom, and the one button that sends. */
  function draw() {
    const { summary } = result;
    const receiving = receiver();
    if (!summary || !place() || !receiving) return;
    // The same once more would take away what is being typed.
    const now = JSON.stringify([summary, receiving, document.documentElement.lang]);
    if (now === drawn && place().childElementCount) return;
    drawn = now;
    const { host: shortly } = new URL(receiving);
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

    const number = element("strong", { id: "handover-digits" }, digits());
    const label = element("label", { className: "field__label", htmlFor: "handover-number" }, ...say().number(number, shortly));
    const hint = element("span", { id: "handover-hint", className: "field__hint" }, say().hint);
    const typed = element("input", { id: "handover-number", inputMode: "numeric", autocomplete: "off", maxLength: 8 });
    typed.setAttribute("aria-describedby", "handover-hint handover-wrong");
    const wrong = element("p", { id: "handover-wrong", role: "alert" });
    const refuse = (words, isWrong) => {
      wrong.textContent = words;
      typed.ariaInvalid = String(isWrong);
      status.textContent = "";
      if (isWrong) typed.focus();
    };
    /** Each answer asks for a number of its own. */
    const renew = () => {
      number.textContent = digits();
      typed.value = "";
    };
    const agree = button(
      "handover-agree",
      say().agree,
      async () => {
        if (!watched.held()) return refuse(say().unseen, false);
        const right = typed.value.normalize("NFKC").replace(/\s/g, "") === number.textContent;
        renew();
        if (!right) return refuse(say().wrong, true);
        wrong.textContent = "";
        typed.ariaInvalid = "false";
        if (to) {
          await tried({ to, body: text.value }, status, (on) => agree.toggleAttribute("disabled", on));
          offerKept();
        } else {
          send({ type: "complete", ...result.counts, summary: JSON.parse(text.value) });
          status.textContent = say().done(receiving);
        }
      },
      "button--primary",
    );
    // By mouse without reading: the number could be dropped into its field.
    typed.addEventListener("drop", (event) => event.preventDefault());
    typed.addEventListener("keydown", ({ key, isComposing }) => key === "Enter" && !isComposing && agree.click());
    place().replaceChildren(
      element("h3", {}, say().title(shortly)),
      element("p", {}, say().about(receiving)),
      element("p", { className: "choice" }, profile, element("label", { htmlFor: "handover-profile" }, say().profile)),
      element("p", { className: "field__hint" }, say().contents),
      element("details", { open: true }, element("summary", {}, say().exactly), text),
      element("p", { className: "actions" }, preview),
      element("div", { className: "field" }, label, typed, hint),
      element("p", { className: "actions" }, agree),
      // Under the button: above it, it would push the button from where the person is pressing it.
      wrong,
      status,
    );
    watched?.end();
    watched = sight([label, agree]);
  }

  // "Remove everything" removes what is kept here too, in this page or in another tab.
  const changed = (key) => (key === KEPT || key === null) && offerKept();
  addEventListener("siapklaster:stored", ({ detail }) => changed(detail));
  addEventListener("storage", ({ key }) => changed(key));
  offerKept();
  draw();
  return {
    /** Asks about the result that the app has just shown. */
    draw,
    /** Draws again what depended on a host that was not known yet, or on the language. */
    refresh() {
      draw();
      offerKept();
    },
  };
}
