/** What is asked so that every count says what choosing a value would show. */
import { describe, expect, it } from "vitest";

import { questionsOf } from "../src/api/questions";

const GROUPS = ["type", "actor", "topic"];

describe("questionsOf", () => {
  it("asks once where nothing is chosen", () => {
    expect(questionsOf(GROUPS, { q: "x" })).toEqual([{ facets: ["type", "actor", "topic", "year"], query: { q: "x" } }]);
  });

  it("counts a group without what is chosen in it, and keeps what is excluded", () => {
    const query = { type: ["a", "!b"], topic: ["t"] };
    expect(questionsOf(GROUPS, query)).toEqual([
      { facets: ["actor", "year"], query },
      { facets: ["type"], query: { type: ["!b"], topic: ["t"] } },
      { facets: ["topic"], query: { type: ["a", "!b"] } },
    ]);
  });

  it("counts a group with nothing but exclusions as it stands", () => {
    expect(questionsOf(GROUPS, { type: ["!b"] })).toHaveLength(1);
  });

  it("lets all of several actors narrow each other", () => {
    const query = { actor: ["a", "b"], actor_op: "and" };
    expect(questionsOf(GROUPS, query)).toEqual([{ facets: ["type", "actor", "topic", "year"], query }]);
  });

  it("counts years without the date that is chosen from them", () => {
    expect(questionsOf(GROUPS, { date: "2009" })).toEqual([
      { facets: ["type", "actor", "topic"], query: { date: "2009" } },
      { facets: ["year"], query: {} },
    ]);
  });
});
