// A cheap phone on a weak network, played by Chromium; and what came over that network.

/** As in the usual throttling of audits: a phone's processor, 1.6 Mbit/s down, 150 ms there and back. */
export const SLOWER = 4;
export const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

const devtools = (browser, command, parameters = {}) => browser.driver.sendAndGetDevToolsCommand(command, parameters);

/** From now on this tab has the phone's processor, and its network unless `network` is false. */
export async function slowDown(browser, { network = true } = {}) {
  await devtools(browser, "Network.enable");
  if (network) await devtools(browser, "Network.emulateNetworkConditions", NETWORK);
  await devtools(browser, "Emulation.setCPUThrottlingRate", { rate: SLOWER });
}

/**
 * What came over the network since the last call: `{at, bytes, url}` for each piece, `at` in
 * milliseconds since 1970. Headers count; what a cache or a service worker gave doesn't.
 */
export async function received(browser) {
  const entries = await browser.driver.manage().logs().get("performance");
  const requests = new Map();
  const pieces = [];
  for (const entry of entries) {
    const { method, params } = JSON.parse(entry.message).message;
    if (method === "Network.requestWillBeSent") {
      // The log's clock counts seconds from some moment; here it is told what time that was.
      const offset = params.wallTime - params.timestamp;
      requests.set(params.requestId, { url: params.request.url, offset, cached: false });
    }
    const request = requests.get(params?.requestId);
    if (!request) continue;
    const note = (bytes) => pieces.push({ at: (params.timestamp + request.offset) * 1000, bytes, request });
    if (method === "Network.requestServedFromCache") request.cached = true;
    if (method === "Network.responseReceived") {
      const { fromServiceWorker, fromDiskCache, encodedDataLength } = params.response;
      request.cached ||= Boolean(fromServiceWorker || fromDiskCache) || !/^http/.test(request.url);
      request.counted = encodedDataLength;
      note(encodedDataLength);
    }
    if (method === "Network.dataReceived") {
      request.counted += params.encodedDataLength;
      note(params.encodedDataLength);
    }
    // Whatever no piece was said of.
    if (method === "Network.loadingFinished") note(params.encodedDataLength - (request.counted ?? 0));
  }
  return pieces
    .filter(({ request, bytes }) => !request.cached && bytes > 0)
    .map(({ at, bytes, request }) => ({ at, bytes, url: request.url }));
}

export const sum = (pieces) => pieces.reduce((total, { bytes }) => total + bytes, 0);
