// The names by which a module of WebAssembly and its script know each other.
// wasm-bindgen ends each in a hash that nothing compresses: over 2 KB of a first visit.

const LONG = /__wb(?:g|indgen)_\w+?_[0-9a-f]{16}\b/g;

/** Gives the imports of a module short names, the same in its script: [script, module]. */
export function shortenImports(script, module) {
  const short = new Map();
  const shorten = (name) => {
    if (!short.has(name)) short.set(name, `_${short.size.toString(36)}`);
    return short.get(name);
  };
  const renamed = script.replace(LONG, shorten);
  return [renamed, withImports(module, (name) => short.get(name) ?? name)];
}

/** A copy of a module with other names in its import section (WebAssembly 2.0, 5.5.5). */
function withImports(module, rename) {
  const parts = [module.subarray(0, 8)];
  for (let at = 8; at < module.length; ) {
    const [length, start] = number(module, at + 1);
    const end = start + length;
    if (module[at] === 2) {
      const section = imports(module, start, rename);
      parts.push(Buffer.from([2]), encoded(section.length), section);
    } else {
      parts.push(module.subarray(at, end));
    }
    at = end;
  }
  return Buffer.concat(parts);
}

function imports(module, start, rename) {
  let [count, at] = number(module, start);
  const parts = [encoded(count)];
  for (; count > 0; count--) {
    for (const change of [(name) => name, rename]) {
      const [length, from] = number(module, at);
      at = from + length;
      const name = Buffer.from(change(module.toString("utf8", from, at)));
      parts.push(encoded(name.length), name);
    }
    const end = description(module, at);
    parts.push(module.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

/** Where an import's description ends: a function, table, memory, global or tag. */
function description(module, at) {
  const kind = module[at];
  if (kind === 0) return number(module, at + 1)[1];
  if (kind === 3) return at + 3;
  if (kind === 4) return number(module, at + 2)[1];
  const limits = kind === 1 ? at + 2 : at + 1;
  const [, least] = number(module, limits + 1);
  return module[limits] & 1 ? number(module, least)[1] : least;
}

/** An unsigned LEB128 number, and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

function encoded(value) {
  const bytes = [];
  do {
    const rest = Math.floor(value / 128);
    bytes.push((value % 128) + (rest > 0 ? 128 : 0));
    value = rest;
  } while (value > 0);
  return Buffer.from(bytes);
}
