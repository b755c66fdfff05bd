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

/** Asks the worker whether it has every file of its version, and of the questionnaire. */
function complete(worker, questionnaire) {
  return new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answer(data === true);
    worker.postMessage({ questionnaire }, [port2]);
  });
}

/** A new version stands ready: say so, and let it in only when asked. */
function offerUpdate(registration) {
  show("update");
  document.getElementById("update-now").onclick = () => {
    // The one that waits now: since the offer a still newer one may have come, or another tab said yes.
    const { waiting } = registration;
    if (!waiting) return location.reload();
    navigator.serviceWorker.oncontrollerchange = () => location.reload();
    waiting.postMessage("siapklaster:take-over");
  };
}

/** `questionnaire`: the files in use, which the worker keeps too where they are not the site's. */
export async function offline(questionnaire) {
  if (!navigator.serviceWorker) return;
  const registration = await navigator.serviceWorker.register(policy?.createScriptURL("sw.js") ?? "sw.js", {
    updateViaCache: "none",
  });
  const watch = (worker) =>
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && registration.active) offerUpdate(registration);
    });
  if (registration.waiting) offerUpdate(registration);
  watch(registration.installing);
  registration.onupdatefound = () => watch(registration.installing);
  // An installed app is put aside and taken up again for weeks, without a page being loaded.
  document.addEventListener("visibilitychange", () => document.hidden || registration.update().catch(() => {}));
  const { active } = await navigator.serviceWorker.ready;
  const files = questionnaire.map((file) => new URL(file, document.baseURI).href);
  if (await complete(active, files)) show("offline-ready");
}
