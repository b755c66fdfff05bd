// Starting a browser on a busy machine.
import { error } from "selenium-webdriver";

/** How often a browser is asked for before its refusal counts. */
const ATTEMPTS = 4;

/**
 * A driver sometimes gives no session ("session not created"), though nothing is wrong but that
 * the browser took too long to come up. Then it is asked again, a few times, and each is said.
 * Any other fault counts at once.
 * @template Options, Driver
 * @param {string} name the browser's, for what is said
 * @param {(options: Options) => Promise<Driver>} start
 * @param {(line: string) => void} [say]
 * @returns {(options: Options) => Promise<Driver>}
 */
export function persistent(name, start, say = console.error) {
  return async (options) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await start(options);
      } catch (fault) {
        if (!(fault instanceof error.SessionNotCreatedError)) throw fault;
        const [reason] = fault.message.split("\n");
        say(`${name} did not start (${attempt} of ${ATTEMPTS} attempts): ${reason}`);
        if (attempt === ATTEMPTS) throw fault;
      }
    }
  };
}
