/** Where actors stand: the same every time, apart, and not far from where they stood before. */
import { expect, test } from "vitest";

import type { Network } from "../src/views/network/graph";
import { layOut, radiusOf, type Spots } from "../src/views/network/layout";

const NAMES = Array.from({ length: 24 }, (_, index) => `actor-${String(index).padStart(2, "0")}`);

/** A made-up network: each actor is tied to the next, and to one farther away. */
const NETWORK: Network = {
  actors: NAMES.map((id, index) => ({ id, label: id, kind: "state" as const, count: 1 + (index % 7) * 4 })),
  ties: NAMES.flatMap((source, index) =>
    [index + 1, index + 5]
      .filter((other) => other < NAMES.length)
      .map((other) => ({ source, target: NAMES[other] as string, count: 1 + ((index * other) % 9) })),
  ),
};

function spotsOf(network: Network, before?: Spots): Spots {
  const steps = layOut(network, before);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

const distance = (one: { x: number; y: number }, other: { x: number; y: number }): number =>
  Math.hypot(one.x - other.x, one.y - other.y);
const at = (spots: Spots, id: string): { x: number; y: number } => spots.get(id) as { x: number; y: number };

test("the same network is laid out the same, in whatever order it comes", () => {
  const turned = { actors: [...NETWORK.actors].reverse(), ties: [...NETWORK.ties].reverse() };
  expect([...spotsOf(turned)].sort()).toEqual([...spotsOf(NETWORK)].sort());
});

test("no two actors cover each other", () => {
  const spots = spotsOf(NETWORK);
  for (const one of NETWORK.actors) {
    for (const other of NETWORK.actors) {
      if (one.id >= other.id) continue;
      expect(distance(at(spots, one.id), at(spots, other.id))).toBeGreaterThan(radiusOf(one.count) + radiusOf(other.count));
    }
  }
});

test("actors that are tied stand nearer to each other than others, on the whole", () => {
  const spots = spotsOf(NETWORK);
  const mean = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const tied = NETWORK.ties.map(({ source, target }) => distance(at(spots, source), at(spots, target)));
  const all = NAMES.flatMap((one) => NAMES.filter((other) => one < other).map((other) => distance(at(spots, one), at(spots, other))));
  expect(mean(tied)).toBeLessThan(0.7 * mean(all));
});

test("whom a selection leaves stays about where they stood", () => {
  const before = spotsOf(NETWORK);
  const whole = spotsOf(NETWORK, before);
  const fewer = { actors: NETWORK.actors.slice(1), ties: NETWORK.ties.filter(({ source }) => source !== NAMES[0]) };
  const after = spotsOf(fewer, before);
  const extent = Math.max(...NAMES.map((id) => distance(at(whole, id), { x: 0, y: 0 })));
  const moved = fewer.actors.map(({ id }) => distance(at(whole, id), at(after, id)));
  expect(moved.reduce((sum, one) => sum + one, 0) / moved.length).toBeLessThan(extent / 8);
});

test("the work comes in small steps, that the page may live in between", () => {
  const steps = layOut(NETWORK);
  let count = 0;
  while (steps.next().done !== true) count += 1;
  expect(count).toBeGreaterThan(100);
});

test("nobody and somebody alone are laid out too", () => {
  expect(spotsOf({ actors: [], ties: [] }).size).toBe(0);
  const [alone] = [...spotsOf({ actors: NETWORK.actors.slice(0, 1), ties: [] }).values()];
  expect(Number.isFinite(alone?.x) && Number.isFinite(alone?.y)).toBe(true);
});
