// The colours of a host page, corrected: the arithmetic, without a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contrast, hex, palette, readable, rgb, shape } from "../../embed/theme.js";

const shipped = Object.fromEntries(
  Object.entries({
    paper: "#fbfaf7",
    surface: "#ffffff",
    sunken: "#f1efe9",
    ink: "#1b2430",
    muted: "#545e6b",
    line: "#dcd8ce",
    edge: "#7d858f",
    accent: "#1d4d73",
    "on-accent": "#ffffff",
    "accent-soft": "#e5eef5",
    warm: "#8a5214",
    "warm-soft": "#faf0e2",
    danger: "#a1261f",
    "danger-soft": "#fbeae8",
    good: "#1f6b45",
  }).map(([name, text]) => [name, rgb(text)]),
);
const READ = [
  ["ink", "paper"],
  ["ink", "surface"],
  ["ink", "sunken"],
  ["ink", "accent-soft"],
  ["muted", "paper"],
  ["muted", "surface"],
  ["accent", "paper"],
  ["accent", "surface"],
  ["accent", "accent-soft"],
  ["on-accent", "accent"],
  ["warm", "paper"],
  ["warm", "warm-soft"],
  ["danger", "paper"],
  ["danger", "danger-soft"],
  ["good", "surface"],
];
const colours = (given) => Object.fromEntries(Object.entries(given).map(([name, text]) => [name, rgb(text)]));

test("contrast agrees with the standard's own examples", () => {
  assert.equal(contrast(rgb("#000000"), rgb("#ffffff")).toFixed(2), "21.00");
  assert.equal(contrast(rgb("#777777"), rgb("#ffffff")).toFixed(2), "4.48");
  assert.equal(contrast(rgb("#767676"), rgb("#ffffff")).toFixed(2), "4.54");
});

test("colours are read in every notation that a browser computes", () => {
  assert.equal(hex(rgb("rgb(29, 77, 115)")), "#1d4d73");
  assert.equal(hex(rgb("color(srgb 0.2 0.4 1.2)")), "#3366ff");
  assert.equal(rgb("rgba(0, 0, 0, 0.5)"), null);
  assert.equal(rgb("red; background: url(x)"), null);
});

test("a colour that can be read is left alone", () => {
  const { palette: all, changes } = palette(colours({ accent: "#0b6b3a" }), shipped);
  assert.deepEqual(changes, []);
  assert.equal(hex(all.accent), "#0b6b3a");
  assert.equal(hex(all["on-accent"]), "#ffffff");
});

test("a yellow accent is darkened until it can be read, and said so", () => {
  const { palette: all, changes } = palette(colours({ accent: "#ffd400" }), shipped);
  assert.equal(changes[0].name, "accent");
  assert.equal(changes[0].from, "#ffd400");
  assert.ok(changes[0].contrast < 4.5);
  assert.ok(contrast(all.accent, all.paper) >= 4.5);
});

test("whatever a host asks for, all text can be read", () => {
  // A simple generator with a fixed start: the same thousand palettes each run.
  let state = 7;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const any = () => [next(), next(), next()];
  for (let round = 0; round < 1000; round += 1) {
    const given = {};
    for (const name of ["paper", "surface", "ink", "muted", "accent", "on-accent", "accent-soft", "edge", "line"]) {
      if (next() < 0.5) given[name] = rgb(hex(any()));
    }
    const { palette: all } = palette(given, shipped);
    for (const [ink, ground] of READ) {
      const shown = contrast(rgb(hex(all[ink])), rgb(hex(all[ground])));
      assert.ok(shown >= 4.5, `${ink} on ${ground}: ${shown.toFixed(2)} in ${JSON.stringify(given)}`);
    }
  }
});

test("the nearest colour that can be read is taken", () => {
  const moved = readable(rgb("#888888"), [rgb("#ffffff")], 4.5);
  assert.ok(contrast(moved, rgb("#ffffff")) < 5);
});

test("shapes are lengths and numbers in range, nothing else", () => {
  assert.equal(shape("radius", "4px"), "4px");
  assert.equal(shape("radius", "0"), "0px");
  for (const length of ["12rem", "0.25rem", ".5em", "99px"]) assert.equal(shape("radius", length), length);
  for (const none of ["4", "0.5", "00", "px", ".px", "4.px", "100px", "-1px", "4 px", "4%", "calc(100vw)", ""])
    assert.equal(shape("radius", none), null, none);
  for (const number of ["0.8", ".9", "1", "1.5", "0.75"]) assert.equal(shape("density", number), number);
  for (const none of ["9", "0.74", "1.51", "0x1", "1e0", "1.", " 1", "", "Infinity", "1;color:red"])
    assert.equal(shape("density", none), null, none);
  assert.equal(shape("margin", "1px"), null);
});
