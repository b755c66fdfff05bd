// Where a program is.
import { accessSync, constants } from "node:fs";
import path from "node:path";

/** The first of these programs that is on PATH. */
export function onPath(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
      const full = path.join(folder, name);
      try {
        accessSync(full, constants.X_OK);
        return full;
      } catch {
        // Not here.
      }
    }
  }
  throw new Error(`none of ${names.join(", ")} is on PATH: install it first`);
}
