// A link's payload, taken apart and put together by docs/formats.md alone.

/** CRC-32 as in PNG and gzip. */
export function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Splits `…#a=<payload>` into what stands before the payload and its bytes, checksum left off. */
export function open(link) {
  const [, before, payload] = link.match(/^(.*#[asi]=)([\w-]+)$/s);
  const bytes = Buffer.from(payload, "base64url");
  return { before, bytes: bytes.subarray(0, -4), checksum: bytes.subarray(-4) };
}

/** Puts the bytes behind a fresh checksum. */
export function seal(before, bytes) {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(bytes));
  return before + Buffer.concat([bytes, checksum]).toString("base64url");
}
