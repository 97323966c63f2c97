/** Packing: nothing covers anything, nothing is lost, and rows are bounded. */
import { describe, expect, it } from "vitest";

import { pack } from "../src/views/timeline/pack";

interface Item {
  readonly x0: number;
  readonly x1: number;
}

/** Items drawn by a seed: the same for the same seed. */
function made(count: number, width: number, seed: number): Item[] {
  let state = seed;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return Array.from({ length: count }, () => {
    const x0 = next() * width;
    return { x0, x1: x0 + 5 + next() * 60 };
  });
}

const none = (item: Item): number => item.x1 - item.x0;

describe.each([1, 2, 3, 4, 5])("what is packed, drawn by seed %i,", (seed) => {
  const items = made(300, 2000, seed);
  const { placed, more, rows } = pack(items, 4, none);

  it("does not overlap within a row", () => {
    for (let row = 0; row < rows; row += 1) {
      const inRow = placed.filter((one) => one.row === row).map(({ item }) => item);
      inRow.sort((a, b) => a.x0 - b.x0);
      for (const [index, item] of inRow.slice(1).entries()) expect(item.x0).toBeGreaterThan((inRow[index] as Item).x1);
    }
  });

  it("is all there: placed, or counted as more", () => {
    const found = [...placed.map(({ item }) => item), ...more.flatMap((one) => one.items)];
    expect(found).toHaveLength(items.length);
    expect(new Set(found)).toEqual(new Set(items));
    expect(more.length).toBeGreaterThan(0);
  });

  it("takes no more rows than it may", () => {
    expect(rows).toBe(4);
    expect(placed.every(({ row }) => row >= 0 && row < 4)).toBe(true);
  });

  it("has signs for the rest that do not overlap either", () => {
    for (const [index, one] of more.slice(1).entries()) expect(one.x0).toBeGreaterThan((more[index] as Item).x1);
  });

  it("has signs that end where the drawing does", () => {
    const bounded = pack(items, 4, none, 2000).more;
    expect(Math.max(...bounded.map(({ x1 }) => x1))).toBeLessThanOrEqual(2000);
    expect(bounded.flatMap((one) => one.items)).toHaveLength(more.flatMap((one) => one.items).length);
  });

  it("leaves a label the room up to what stands next in its row", () => {
    for (const { item, row, roomUntil } of placed) {
      const later = placed.filter((one) => one.row === row && one.item.x0 > item.x1).map((one) => one.item.x0);
      expect(roomUntil).toBe(later.length === 0 ? Infinity : Math.min(...later) - 3);
    }
  });
});

describe("rows", () => {
  const apart = [0, 100, 200].map((x0) => ({ x0, x1: x0 + 10 }));

  it("are as few as it takes for nothing to cover a label", () => {
    expect(pack(apart, 9, none).rows).toBe(1);
    expect(pack(apart, 9, () => 150).rows).toBe(2);
    expect(pack(apart, 9, () => 400).rows).toBe(3);
    expect(pack(apart, 2, () => 400).rows).toBe(2);
  });

  it("are filled from the first, where that covers no label", () => {
    expect(pack(apart, 9, () => 150).placed.map(({ row }) => row)).toEqual([0, 1, 0]);
  });

  it("are there even for nothing", () => {
    expect(pack([], 9, none)).toEqual({ placed: [], more: [], rows: 1 });
  });
});
