// A questionnaire as large as one may be, made for tests of size and speed.

/**
 * `count` questions of five levels, in groups of `perGroup`.
 * @param {number} count
 * @param {number} [perGroup]
 */
export function largeQuestionnaire(count, perGroup = 20) {
  const groups = Math.ceil(count / perGroup);
  const text = { all: { title: "Kuesioner besar" }, low: { title: "Awal" }, high: { title: "Lanjut" } };
  const children = Array.from({ length: groups }, (_, group) => {
    const id = `g-${group + 1}`;
    text[id] = { title: `Bagian ${group + 1}` };
    const items = Array.from({ length: Math.min(perGroup, count - group * perGroup) }, (_, place) => {
      const item = `${id}-${place + 1}`;
      text[item] = {
        question: `Pertanyaan ${group * perGroup + place + 1}: berapa bagian anggota yang melakukannya?`,
        levels: ["Belum ada", "Seperempat atau kurang", "Sampai separuh", "Sampai tiga perempat", "Lebih dari itu"],
      };
      return { id: item, kind: "scale", levels: 5 };
    });
    return { id, children: items };
  });
  return {
    instrument: {
      format: "siapklaster.instrument/1",
      id: "besar",
      version: 1,
      languages: ["id"],
      bands: [
        { id: "low", from: 0 },
        { id: "high", from: 50 },
      ],
      root: { id: "all", children },
    },
    text,
  };
}
