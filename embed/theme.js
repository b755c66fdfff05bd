/**
 * A host page's colours and shapes on the app: checked one by one, completed from few,
 * and corrected where text would be hard to read.
 */

/** Contrast that WCAG 2.2 asks of text (1.4.3) and of the edges of controls (1.4.11). */
const TEXT = 4.5;
const EDGE = 3;

/**
 * What is drawn on what, and the contrast it needs, in the order of correcting.
 * @type {[string, string[], number][]}
 */
const PAIRS = [
  ["ink", ["paper", "surface", "sunken", "accent-soft", "warm-soft", "danger-soft"], TEXT],
  ["muted", ["paper", "surface", "sunken"], TEXT],
  ["accent", ["paper", "surface", "accent-soft"], TEXT],
  ["on-accent", ["accent"], TEXT],
  ["warm", ["paper", "surface", "warm-soft"], TEXT],
  ["danger", ["paper", "surface", "danger-soft"], TEXT],
  ["good", ["paper", "surface"], TEXT],
  ["edge", ["paper", "surface"], EDGE],
];

const COLOURS = ["paper", "surface", "ink", "muted", "line", "edge", "accent", "on-accent", "accent-soft"];
/** What a shape may be, in words; `shape` tells. */
const SHAPES = {
  radius: "0, or up to 99 px, rem or em",
  density: "a number of 0.75 to 1.5",
  font: "fonts of the visitor's device, as in CSS",
};
/** The custom properties that a host may set. */
export const PROPERTIES = [...COLOURS, ...Object.keys(SHAPES)].map((name) => `--sk-${name}`);

/** Black and white in [red, green, blue], 0–1 each, as all colours here. */
const BLACK = [0, 0, 0];
const WHITE = [1, 1, 1];

/** Relative luminance of sRGB, 0–1 (WCAG 2.2, definition of "relative luminance"). */
export function luminance(rgb) {
  const [r, g, b] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1–21 (WCAG 2.2, definition of "contrast ratio"). */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** `part` of `other` in `one`, both sRGB. */
export function mix(one, other, part) {
  return one.map((c, i) => c + (other[i] - c) * part);
}

const worst = (colour, grounds) => Math.min(...grounds.map((ground) => contrast(colour, ground)));

/**
 * The colour itself where it reaches `ratio` on every ground, else the nearest one towards
 * black or white that does, else the better of black and white.
 */
export function readable(colour, grounds, ratio) {
  for (let part = 0; part <= 1; part += 0.02) {
    for (const end of [BLACK, WHITE]) {
      // Rounded as it will be written, so that what is checked is what is shown.
      const moved = rgb(hex(mix(colour, end, part)));
      if (worst(moved, grounds) >= ratio) return moved;
    }
  }
  return worst(BLACK, grounds) >= worst(WHITE, grounds) ? BLACK : WHITE;
}

/** `#rrggbb`. */
export function hex(colour) {
  return `#${colour
    .map((c) =>
      Math.round(c * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** The colour of `#rrggbb`, `rgb(…)` or `color(srgb …)`; null for a see-through or any other. */
export function rgb(text) {
  const digits = /^#([0-9a-f]{6})$/i.exec(text)?.[1];
  if (digits) return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255);
  const [, kind, inside] = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(text) ?? [];
  const numbers = inside?.match(/-?[\d.]+(e-?\d+)?/g)?.map(Number);
  if (!numbers || numbers.length < 3 || numbers[3] < 1) return null;
  return numbers.slice(0, 3).map((n) => Math.min(1, Math.max(0, kind === "color" ? n : n / 255)));
}

/**
 * A whole palette from what the host gave and the shipped one: what was left out is derived,
 * what would be hard to read is moved. Colours by their short names.
 * @returns {{palette: Record<string, number[]>, changes: Array<{name: string, from: string, to: string, contrast: number}>}}
 */
export function palette(given, shipped) {
  const all = { ...shipped, ...given };
  const changes = [];
  const ink = readable(all.ink, [all.paper], TEXT);
  if (given.paper && !given.surface) all.surface = mix(all.paper, WHITE, luminance(all.paper) > 0.5 ? 0.5 : 0.05);
  if (given.paper || given.ink) {
    all.sunken = mix(all.paper, ink, 0.06);
    if (!given.line) all.line = mix(all.paper, ink, 0.18);
  }
  if (given.accent || given.paper) {
    if (!given["accent-soft"]) all["accent-soft"] = mix(all.paper, all.accent, 0.1);
    all["warm-soft"] = mix(all.paper, all.warm, 0.1);
    all["danger-soft"] = mix(all.paper, all.danger, 0.1);
  }
  all.paper = rgb(hex(all.paper));
  const accepted = [all.paper];
  for (const name of PAIRS[0][1].slice(1)) {
    // Where no ink could be read on all grounds, this one gives way towards the page's colour.
    const fits = (ground) => [BLACK, WHITE].some((end) => worst(end, [...accepted, ground]) >= TEXT);
    all[name] = rgb(hex(all[name]));
    let ground = all[name];
    for (let part = 0.1; part < 1 && !fits(ground); part += 0.1) ground = rgb(hex(mix(all[name], all.paper, part)));
    if (!fits(ground)) ground = all.paper;
    if (ground !== all[name]) {
      changes.push({ name, from: hex(all[name]), to: hex(ground), contrast: contrast(all[name], all.paper) });
    }
    all[name] = ground;
    accepted.push(ground);
  }
  for (const [name, on, ratio] of PAIRS) {
    const grounds = on.map((ground) => all[ground]);
    if (name === "on-accent" && given.accent && !given[name]) {
      all[name] = worst(WHITE, grounds) >= TEXT ? WHITE : BLACK;
    }
    const moved = readable(all[name], grounds, ratio);
    if (hex(moved) === hex(all[name])) continue;
    changes.push({ name, from: hex(all[name]), to: hex(moved), contrast: worst(all[name], grounds) });
    all[name] = moved;
  }
  return { palette: all, changes };
}

const DECIMAL = /^\d*\.?\d+$/;
const LENGTH = /^(\d{1,2}(\.\d+)?|\.\d+)(px|rem|em)$/;

/** A length or number of the host's, or null where it is none that fits. */
export function shape(name, value) {
  if (name === "density") return DECIMAL.test(value) && value >= 0.75 && value <= 1.5 ? value : null;
  // Only 0 goes without a unit, and not even that in a calculation.
  if (name === "radius") return value === "0" ? "0px" : LENGTH.test(value) ? value : null;
  if (name === "font") return value.length <= 200 && CSS.supports("font-family", value) ? value : null;
  return null;
}

let worn; // the rule that holds the host's values, on the screen only: print stays black on white
const schemes = []; // the shipped rules that follow the device: [list of media, its own text]

function collectSchemes() {
  for (const sheet of document.styleSheets) {
    /** @type {Iterable<CSSRule>} */
    let rules = [];
    try {
      rules = sheet.cssRules;
    } catch {
      // A sheet of another origin, put there by an extension: not ours to change.
    }
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText.includes("prefers-color-scheme"))
        schemes.push([rule.media, rule.media.mediaText]);
    }
  }
}

/** Makes the shipped light or dark colours apply, whatever the device says. */
function choose(scheme) {
  if (!schemes.length) collectSchemes();
  for (const [media, text] of schemes) {
    media.mediaText =
      scheme === "auto"
        ? text
        : text.replace(/\(prefers-color-scheme: (\w+)\)/g, (_, wants) =>
            wants === scheme ? "(min-width: 0)" : "(max-width: 0)",
          );
  }
  if (scheme !== "auto") worn.setProperty("color-scheme", scheme);
}

/** The colour that any CSS notation stands for, by asking the browser. */
function resolve(text) {
  if (!CSS.supports("color", text)) return null;
  const probe = document.createElement("i");
  probe.hidden = true;
  document.body.append(probe);
  // The mixture turns every notation into sRGB; browsers without it know only notations that compute to rgb().
  for (const way of [text, `color-mix(in srgb, ${text}, ${text})`]) probe.style.color = way;
  const colour = rgb(getComputedStyle(probe).color);
  probe.remove();
  return colour;
}

/**
 * Puts on what the host asks for, and gives a sentence about each property that it could not
 * take. Which colour was moved so that it can be read, it says in the console.
 * @param {{scheme?: string, properties?: Record<string, string>}} theme `properties`: of those in `PROPERTIES`
 * @returns {string[]}
 */
export function wear({ scheme, properties = {} }) {
  if (!worn) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("@media screen { :root {} }");
    const screen = /** @type {CSSMediaRule} */ (sheet.cssRules[0]);
    worn = /** @type {CSSStyleRule} */ (screen.cssRules[0]).style;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  worn.cssText = "";
  const given = {};
  const faults = [];
  for (const [property, value] of Object.entries(properties)) {
    const name = property.replace(/^--sk-/, "");
    const text = value.trim();
    const fits = COLOURS.includes(name) ? resolve(text) : shape(name, text);
    if (!fits)
      faults.push(
        `${property}: ${text.slice(0, 80)} is not used; allowed: ${SHAPES[name] ?? "a colour that is not see-through"}`,
      );
    else if (Array.isArray(fits)) given[name] = fits;
    else worn.setProperty(`--sk-${name}`, fits);
  }
  const chosen = ["light", "dark"].includes(scheme) ? scheme : null;
  // Without a word on it the colour of the page decides, so that the rest fits to it.
  choose(chosen ?? (given.paper ? (luminance(given.paper) > 0.18 ? "light" : "dark") : "auto"));
  if (!Object.keys(given).length) return faults;
  const computed = getComputedStyle(document.documentElement);
  const shipped = {};
  for (const name of new Set([...COLOURS, ...PAIRS.flatMap(([ink, on]) => [ink, ...on])])) {
    shipped[name] = resolve(computed.getPropertyValue(`--sk-${name}`).trim()) ?? BLACK;
  }
  const { palette: all, changes } = palette(given, shipped);
  for (const [name, colour] of Object.entries(all)) worn.setProperty(`--sk-${name}`, hex(colour));
  for (const { name, from, to, contrast: ratio } of changes) {
    if (given[name])
      console.warn(`SiapKlaster: --sk-${name}: ${from} is hard to read here (contrast ${ratio.toFixed(1)}); ${to} is used`);
  }
  return faults;
}
