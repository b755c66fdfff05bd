// A questionnaire of the agency's own.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Start } from "../pages/start.mjs";
import { visit } from "./guest.mjs";

const COFFEE = {
  format: "siapklaster.instrument/1",
  id: "kopi",
  version: 1,
  languages: ["id"],
  min_coverage: 0.65,
  bands: [{ id: "awal", from: 0 }],
  root: { id: "readiness", children: [{ id: "kebun", children: [{ id: "kebun-1", kind: "scale", levels: 3 }] }] },
};
const WORDS = {
  readiness: { title: "Kesiapan" },
  awal: { title: "Awal" },
  kebun: { title: "Kebun" },
  "kebun-1": {
    question: "Apakah kebun dipetakan?",
    levels: ["Belum ada peta.", "Sebagian sudah dipetakan.", "Semua sudah dipetakan."],
  },
};

async function put(app, name, instrument, words = WORDS) {
  const folder = path.join(app.folder, name);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "instrument.json"), JSON.stringify(instrument));
  await writeFile(path.join(folder, "text.id.json"), JSON.stringify(words));
}
const element = (app, instrument) =>
  `<script src="${app.origin}/embed.js"></script><siap-klaster id="a" lang="id" instrument="${instrument}"></siap-klaster>`;

visit("from the app's own origin: walked like the shipped one", async ({ browser, host, app, guest }) => {
  await put(app, "kopi", COFFEE);
  await browser.go(host.page("own", element(app, `${app.origin}/kopi`)));
  await guest.hears("ready", ({ type }) => type === "ready");
  await guest.enter("a");
  const walk = await (await Start.here(browser)).begin("full");
  assert.deepEqual(await walk.asks(), ["kebun-1"]);
  await walk.answer("kebun-1", 2);
  await guest.leave();
  await guest.hears("one of one", ({ type, answered, asked }) => type === "progress" && answered === 1 && asked === 1);
});

visit(
  "checked like the shipped one: the place of a fault is said, in the page and to the host",
  async ({ browser, host, app, guest }) => {
    await put(app, "rusak", {
      ...COFFEE,
      root: { ...COFFEE.root, children: [{ id: "kebun", weight: -1, children: [{ id: "kebun-1", kind: "scale", levels: 3 }] }] },
    });
    // What the element waits for is due when the test says so; drivers wait for things, too.
    host.script(
      "patient.js",
      `
    const [wait, forget] = [setTimeout, clearTimeout];
    window.due = [];
    setTimeout = (act, time) => (time < 10_000 || !new Error().stack.includes("embed.js") ? wait(act, time) : -due.push(act));
    clearTimeout = (timer) => (timer < 0 ? delete due[-timer - 1] : forget(timer));`,
    );
    await browser.go(host.page("broken", `<script src=/patient.js></script>${element(app, `${app.origin}/rusak/`)}`));
    const { reason, message } = await guest.hears("an error", ({ type }) => type === "error");
    assert.equal(reason, "instrument");
    assert.match(message, /root\.children\[0\]\.weight/);
    await guest.enter("a");
    await browser.says("#app", /root\.children\[0\]\.weight/);
    await guest.leave();
    // It has answered, so nothing is said of no answer.
    assert.equal(await browser.run("due.forEach((act) => act()); return due.length"), 1);
    assert.deepEqual(
      (await guest.heard("error")).map(({ reason }) => reason),
      ["instrument"],
    );
  },
);

visit("an address with two slashes stays on this site", async ({ browser, app }) => {
  await browser.go(`${app.origin}/?instrument=/.//elsewhere.example/kopi`);
  const asked = `${app.origin}//elsewhere.example/kopi/instrument.json`;
  await browser.until("it is looked for here", async () => (await browser.requested()).includes(asked));
});

visit("from elsewhere: refused before anything is asked for", async ({ browser, host, app, guest }) => {
  await browser.go(host.page("foreign", element(app, `${host.origin}/kopi/`)));
  const { reason, message } = await guest.hears("an error", ({ type }) => type === "error");
  assert.equal(reason, "instrument");
  assert.match(message, /^Kuesioner harus berada di situs ini sendiri/);
  await guest.enter("a");
  await browser.says("#failed", /harus berada di situs ini sendiri/);
  assert.ok(!(await browser.requested()).some((url) => url.includes("/kopi/")));
});
