/** Participants put together by role. */
import type { Schemas } from "communique-client";
import { describe, expect, it } from "vitest";

import { partsOf } from "../src/parts/people";

const actor = (id: string): Schemas["ActorRef"] => ({ id, name: id, label: id, kind: "state" });
const took = (id: string, role: string, on?: string): Schemas["ParticipantRead"] => ({
  actor: actor(id),
  role,
  for: on === undefined ? null : actor(on),
});

describe("partsOf", () => {
  it("puts together who had the same role for the same one", () => {
    const parts = partsOf([took("a", "author", "x"), took("b", "host"), took("c", "author", "x"), took("d", "author")]);
    expect(parts.map((part) => [part.role, part.for?.id, part.actors.map(({ id }) => id)])).toEqual([
      ["author", "x", ["a", "c"]],
      ["host", undefined, ["b"]],
      ["author", undefined, ["d"]],
    ]);
  });

  it("names so many in all, and counts the rest by role", () => {
    const parts = partsOf([took("a", "signatory"), took("b", "signatory"), took("c", "signatory"), took("d", "host")], 2);
    expect(parts.map(({ actors, more }) => [actors.length, more])).toEqual([
      [2, 1],
      [0, 1],
    ]);
  });
});
