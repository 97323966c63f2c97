/** What of a drawing is seen, and where the arrows lead in it. */
import { expect, test } from "vitest";

import { ARROWS, filling, fitted, nextThatWay, seenAt } from "../src/drawing/seen";

const FRAME = { width: 400, height: 200 };

test("all spots are seen within the margin, as large as they fit", () => {
  const spots = [
    { x: -50, y: 10 },
    { x: 150, y: 30 },
    { x: 20, y: 60 },
  ];
  const seen = fitted(spots, FRAME, 20, 10);
  const at = spots.map((spot) => seenAt(seen, spot));
  expect(Math.min(...at.map(({ x }) => x))).toBeCloseTo(20);
  expect(Math.max(...at.map(({ x }) => x))).toBeCloseTo(380);
  expect(Math.min(...at.map(({ y }) => y))).toBeGreaterThanOrEqual(20);
  expect(Math.max(...at.map(({ y }) => y))).toBeLessThanOrEqual(180);
});

test("a single spot stands in the middle, enlarged no more than asked", () => {
  const seen = fitted([{ x: 7, y: 9 }], FRAME, 20, 3);
  expect(seen.k).toBe(3);
  expect(seenAt(seen, { x: 7, y: 9 })).toEqual({ x: 200, y: 100 });
  expect(fitted([], FRAME, 20, 3)).toEqual({ x: 200, y: 100, k: 1 });
});

test("no room is left free beside what is large enough, and the rest stands in the middle", () => {
  const corners = [
    { x: 100, y: 0 },
    { x: 1100, y: 150 },
  ] as const;
  expect(filling({ x: 30, y: 20, k: 1 }, corners, FRAME)).toEqual({ x: -100, y: 25, k: 1 });
  expect(filling({ x: -900, y: 20, k: 1 }, corners, FRAME)).toEqual({ x: -700, y: 25, k: 1 });
  expect(filling({ x: -300, y: -40, k: 2 }, corners, FRAME)).toEqual({ x: -300, y: -40, k: 2 });
});

test("an arrow leads to what is near and ahead, and nowhere where nothing is", () => {
  const spots = new Map([
    ["here", { x: 0, y: 0 }],
    ["right", { x: 50, y: 5 }],
    ["far right", { x: 90, y: 0 }],
    ["aside", { x: 20, y: 60 }],
    ["below", { x: 5, y: 80 }],
  ]);
  const lead = (key: string): string | undefined => nextThatWay({ x: 0, y: 0 }, ARROWS[key] ?? { x: 0, y: 0 }, spots);
  expect(lead("ArrowRight")).toBe("right");
  expect(lead("ArrowDown")).toBe("below");
  expect(lead("ArrowLeft")).toBeUndefined();
});
