import { expect, test } from "vitest";

import { etagCache } from "../../src/index.js";

const kept = (body: string) => ({ etag: '"1"', headers: [], body });

test("the answer asked for longest ago goes first", () => {
  const cache = etagCache(2);
  cache.set("a", kept("a"));
  cache.set("b", kept("b"));
  cache.get("a");
  cache.set("c", kept("c"));
  expect(["a", "b", "c"].map((key) => cache.get(key)?.body)).toEqual(["a", undefined, "c"]);
});

test.each([0, -1, 1.5, Number.NaN])("a cache of %d answers is refused", (most) => {
  expect(() => etagCache(most)).toThrow(RangeError);
});
