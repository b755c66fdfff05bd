// Faults that Yew 0.23 invites, each once seen elsewhere: none may come back.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { Start } from "../pages/start.mjs";
import { Walk } from "../pages/walk.mjs";
import { pages } from "../rig/instrument.mjs";
import { journey } from "../rig/journey.mjs";

const [page] = pages;
const [a, b] = page.items.map(({ id }) => id);

journey("notices come and go in every order, and the app lives on", async ({ browser, site }) => {
  // yew #4092: a component that draws nothing between toggled siblings stops the app.
  const start = await Start.visit(browser, site);
  const bad = await browser.put("rusak.json", "{");
  for (let round = 0; round < 3; round += 1) {
    await start.import(bad);
    await start.refusal();
    if (round % 2) await start.dismiss();
  }
  const walk = await start.begin("full");
  await walk.describe({ name: "Satu" });
  await walk.answer(a, 1);
  await walk.savedAt();
  await browser.run(
    "window.put = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }",
  );
  await walk.answer(a, 2);
  await walk.notSaved();
  await browser.run("Storage.prototype.setItem = window.put");
  await walk.answer(a, 3);
  await walk.savedAt();
  const again = await Start.visit(browser, site);
  const [{ id }] = await again.cards();
  await again.remove(id);
  await again.import(bad);
  await again.refusal();
  await again.speak("en");
  await again.speak("id");
  await again.begin("quick");
  assert.deepEqual(await browser.complaints(), []);
});

journey("a note keeps focus, caret and selection while the page draws around it", async ({ browser, site }) => {
  const walk = await (await Start.visit(browser, site)).begin("full");
  const address = await browser.url;
  const one = await browser.handle();
  const two = await browser.tab();
  await browser.go(address);
  await Walk.here(browser);
  await browser.switchTo(one);

  const note = await walk.toNote(a);
  await note.sendKeys("awal akhir");
  await note.sendKeys(...new Array(5).fill(Key.ARROW_LEFT));
  const caret = () => browser.run("const n = document.activeElement; return [n.id, n.selectionStart, n.selectionEnd, n.value]");
  assert.deepEqual(await caret(), [`note-${a}`, 5, 5, "awal akhir"]);
  await browser.run("window.sameNote = document.activeElement");

  // Another tab answers on the same page, so this one draws.
  await browser.switchTo(two);
  await walk.answer(b, 4);
  await walk.answer(a, 2);
  await browser.switchTo(one);
  await walk.chose(b, 4);
  await walk.chose(a, 2);
  assert.deepEqual(await caret(), [`note-${a}`, 5, 5, "awal akhir"]);
  await note.sendKeys("tengah ");
  assert.deepEqual(await caret(), [`note-${a}`, 12, 12, "awal tengah akhir"]);
  assert.ok(await browser.run("return document.activeElement === window.sameNote"), "the field was never replaced");
  await walk.savedAt();
  await browser.reload();
  await Walk.here(browser);
  assert.equal(await walk.noteOf(a), "awal tengah akhir");
});

journey("fields of the profile keep what is typed, wherever the caret is", async ({ browser, site }) => {
  const profile = await (await (await Start.visit(browser, site)).begin("full")).toProfileByMap();
  const field = await browser.find(profile.field("name"));
  await field.sendKeys("Ko Gayo", Key.HOME, Key.ARROW_RIGHT, Key.ARROW_RIGHT, "pi");
  assert.equal(await browser.value(profile.field("name")), "Kopi Gayo");
});

journey("the list of drafts grows and shrinks, and each card keeps its own draft", async ({ browser, site }) => {
  for (const name of ["Alfa", "Beta", "Gama"]) {
    const walk = await (await Start.visit(browser, site)).begin("full");
    await walk.describe({ name });
    await walk.answer(a, name.length % 5);
    await walk.savedAt();
  }
  const start = await Start.visit(browser, site);
  const cards = await start.cards();
  const beta = cards.find(({ text }) => text.includes("Beta"));
  const gama = cards.find(({ text }) => text.includes("Gama"));
  await start.askToRename(gama.id);
  await start.typeName(gama.id, "Gamma");
  await start.remove(beta.id);
  await browser.until("Beta is gone", async () => (await start.cards()).length === 2);
  assert.equal(await start.typedName(gama.id), "Gamma", "what was being typed stays with its card");
  await start.undo();
  await browser.until("Beta is back", async () => (await start.cards()).length === 3);
  assert.equal(await start.typedName(gama.id), "Gamma");
  await start.confirmName(gama.id);
  const names = Object.fromEntries((await start.cards()).map(({ id, text }) => [id, text]));
  assert.match(names[beta.id], /Beta/);
  assert.match(names[gama.id], /Gamma/);
});

journey("answering one question replaces no other question's controls", async ({ browser, site }) => {
  const walk = await (await Start.visit(browser, site)).begin("full");
  await browser.run(`
    window.touched = [];
    new MutationObserver((changes) => {
      for (const { target, type } of changes) window.touched.push([type, target.parentElement?.closest("fieldset.item")?.id ?? target.closest?.("fieldset.item")?.id ?? ""]);
    }).observe(document.getElementById("main"), { subtree: true, childList: true, attributes: true, characterData: true });
  `);
  await walk.answer(a, 2);
  await walk.savedAt();
  const touched = await browser.run("return [...new Set(window.touched.map(([, item]) => item))].filter(Boolean)");
  assert.deepEqual(touched, [`item-${a}`]);
});
