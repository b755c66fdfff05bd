// Keeps one whole version of the site on the device: complete or not at all.
//
// The build replaces the two constants. The browser notices a new version because
// this file has changed; it then waits until the person lets it in.

/** The version: a digest over all files. */
const VERSION = "unbuilt";
/** Every file of the site: address relative to this file → its Subresource Integrity. */
const FILES = {};

const CACHE = `siapklaster-${VERSION}`;
/** An agency's own instruments, kept as they were when last opened. */
const OPENED = "siapklaster-opened";
const SCOPE = new URL("./", self.location.href).href;
const address = (file) => new URL(file, SCOPE).href;
const PAGE = address("index.html");

async function fetchWhole([file, integrity]) {
  // Past the HTTP cache: a stale copy would fail its integrity and with it the install.
  const answer = await fetch(address(file), { integrity, cache: "no-cache" });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return [address(file), answer];
}

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      try {
        const answers = await Promise.all(Object.entries(FILES).map(fetchWhole));
        const cache = await caches.open(CACHE);
        await Promise.all(answers.map(([url, answer]) => cache.put(url, answer)));
      } catch (error) {
        await caches.delete(CACHE);
        throw error;
      }
    })(),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter(
        (name) => name.startsWith("siapklaster-") && name !== CACHE && name !== OPENED,
      );
      await Promise.all(old.map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

/** True where every file of this version is in the cache. */
async function complete() {
  if (!(await caches.has(CACHE))) return false;
  const cache = await caches.open(CACHE);
  const kept = await Promise.all(Object.keys(FILES).map((file) => cache.match(address(file))));
  return kept.length > 0 && kept.every(Boolean);
}

self.addEventListener("message", (event) => {
  if (event.data === "siapklaster:complete?") {
    event.waitUntil(complete().then((yes) => event.ports[0]?.postMessage(yes)));
  } else if (event.data === "siapklaster:take-over") {
    self.skipWaiting();
  }
});

/** The kept copy of this version; the network where there is none. */
async function fromCache(url, request) {
  const kept = await (await caches.open(CACHE)).match(url);
  return kept ?? fetch(request);
}

/** The network, keeping what it answers; the kept copy where the network fails. */
async function fromNetwork(request) {
  const cache = await caches.open(OPENED);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  url.search = "";
  url.hash = "";
  const isPage = request.mode === "navigate" && (url.href === SCOPE || url.href === PAGE);
  if (isPage) {
    event.respondWith(fromCache(PAGE, request));
  } else if (Object.keys(FILES).some((file) => address(file) === url.href)) {
    event.respondWith(fromCache(url.href, request));
  } else if (/\/(instrument|text\.[a-z-]+)\.json$/.test(url.pathname)) {
    event.respondWith(fromNetwork(request));
  }
});
