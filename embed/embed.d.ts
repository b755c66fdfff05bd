/** Types of `<siap-klaster>` and of the messages between its frame and the page around it. */

export type Language = "id" | "en";
export type Scheme = "auto" | "light" | "dark";

/** The custom properties that a page may set on the element. */
export type ThemeProperty =
  | "--sk-font"
  | "--sk-radius"
  | "--sk-density"
  | "--sk-paper"
  | "--sk-surface"
  | "--sk-ink"
  | "--sk-muted"
  | "--sk-line"
  | "--sk-edge"
  | "--sk-accent"
  | "--sk-on-accent"
  | "--sk-accent-soft";

/** The first screen has been drawn. */
export interface Ready {
  language: Language;
}

/** How many of the questions asked have an answer; never which. */
export interface Progress {
  answered: number;
  asked: number;
}

/** Whether the answers are kept in this browser. */
export interface Saved {
  saved: boolean;
}

/** The result is on screen. */
export interface Complete {
  answered: number;
  asked: number;
  /** Only with `handover="event"`, and only after the person has had it in sight and agreed by typing a number. */
  summary?: Summary;
}

/** What a person agreed to hand over. */
export interface Summary {
  /** `s=…`: the summary as a link's fragment; `readiness link decode` reads it. */
  fragment: string;
  /** 0–100, or null where too little is answered. */
  score: number | null;
  /** The band's id, or null where too little is answered. */
  band: string | null;
}

export interface Failure {
  /**
   * `src`: no usable address; `timeout`: no answer from the frame within 30 seconds;
   * `setting`: an attribute, a value in the frame's address or a field of a message is not one of
   * those that are allowed, and the default is used: each is told once;
   * `crash`: the app could not start, or stopped; `instrument`: the questionnaire was refused;
   * `handover`: a summary did not arrive, or may not go to that address.
   */
  reason: "setting" | "src" | "timeout" | "crash" | "instrument" | "handover";
  message: string;
}

/** Every message that the frame sends. */
export type FromFrame =
  | ({ siapklaster: 1; type: "ready" } & Ready)
  | { siapklaster: 1; type: "height"; height: number }
  | ({ siapklaster: 1; type: "progress" } & Progress)
  | ({ siapklaster: 1; type: "saved" } & Saved)
  | ({ siapklaster: 1; type: "complete" } & Complete)
  | ({ siapklaster: 1; type: "error" } & Failure);

export interface Theme {
  scheme?: Scheme;
  properties?: Partial<Record<ThemeProperty, string | number>>;
}

/** Every message that the frame understands. */
export type ToFrame =
  | ({ siapklaster: 1; type: "hello"; grows?: boolean; language?: Language | "" | null } & Theme)
  | ({ siapklaster: 1; type: "theme" } & Theme)
  | { siapklaster: 1; type: "language"; language: Language };

export interface SiapKlasterEventMap extends HTMLElementEventMap {
  "siapklaster:ready": CustomEvent<Ready>;
  "siapklaster:progress": CustomEvent<Progress>;
  "siapklaster:saved": CustomEvent<Saved>;
  "siapklaster:complete": CustomEvent<Complete>;
  "siapklaster:error": CustomEvent<Failure>;
}

/**
 * The element. Attributes: `src`, `lang`, `instrument`, `theme`, `depth`, `height`,
 * `handover`, `title`; see docs/embedding.md.
 */
export interface SiapKlasterElement extends HTMLElement {
  addEventListener<K extends keyof SiapKlasterEventMap>(
    type: K,
    listener: (this: SiapKlasterElement, event: SiapKlasterEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof SiapKlasterEventMap>(
    type: K,
    listener: (this: SiapKlasterElement, event: SiapKlasterEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "siap-klaster": SiapKlasterElement;
  }
}
