/** Names in a drawing: none covers another, and who comes first is named first. */
import { expect, test } from "vitest";

import { type Mark, placeLabels } from "../src/drawing/labels";

const FRAME = { width: 300, height: 200 };
const mark = (id: string, x: number, y: number, more: Partial<Mark> = {}): Mark => ({
  id,
  x,
  y,
  radius: 6,
  width: 60,
  height: 16,
  ...more,
});

test("a name stands right of its mark where there is room", () => {
  const placed = placeLabels([mark("one", 100, 100)], FRAME);
  expect(placed.get("one")).toEqual({ x: 110, y: 100 });
});

test("at the right edge it stands on the left, and out of the frame nowhere", () => {
  const placed = placeLabels([mark("edge", 280, 100), mark("outside", 400, 100)], FRAME);
  expect(placed.get("edge")?.x).toBe(280 - 6 - 4 - 60);
  expect(placed.has("outside")).toBe(false);
});

test("names never cover each other, and the first ones have the choice", () => {
  const marks = Array.from({ length: 40 }, (_, index) => mark(`m${index}`, 60 + (index % 8) * 22, 40 + Math.floor(index / 8) * 26));
  const placed = placeLabels(marks, FRAME);
  expect(placed.has("m0")).toBe(true);
  expect(placed.size).toBeGreaterThan(3);
  expect(placed.size).toBeLessThan(40);
  const boxes = [...placed.values()];
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      expect(Math.abs(one.x - other.x) >= 60 || Math.abs(one.y - other.y) >= 16).toBe(true);
    }
  }
});

test("a name leaves other marks free, but for far smaller ones", () => {
  // Marks of its own size stand on all four sides: there is no room.
  const around = [
    [150, 100],
    [60, 100],
    [100, 118],
    [100, 82],
  ].map(([x, y], index) => mark(`beside ${index}`, x as number, y as number));
  expect(placeLabels([mark("one", 100, 100), ...around], FRAME).has("one")).toBe(false);
  const small = around.map((one) => ({ ...one, radius: 2 }));
  expect(placeLabels([mark("one", 100, 100), ...small], FRAME).has("one")).toBe(true);
});

test("what must be named is named before all others, whatever it covers", () => {
  const crowd = [mark("first", 100, 100), mark("second", 104, 100), mark("chosen", 102, 101, { must: true })];
  expect(placeLabels(crowd, FRAME).has("chosen")).toBe(true);
});
