/**
 * `<siap-klaster>`: the readiness assessment in a page of yours.
 *
 *     <script src="https://klaster.example.go.id/embed.js" defer></script>
 *     <siap-klaster lang="id"></siap-klaster>
 *
 * A plain script: it needs no module loader, no CORS header and no permission for inline
 * styles, and it creates no HTML from text, so Trusted Types have nothing to object to.
 * Attributes, events, theming and the messages are described in docs/embedding.md.
 */
(() => {
  /** Where this script came from: the app sits beside it. */
  const beside = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src;
  /** The custom properties that a host may set; the frame checks their values. */
  const PROPERTIES = "font radius density paper surface ink muted line edge accent on-accent accent-soft"
    .split(" ")
    .map((name) => `--sk-${name}`);
  const EVENTS = ["ready", "progress", "saved", "complete", "error"];
  const PATIENCE = 30_000; // ms from the start of loading to `ready`, a slow 3G included
  const LOWEST = 160; // px
  const HIGHEST = 30_000; // px: more than the longest screen on the narrowest phone
  const SAME = 4; // px: smaller changes are rounding and would only make the page tremble
  /** What an attribute may say, and in words; anything else is named, and is as if it were left out. */
  const ALLOWED = {
    lang: [/^(id|en)$/, "id or en"],
    theme: [/^(auto|light|dark)$/, "auto, light or dark"],
    depth: [/^(quick|full)$/, "quick or full"],
    height: [/^\d+(px)?$/, "a number of pixels"],
    instrument: [{ test: web }, "the address of a folder on the app's own site"],
    // A bare word would be taken for a path, and visitors would be asked to send there.
    handover: [/^event$|\//, "event, or an address on the app's own site"],
  };
  const words = {
    id: ["Penilaian klaster belum bisa dimuat di sini.", "Buka di halaman penuh"],
    en: ["The cluster assessment could not be loaded here.", "Open it in a full page"],
  };

  // A constructed sheet: a host's policy without 'unsafe-inline' forbids only written ones.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ":host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;border:0;color-scheme:normal}",
  );

  /** Whether it is an address on the web, or the path of one. */
  function web(text) {
    try {
      return /^https?:$/.test(new URL(text, beside ?? document.baseURI).protocol);
    } catch {
      return false;
    }
  }

  class SiapKlaster extends HTMLElement {
    static observedAttributes = ["src", "instrument", "depth", "handover", "lang", "theme", "style", "class", "height"];

    #frame;
    #origin;
    #watch;
    #timer;
    #greeted;
    #fitted;
    #said = new Set();
    #dark = matchMedia("(prefers-color-scheme: dark)");
    #hear = (event) => this.#receive(event);
    #restyle = () => this.#send({ type: "theme", ...this.#theme() });

    connectedCallback() {
      addEventListener("message", this.#hear);
      this.#dark.addEventListener("change", this.#restyle);
      this.#begin();
    }

    // Being there lets `moveBefore()` move the element without loading the frame anew.
    connectedMoveCallback() {}

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      this.#dark.removeEventListener("change", this.#restyle);
      this.#end();
    }

    attributeChangedCallback(name, before, after) {
      if (!this.#watch || before === after) return;
      if (name === "lang") {
        const language = this.#value(name);
        if (language) this.#send({ type: "language", language });
      } else if (["theme", "style", "class"].includes(name)) {
        this.#restyle();
      } else if (name === "height") {
        this.#size();
      } else {
        this.#begin();
      }
    }

    /** What the attribute says, if it may say that; else null, and once a word about it. */
    #value(name) {
      const given = (this.getAttribute(name) ?? "").trim();
      // Of en-GB the language counts.
      const value = name === "lang" ? given.toLowerCase().split("-")[0] : given;
      const [allowed, inWords] = ALLOWED[name];
      if (!value || allowed.test(value)) return value || null;
      const message = `${name}="${given.slice(0, 80)}" is not used; allowed: ${inWords}`;
      if (!this.#said.has(message)) {
        this.#said.add(message);
        console.warn(`SiapKlaster: ${message}`);
        // Not within the page's own call, nor before scripts behind this one can listen.
        setTimeout(() => this.#tell("error", { reason: "setting", message }));
      }
      return null;
    }

    /** The app's address with what the snippet asks for; `host` tells the frame whom to trust. */
    #address() {
      const address = new URL(this.getAttribute("src") ?? new URL(".", beside), document.baseURI);
      for (const name of ["lang", "instrument", "depth", "theme", "handover"]) {
        const value = this.#value(name);
        if (value) address.searchParams.set(name, value);
      }
      address.searchParams.set("host", self.origin);
      return address;
    }

    /** Loads the frame when it comes near the viewport. */
    #begin() {
      this.#end();
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      const frame = document.createElement("iframe");
      this.#frame = frame;
      frame.title = this.title || "SiapKlaster";
      frame.allow = "clipboard-write; web-share";
      frame.referrerPolicy = "strict-origin";
      this.#size();
      root.replaceChildren(frame);
      const watch = new IntersectionObserver(
        (seen) => {
          // What was seen before the element began anew is no longer of interest.
          if (watch !== this.#watch || !seen.some((entry) => entry.isIntersecting)) return;
          watch.disconnect();
          try {
            const address = this.#address();
            if (!/^https?:$/.test(address.protocol)) throw new TypeError(`not a web address: ${address}`);
            // A host without an origin (a sandbox) makes its frames such too.
            this.#origin = self.origin === "null" ? "null" : address.origin;
            this.#timer = setTimeout(() => this.#fail("timeout", `no answer from ${address.origin}`), PATIENCE);
            frame.src = address.href;
          } catch (error) {
            this.#fail("src", String(error));
          }
        },
        { rootMargin: "800px" },
      );
      this.#watch = watch;
      watch.observe(this);
    }

    #end() {
      clearTimeout(this.#timer);
      this.#watch?.disconnect();
      this.#frame?.remove();
      this.#watch = undefined;
      this.#frame = undefined;
      this.#greeted = undefined;
      this.#fitted = undefined;
    }

    /** Only this element's own window, and only while it shows the app's origin, is heard. */
    #receive({ source, origin, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#origin) return;
      if (data?.siapklaster !== 1) return;
      const { siapklaster, type, ...detail } = data;
      if (!this.#greeted || type === "ready") {
        this.#greeted = true;
        this.#send({ type: "hello", grows: true, language: this.#value("lang"), ...this.#theme() });
      }
      // What was wrong with a setting doesn't keep the app from starting.
      if (type === "ready" || (type === "error" && ["crash", "instrument"].includes(detail.reason))) clearTimeout(this.#timer);
      if (type === "ready") {
        // What stood before it after a failure; the frame itself stays, since moved it would load anew.
        while (this.#frame.previousSibling) this.#frame.previousSibling.remove();
      }
      if (type === "height") this.#fit(detail.height);
      if (EVENTS.includes(type)) this.#tell(type, detail);
    }

    /** The height until the content has told its own. */
    #size() {
      if (!this.#fitted) this.#frame.style.height = `${Math.max(LOWEST, Number.parseInt(this.#value("height"), 10) || 640)}px`;
    }

    #fit(height) {
      if (!Number.isFinite(height)) return;
      this.#fitted = true;
      const px = Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(height)));
      if (Math.abs(px - Number.parseFloat(this.#frame.style.height)) > SAME) this.#frame.style.height = `${px}px`;
    }

    #theme() {
      const style = getComputedStyle(this);
      const properties = {};
      for (const name of PROPERTIES) {
        const value = style.getPropertyValue(name).trim();
        if (value) properties[name] = value;
      }
      return { scheme: this.#value("theme") ?? "auto", properties };
    }

    #send(message) {
      if (!this.#greeted) return;
      const to = this.#origin === "null" ? "*" : this.#origin;
      this.#frame.contentWindow?.postMessage({ siapklaster: 1, ...message }, to);
    }

    #tell(type, detail) {
      this.dispatchEvent(new CustomEvent(`siapklaster:${type}`, { bubbles: true, composed: true, detail }));
    }

    /** Says so in the page, with a way on; a frame that is only slow may still arrive. */
    #fail(reason, message) {
      const [text, open] = words[this.lang.slice(0, 2)] ?? words.id;
      const note = document.createElement("p");
      note.setAttribute("role", "alert");
      note.append(text);
      if (reason !== "src") {
        const { origin, pathname } = this.#address();
        const link = Object.assign(document.createElement("a"), { href: origin + pathname, target: "_blank", rel: "noopener" });
        link.append(open);
        note.append(" ", link);
      }
      // What the page says until the script runs is right again; a frame that is late has its place still.
      this.shadowRoot.prepend(note, document.createElement("slot"));
      this.#frame.style.height = reason === "src" ? "0" : `${LOWEST}px`;
      this.#tell("error", { reason, message });
    }
  }

  if (!customElements.get("siap-klaster")) customElements.define("siap-klaster", SiapKlaster);
})();
