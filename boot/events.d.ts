/**
 * The events on `window` with which the app (Rust: `src/browser`, `src/embed`, `src/persistence`)
 * and the scripts around it talk to each other. `detail` is text: what is more is JSON.
 */
interface WindowEventMap {
  /** The app has stored or removed a key of localStorage; an empty text stands for all. */
  "siapklaster:stored": CustomEvent<string>;
  /** The app has a message for the page around the frame (docs/embedding.md): JSON. */
  "siapklaster:tell": CustomEvent<string>;
  /** The page could not be opened or has crashed: JSON of `{reason, message}`. */
  "siapklaster:failed": CustomEvent<string>;
  /** The app shows a result: its summary, JSON. */
  "siapklaster:summary": CustomEvent<string>;
  /** What the page shows, as the fragment of an address: the answer to `siapklaster:carry`. */
  "siapklaster:letter": CustomEvent<string>;
}
