/** What of a network is drawn, and how much is left out. */
import { expect, test } from "vitest";

import { drawnFrom, type Network, readableFrom, stepOf, tiesOf, weightsOf } from "../src/views/network/graph";

const actor = (id: string, count = 1) => ({ id, label: id.toUpperCase(), kind: "state" as const, count });
const tie = (source: string, target: string, count: number) => ({ source, target, count });
const NETWORK: Network = {
  actors: ["a", "b", "c", "d", "alone"].map((id) => actor(id)),
  ties: [tie("a", "b", 5), tie("a", "c", 3), tie("b", "c", 3), tie("c", "d", 1)],
};
const ids = (network: Network): string[] => network.actors.map(({ id }) => id);

test("all is drawn at 1, actors without a tie among them", () => {
  const drawn = drawnFrom(NETWORK, 1);
  expect(ids(drawn)).toEqual(["a", "b", "c", "d", "alone"]);
  expect(drawn.ties).toHaveLength(4);
  expect(drawn.hidden).toEqual({ actors: 0, ties: 0 });
});

test("weaker ties are left out with those who have no stronger one, and counted", () => {
  const drawn = drawnFrom(NETWORK, 3);
  expect(ids(drawn)).toEqual(["a", "b", "c"]);
  expect(drawn.ties.map(({ count }) => count)).toEqual([5, 3, 3]);
  expect(drawn.hidden).toEqual({ actors: 2, ties: 1 });
});

test("what is readable begins at the least number that leaves few enough ties", () => {
  expect(readableFrom(NETWORK.ties, 4)).toBe(1);
  expect(readableFrom(NETWORK.ties, 3)).toBe(3);
  expect(readableFrom(NETWORK.ties, 1)).toBe(5);
});

test("something is left, however many ties are equally strong", () => {
  const ties = ["b", "c", "d"].map((other) => tie("a", other, 2));
  expect(readableFrom(ties, 1)).toBe(2);
  expect(readableFrom([], 1)).toBe(1);
});

test("a slider steps over the numbers at which the drawing changes", () => {
  const weights = weightsOf(NETWORK.ties);
  expect(weights).toEqual([1, 3, 5]);
  expect([1, 2, 3, 4, 5, 99].map((least) => stepOf(weights, least))).toEqual([0, 1, 1, 2, 2, 2]);
});

test("an actor's ties are told from both ends, the strongest first", () => {
  expect(tiesOf(NETWORK, "c").map(({ other, count }) => [other.id, count])).toEqual([
    ["a", 3],
    ["b", 3],
    ["d", 1],
  ]);
  expect(tiesOf(NETWORK, "alone")).toEqual([]);
});
