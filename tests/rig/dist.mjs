// Where the built site is: dist/, or another build that SIAPKLASTER_DIST names.
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The built site. */
export const DIST = process.env.SIAPKLASTER_DIST ?? path.join(ROOT, "dist");
