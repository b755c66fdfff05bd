// Where a program is, and its sudden end.
import { accessSync, constants } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
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

/**
 * Kills every program that was started with an argument inside `folder`, and all that these have
 * started, and waits until they are gone.
 */
export async function killAll(folder) {
  const all = await processes();
  const doomed = new Set(
    all.filter(({ command }) => command.includes(folder) && !command.includes("driver")).map(({ pid }) => pid),
  );
  for (let before = -1; before !== doomed.size; ) {
    before = doomed.size;
    for (const { pid, parent } of all) if (doomed.has(parent)) doomed.add(pid);
  }
  if (doomed.size === 0) throw new Error(`nothing runs in ${folder}`);
  const kill = (pid) => {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // Gone with its parent.
    }
  };
  doomed.forEach(kill);
  while ((await processes()).some(({ pid, state }) => doomed.has(pid) && state !== "Z")) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Everything that runs here, by /proc. */
async function processes() {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const read = async (pid) => {
    try {
      const command = await readFile(`/proc/${pid}/cmdline`, "utf8");
      const stat = await readFile(`/proc/${pid}/stat`, "utf8");
      const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return { pid: Number(pid), parent: Number(parent), state, command };
    } catch {
      // Ended while it was looked at.
    }
  };
  return (await Promise.all(pids.map(read))).filter(Boolean);
}
