// What a PDF says of its pages.

/** Width and height of every page, in whole millimetres. */
export function pages(pdf) {
  const text = pdf.toString("latin1");
  const boxes = [...text.matchAll(/\/Type\s*\/Page\b(?!s)[\s\S]*?\/MediaBox\s*\[([^\]]+)\]/g)];
  return boxes.map(([, box]) => {
    const [left, bottom, right, top] = box.trim().split(/\s+/).map(Number);
    return [right - left, top - bottom].map((points) => Math.round((points / 72) * 25.4));
  });
}
