/** Parts of lists, counts and fields in words. */
import { describe, expect, it } from "vitest";

import { rangeOf } from "../src/parts/range";
import { counted, fieldsIn } from "../src/parts/words";

describe("rangeOf", () => {
  it.each([
    [0, 20, 202, "1–20 of 202"],
    [20, 20, 202, "21–40 of 202"],
    [200, 20, 202, "201–202 of 202"],
    [200, 20, 201, "201 of 201"],
    [0, 20, 0, "None"],
    [400, 20, 202, "Nothing beyond 202"],
    [1000, 20, 2500, "1,001–1,020 of 2,500"],
  ])("tells what stands behind %i, by %i, of %i", (offset, limit, total, words) => {
    expect(rangeOf(offset, limit, total)).toBe(words);
  });
});

describe("words", () => {
  it("counts", () => {
    expect([counted(1, "source"), counted(2, "source")]).toEqual(["1 source", "2 sources"]);
  });

  it("spells fields out", () => {
    expect(fieldsIn(["said", "place", "on_behalf_of"])).toBe("when it was said, place, on whose behalf");
  });
});
