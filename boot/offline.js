// Offers the site without a network, and a new version without interrupting anyone.
// It only shows and hides what stands in the page's foot; the words are in index.html.
const show = (id) => document.getElementById(id)?.removeAttribute("hidden");

/** Where Trusted Types are required, the one script address that is ours to trust. */
const policy = globalThis.trustedTypes?.createPolicy("siapklaster", {
  createScriptURL(url) {
    if (url !== "sw.js") throw new TypeError(`not a worker of this site: ${url}`);
    return url;
  },
});

/** Asks the worker whether it has every file of its version. */
function complete(worker) {
  return new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answer(data === true);
    worker.postMessage("siapklaster:complete?", [port2]);
  });
}

/** A new version stands ready: say so, and let it in only when asked. */
function offerUpdate(waiting) {
  show("update");
  document.getElementById("update-now").addEventListener(
    "click",
    () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("siapklaster:take-over");
    },
    { once: true },
  );
}

export async function offline() {
  if (!navigator.serviceWorker) return;
  const registration = await navigator.serviceWorker.register(policy?.createScriptURL("sw.js") ?? "sw.js", {
    updateViaCache: "none",
  });
  const watch = (worker) =>
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && registration.active) offerUpdate(worker);
    });
  if (registration.waiting) offerUpdate(registration.waiting);
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  const { active } = await navigator.serviceWorker.ready;
  if (await complete(active)) show("offline-ready");
}
