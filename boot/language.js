/** The language to fetch words for: the address, then the remembered choice, then Indonesian. */
export function language() {
  const asked = new URLSearchParams(location.search).get("lang");
  let kept = null;
  try {
    kept = localStorage.getItem("siapklaster/1/language");
  } catch {
    // Blocked storage: the app says so itself.
  }
  return [asked, kept].find((code) => code === "id" || code === "en") ?? "id";
}
