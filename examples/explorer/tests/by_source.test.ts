/** Citations put together by their source. */
import type { Schemas } from "communique-client";
import { describe, expect, it } from "vitest";

import { bySource } from "../src/views/record/by_source";

const cited = (source: string, locator: string) => ({ source: { id: source }, locator }) as Schemas["CitationRead"];

describe("bySource", () => {
  it("keeps every passage, under its source, in order", () => {
    const found = bySource([cited("b", "1"), cited("a", "2"), cited("b", "3")]);
    expect(found.map(({ source, citations }) => [source.id, citations.map(({ locator }) => locator)])).toEqual([
      ["b", ["1", "3"]],
      ["a", ["2"]],
    ]);
  });
});
