// A spare copy of every draft, for the day when the battery dies. Browsers put off writing
// localStorage to the disk, Chromium for up to a minute; a browser that is killed loses what was
// answered last, and what was deleted last comes back. IndexedDB has it on the disk at once: the
// text, or the time when it was deleted. When the site is opened the later of the two holds, and
// the app hears of it as of a change in another tab.
const DRAFTS = "siapklaster/1/draft/";
/** What the app says when everything was removed: no key, but what all keys begin with. */
const ALL = "siapklaster/1/";
/** Where a page that was left or reloaded has noted what it had not copied to the end. */
const UNFINISHED = "siapklaster/1/unfinished";

/** The result of a request to the database. */
const result = (request) =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

/** When a draft was last changed, or deleted; NaN, later than nothing, where it does not say. */
function updated(copy) {
  try {
    return copy instanceof Date ? copy.getTime() : Date.parse(JSON.parse(copy).draft.updated);
  } catch {
    return Number.NaN;
  }
}

/** `changed`: what the app has stored or removed in this page so far: by key, in which turn. */
export async function spare(changed) {
  const opening = indexedDB.open("siapklaster", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("drafts");
  const database = await result(opening);
  // A later version of the site may want to change it.
  database.onversionchange = () => database.close();
  const drafts = (mode) => database.transaction("drafts", mode, { durability: "strict" }).objectStore("drafts");

  const unfinished = JSON.parse(sessionStorage.getItem(UNFINISHED) ?? "[]");
  sessionStorage.removeItem(UNFINISHED);
  for (const key of unfinished) if (!changed.has(key)) changed.set(key, 0);

  const kept = drafts("readwrite");
  const [keys, copies] = await Promise.all([result(kept.getAllKeys()), result(kept.getAll())]);
  for (const [index, key] of keys.entries()) {
    const copy = copies[index];
    const stored = localStorage.getItem(key);
    const newValue = copy instanceof Date ? null : copy;
    // A deletion is remembered until it has surely come to the disk.
    if (newValue === null && stored === null && Date.now() - copy > 300_000) kept.delete(key);
    if (changed.has(key) || changed.has(ALL) || stored === newValue || !(stored === null || updated(copy) > updated(stored)))
      continue;
    try {
      if (newValue === null) localStorage.removeItem(key);
      else localStorage.setItem(key, newValue);
      dispatchEvent(new StorageEvent("storage", { key, newValue }));
    } catch (full) {
      console.error(full);
    }
  }

  let copying = false;
  async function copy() {
    if (copying) return;
    copying = true;
    try {
      while (changed.size) {
        const store = drafts("readwrite");
        const now = [...changed];
        const keys = now.map(([key]) => key);
        // Also those of which the device has no more than the copy: they were removed, too.
        const concerned = keys.includes(ALL) ? [...keys, ...(await result(store.getAllKeys()))] : keys;
        await Promise.all(
          concerned
            .filter((key) => key.startsWith(DRAFTS))
            .map((key) => result(store.put(localStorage.getItem(key) ?? new Date(), key))),
        );
        // What was changed again meanwhile has its turn still before it; where this failed, all has.
        for (const [key, turn] of now) if (changed.get(key) === turn) changed.delete(key);
      }
    } finally {
      copying = false;
    }
  }
  addEventListener("siapklaster:stored", () => copy().catch(console.error));
  await copy();
}
