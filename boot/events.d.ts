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
  /** The app is mounted; `refused` where it shows why it can't open the questionnaire. */
  "siapklaster:mounted": CustomEvent<string>;
  /** Something was answered on the first page while the app was mounted already. */
  "siapklaster:answered": CustomEvent<string>;
  /** Nothing is pressed any more. */
  "siapklaster:idle": CustomEvent;
  /** A file of the questionnaire did not come: which. */
  "siapklaster:unfetched": CustomEvent<string>;
  /** The app is to fetch it again. */
  "siapklaster:again": CustomEvent<string>;
  /** The page around wants another language: its code. */
  "siapklaster:language": CustomEvent<string>;
}

/** The element that the first page stands in, and what its script (first.js) notes there. */
interface FirstPage extends HTMLFormElement {
  /** Something is pressed, or was just now. */
  held?: boolean;
  /** The id of the button that was pressed last. */
  wish?: string;
  /** The app is mounted, out of sight. */
  mounted?: boolean;
  /** Changes the language; what was answered stays. */
  turn?: (code: string) => void;
}
