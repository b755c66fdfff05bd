// What a PDF says of its pages.
import { inflateSync } from "node:zlib";

/** The file as text, and what its object streams hold: Firefox writes its pages there. */
function legible(pdf) {
  const text = pdf.toString("latin1");
  const streams = text.matchAll(/\/ObjStm\b[\s\S]*?stream\r?\n([\s\S]*?)endstream/g);
  return text + [...streams].map(([, packed]) => inflateSync(Buffer.from(packed, "latin1")).toString("latin1")).join("\n");
}

/** Width and height of every page, in whole millimetres. */
export function pages(pdf) {
  const text = legible(pdf);
  const boxes = [...text.matchAll(/\/Type\s*\/Page\b(?!s)[\s\S]*?\/MediaBox\s*\[([^\]]+)\]/g)];
  return boxes.map(([, box]) => {
    const [left, bottom, right, top] = box.trim().split(/\s+/).map(Number);
    return [right - left, top - bottom].map((points) => Math.round((points / 72) * 25.4));
  });
}
