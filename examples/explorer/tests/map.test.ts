/** Places on the map: how many events, what is missing, which circles are one, and where the world's middle is. */
import { expect, test } from "vitest";

import { circlesOf, type Located, radiusOf } from "../src/views/map/grouping";
import { whereaboutsOf } from "../src/views/map/places";
import { middleOf, WIDTH, worldAround } from "../src/views/map/world";

const count = (value: string, number: number) => ({ value, label: `label of ${value}`, count: number });
const known = (id: string, latitude: number | null, longitude: number | null) => ({
  id,
  name: `name of ${id}`,
  country: null,
  latitude,
  longitude,
});

test("every event is on the map, at a place without coordinates, or without a place", () => {
  const counts = [count("town", 5), count("region", 3), count("port", 1)];
  const found = whereaboutsOf(12, counts, [known("town", 10, 20), known("region", null, null), known("port", 0, 0)]);
  expect(found).toMatchObject({ total: 12, onMap: 6, unlocated: 3, placeless: 3 });
  expect(found.places.map(({ id, at }) => [id, at])).toEqual([
    ["town", [20, 10]],
    ["region", undefined],
    ["port", [0, 0]],
  ]);
});

test("a place that the list of places does not have is told by its label, and not drawn", () => {
  const found = whereaboutsOf(2, [count("new", 2)], []);
  expect(found.places[0]).toMatchObject({ name: "label of new", at: undefined });
  expect(found.unlocated).toBe(2);
});

const PLACES: Located[] = [
  { id: "small", name: "Small", count: 1, x: 2, y: 0 },
  { id: "large", name: "Large", count: 9, x: 0, y: 0 },
  { id: "far", name: "Far", count: 2, x: 100, y: 0 },
];

test("places close together are one circle, which the largest names and places", () => {
  const circles = circlesOf(PLACES, { x: 10, y: 10, k: 1 });
  expect(circles.map(({ id, count: number, places }) => [id, number, places.length])).toEqual([
    ["large", 10, 2],
    ["far", 2, 1],
  ]);
  expect(circles[0]).toMatchObject({ x: 10, y: 10, radius: radiusOf(10) });
});

test("circles are smaller on a smaller map, and none is too small to be met", () => {
  const [large] = circlesOf(PLACES, { x: 0, y: 0, k: 1 });
  const [small] = circlesOf(PLACES, { x: 0, y: 0, k: 1 }, 0.5);
  expect(small?.radius).toBeLessThan(large?.radius ?? 0);
  expect(radiusOf(1, 0)).toBeGreaterThanOrEqual(6);
});

test("nearer by, they come apart; from afar, all are one", () => {
  expect(circlesOf(PLACES, { x: 0, y: 0, k: 40 })).toHaveLength(3);
  const [all, ...rest] = circlesOf(PLACES, { x: 0, y: 0, k: 0.1 });
  expect(rest).toEqual([]);
  expect(all).toMatchObject({ id: "large", count: 12 });
});

test("no circles touch, however many places there are, and no event is lost", () => {
  const many = Array.from({ length: 300 }, (_, index) => ({
    id: `p${index}`,
    name: "",
    count: 1 + (index % 5),
    x: (index * 37) % 500,
    y: (index * 61) % 300,
  }));
  const circles = circlesOf(many, { x: 0, y: 0, k: 1 });
  for (const [index, one] of circles.entries()) {
    for (const other of circles.slice(index + 1)) {
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.radius + other.radius);
    }
  }
  expect(circles.reduce((sum, circle) => sum + circle.count, 0)).toBe(many.reduce((sum, one) => sum + one.count, 0));
});

test("the middle of the world lies among the places, across the date line too", () => {
  expect(middleOf([])).toBe(0);
  expect(middleOf([[60, 40], [80, 10]])).toBe(70);
  expect(Math.abs(middleOf([[170, 0], [-170, 0]]))).toBe(180);
});

test("the middle meridian stands in the middle, and east of it is right of it", () => {
  const world = worldAround(70);
  expect(world.spotOf([70, 0]).x).toBeCloseTo(WIDTH / 2);
  expect(world.spotOf([80, 0]).x).toBeGreaterThan(WIDTH / 2);
  expect(world.spotOf([70, 40]).y).toBeLessThan(world.spotOf([70, 0]).y);
  const [first, last] = world.corners;
  expect([first.x, last.x].map(Math.round)).toEqual([0, WIDTH]);
  expect(world.paths.land.length).toBeGreaterThan(10_000);
  expect(world.paths.borders.length).toBeGreaterThan(10_000);
});
