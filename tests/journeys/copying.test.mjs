// Copying from a result: what became of it is said in the language in use, and where the
// clipboard refuses, the text is there to be copied by hand.
import assert from "node:assert/strict";
import { everyItem } from "../rig/answers.mjs";
import { assessment, importAssessment } from "../rig/assessment.mjs";
import { journey } from "../rig/journey.mjs";

/** A result in a browser whose clipboard does this. */
async function result(browser, site, clipboard) {
  await browser.beforePage(
    `Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { ${clipboard} } } })`,
  );
  const walk = await importAssessment(browser, site, assessment(everyItem(1)));
  return walk.finish();
}

const said = (browser, id) => browser.text(`#${id}-said`);

journey("what became of copying is said in the language in use, and only of what was copied", async ({ browser, site }) => {
  const here = await result(browser, site, "window.copied = text");
  const link = await here.link("summary");
  await browser.click("#copy-link");
  await browser.says("#copy-link-said", "Tersalin.");
  assert.equal(await browser.run("return window.copied"), link);
  await here.speak("en");
  await browser.says("#copy-link-said", "Copied.");
  assert.equal(await said(browser, "action-list"), "", "nothing was copied there");
  await here.link("answers");
  assert.equal(await said(browser, "copy-link"), "", "another link was not copied yet");
});

journey("what the clipboard refuses is shown and selected, again with every try", async ({ browser, site }) => {
  const here = await result(browser, site, "throw new DOMException('no', 'NotAllowedError')");
  assert.ok(!(await browser.has("#action-list-text")), "before, it would only take room");
  const selected = () =>
    browser.run(`const field = document.querySelector("#action-list-text");
      return field === document.activeElement && field.value.length > 99
        && field.value === field.value.slice(field.selectionStart, field.selectionEnd);`);
  await browser.click("#action-list");
  await browser.says("#action-list-said", /Ctrl\+C/);
  await browser.until("the text is selected", selected);
  await browser.click("#heading");
  await browser.run('document.querySelector("#action-list-text").setSelectionRange(0, 0)');
  await browser.click("#action-list");
  await browser.until("the text is selected anew", selected);

  const label = () => browser.run('return document.querySelector("#action-list-text").ariaLabel');
  assert.equal(await label(), "Daftar langkah sebagai teks");
  await here.speak("en");
  await browser.until(
    "the list in the other language was not tried yet",
    async () => (await said(browser, "action-list")) === "",
  );
  assert.ok(!(await browser.has("#action-list-text")));
  await browser.click("#copy-link");
  await browser.says("#copy-link-said", /^The browser refused to copy/);
  await here.speak("id");
  await browser.says("#copy-link-said", /^Peramban menolak menyalin/);
});
