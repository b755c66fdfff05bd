// Keeps one whole version of the site on the device: complete or not at all.
//
// The build replaces the two constants. The browser notices a new version because
// this file has changed; it then waits until the person lets it in.

/** What a service worker has beside what every worker has. */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** The version: a digest over all files and this one. */
const VERSION = "unbuilt";
/** Every file of the site: address relative to this file → its Subresource Integrity. */
const FILES = {};

/** How long a kept instrument waits for a newer one, in milliseconds. */
const PATIENCE = 4000;
const SCOPE = new URL("./", worker.location.href).href;
/** Caches belong to the origin, where other copies of the site may be: no path holds a space. */
const ROOM = `siapklaster ${new URL(SCOPE).pathname} `;
const CACHE = ROOM + VERSION;
/** An agency's own instruments, kept as they were when last opened. */
const OPENED = `${ROOM}opened`;
const address = (file) => new URL(file, SCOPE).href;
const PAGE = address("index.html");
const OURS = new Set(Object.keys(FILES).map(address));

/** Fetches one file, whole and as the build made it, and keeps it. */
async function fetchWhole([file, integrity]) {
  // Past the HTTP cache: a stale copy would fail its integrity and with it the install.
  const answer = await fetch(address(file), { integrity, cache: "no-cache" });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  // Hosts that lead index.html to its folder: browsers open no page by a redirected answer.
  const { body, headers } = answer;
  return [address(file), answer.redirected ? new Response(body, { headers }) : answer];
}

/** Keeps these files, all or none. */
async function keep(files) {
  const answers = await Promise.all(files.map(fetchWhole));
  const cache = await caches.open(CACHE);
  await Promise.all(answers.map(([url, answer]) => cache.put(url, answer)));
}

worker.addEventListener("install", (event) => {
  event.waitUntil(
    keep(Object.entries(FILES)).catch(async (error) => {
      await caches.delete(CACHE);
      throw error;
    }),
  );
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((name) => name.startsWith(ROOM) && name !== CACHE && name !== OPENED);
      await Promise.all(old.map((name) => caches.delete(name)));
      await worker.clients.claim();
    })(),
  );
});

/** The files of this version that are not in the cache: a browser short of room may have dropped some. */
async function missing() {
  const cache = await caches.open(CACHE);
  const files = Object.entries(FILES);
  const kept = await Promise.all(files.map(([file]) => cache.match(address(file))));
  return files.filter((_, place) => !kept[place]);
}

/** Whether the site and these files of a questionnaire open without a network; fetches what is missing. */
async function complete(questionnaire) {
  try {
    await keep(await missing());
    const opened = await caches.open(OPENED);
    const own = questionnaire.filter((url) => !OURS.has(url));
    // On the first visit the page has fetched them before this worker was there.
    await Promise.all(own.map(async (url) => (await opened.match(url)) ?? opened.add(url)));
    return (await missing()).length === 0;
  } catch {
    return false;
  }
}

worker.addEventListener("message", (event) => {
  if (event.data === "siapklaster:take-over") {
    worker.skipWaiting();
  } else if (event.data?.questionnaire) {
    event.waitUntil(complete(event.data.questionnaire).then((yes) => event.ports[0].postMessage(yes)));
  }
});

/** The kept copy of this version; the network where there is none. */
async function fromCache(url, request) {
  const kept = await (await caches.open(CACHE)).match(url);
  return kept ?? fetch(request);
}

/**
 * The network, keeping what it answers; the kept copy where the network fails, has only an
 * error to give, or takes too long.
 */
async function fromNetwork(event) {
  const { request } = event;
  const cache = await caches.open(OPENED);
  const kept = await cache.match(request);
  const answer = fetch(request).then((answer) => {
    if (!answer.ok) return kept ?? answer;
    event.waitUntil(cache.put(request, answer.clone()));
    return answer;
  });
  // The browser would end the worker once the page has its answer: what comes later is for the next time.
  event.waitUntil(answer.catch(() => {}));
  if (!kept) return answer;
  return Promise.race([answer.catch(() => kept), new Promise((late) => setTimeout(late, PATIENCE, kept))]);
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  url.search = "";
  url.hash = "";
  const isPage = request.mode === "navigate" && (url.href === SCOPE || url.href === PAGE);
  if (isPage) {
    event.respondWith(fromCache(PAGE, request));
  } else if (OURS.has(url.href)) {
    event.respondWith(fromCache(url.href, request));
  } else if (/\/(instrument|text\.[A-Za-z0-9-]+)\.json$/.test(url.pathname)) {
    event.respondWith(fromNetwork(event));
  }
});
