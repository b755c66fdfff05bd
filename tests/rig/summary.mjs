// A summary link's profile, read by docs/formats.md alone.
import { dimensions, instrument, sections, stages } from "./instrument.mjs";
import { crc32, open } from "./letter.mjs";

const FIELDS = { 1: "name", 2: "commodity", 3: "region", 4: "members", 5: "date" };

/** Reads bytes one after the other. */
class Reader {
  #at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  get ended() {
    return this.#at === this.bytes.length;
  }

  take(count) {
    if (this.#at + count > this.bytes.length) throw new Error("the letter is too short");
    const from = this.#at;
    this.#at += count;
    return this.bytes.subarray(from, this.#at);
  }

  whole() {
    for (let whole = 0, place = 1; ; place *= 128) {
      const [byte] = this.take(1);
      whole += (byte & 127) * place;
      if (byte < 128) return whole;
    }
  }

  text() {
    return this.take(this.whole()).toString();
  }

  /** Passes over as many as a number says, each by `one`. */
  several(one) {
    for (let left = this.whole(); left > 0; left -= 1) one();
  }
}

/** The profile that a summary of the shipped instrument carries: `{name, commodity, region, members, date}`, each only where it is there. */
export function carriedProfile(link) {
  const { bytes, checksum } = open(link);
  if (checksum.readUInt32BE() !== crc32(bytes)) throw new Error("the checksum does not match");
  const letter = new Reader(bytes);
  if (letter.whole() !== 1) throw new Error("not version 1");
  const body = new Reader(letter.take(letter.whole()));
  const [kind, id, version] = [body.take(1).toString(), body.text(), body.whole()];
  if (kind !== "s" || id !== instrument.id || version !== instrument.version) throw new Error(`${kind} of ${id} ${version}`);

  const whole = () => body.whole();
  body.take(1); // flags
  whole(); // respondents
  body.take(4); // score, arithmetic
  whole(); // band
  whole(); // held back by
  body.take(1 + 4 + 4 + 1); // coverage, missing, interval, band stability
  whole(); // binding
  body.take((sections.length + dimensions.length) * (2 + 1 + 2 + 2));
  body.take(new Set(dimensions.flatMap((dimension) => dimension.items.flatMap(({ tags = [] }) => tags))).size); // lenses
  whole(); // stages reached
  body.several(whole); // skipped
  body.take(stages.items.length);
  body.several(() => {
    whole(); // item
    whole(); // gain
    body.take(1); // level
  });
  body.several(whole); // to discuss

  const profile = {};
  while (!body.ended) {
    const [field] = body.take(1);
    const content = new Reader(body.take(body.whole()));
    const name = FIELDS[field];
    if (!name) continue;
    if (field <= 3) profile[name] = content.bytes.toString();
    else if (field === 4) profile[name] = content.whole();
    else profile[name] = new Date(content.whole() * 86_400_000).toISOString().slice(0, 10);
  }
  return profile;
}
