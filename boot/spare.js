// A spare copy of every draft, for the day when the battery dies. Browsers put off writing
// localStorage to the disk, Chromium for up to a minute; a browser that is killed loses what was
// answered last. IndexedDB has it on the disk at once. What only the spare copy has is put back
// when the site is opened, and the app hears of it as of an answer given in another tab.
const DRAFTS = "siapklaster/1/draft/";

/** The result of a request to the database. */
const result = (request) =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

/** When a draft was last changed; 0 where it does not say. */
function updated(text) {
  try {
    return Date.parse(JSON.parse(text).draft.updated) || 0;
  } catch {
    return 0;
  }
}

/** `changed`: keys that the app has stored or removed in this page so far. */
export async function spare(changed) {
  const opening = indexedDB.open("siapklaster", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("drafts");
  const database = await result(opening);
  const drafts = (mode) => database.transaction("drafts", mode, { durability: "strict" }).objectStore("drafts");

  const kept = drafts("readonly");
  const [keys, texts] = await Promise.all([result(kept.getAllKeys()), result(kept.getAll())]);
  keys.forEach((key, place) => {
    const newValue = texts[place];
    const stored = localStorage.getItem(key);
    if (changed.has(key) || (stored !== null && updated(stored) >= updated(newValue))) return;
    localStorage.setItem(key, newValue);
    dispatchEvent(new StorageEvent("storage", { key, newValue }));
  });

  let copying = false;
  async function copy() {
    if (copying) return;
    copying = true;
    try {
      while (changed.size) {
        const store = drafts("readwrite");
        const done = [...changed].filter((key) => key.startsWith(DRAFTS)).map((key) => {
          const text = localStorage.getItem(key);
          return result(text === null ? store.delete(key) : store.put(text, key));
        });
        changed.clear();
        await Promise.all(done);
      }
    } finally {
      copying = false;
    }
  }
  addEventListener("siapklaster:stored", () => copy().catch(console.error));
  await copy();
}
