/** Steps from record to record. */
import type { Schemas } from "communique-client";
import { describe, expect, it } from "vitest";

import { stepsOf } from "../src/views/record/steps";

const actor = (id: string): Schemas["ActorRef"] => ({ id, name: id, label: id, kind: "media" });
const link = (id: string, act: string): Schemas["ChainLinkRead"] => ({ actor: actor(id), act, source: null, date: null });
const said = { edtf: "2009", label: "2009" } as Schemas["DateRead"];
const ways = (chain: Schemas["ChainLinkRead"][], reporter: string | null) =>
  stepsOf({ speakers: [actor("speaker")], said, chain, reported_by: reporter === null ? null : actor(reporter) }).map(
    ({ actors, act }) => [actors[0]?.id, typeof act === "string" ? act : act.term],
  );

describe("stepsOf", () => {
  it("leads from the speaker along the chain", () => {
    expect(ways([link("leaker", "leaked"), link("paper", "reported")], "paper")).toEqual([
      ["speaker", "said"],
      ["leaker", "leaked"],
      ["paper", "reported"],
    ]);
  });

  it("puts who reported it behind the speaker where the chain does not name them", () => {
    expect(ways([link("paper", "reprinted")], "reporter")).toEqual([
      ["speaker", "said"],
      ["reporter", "reported"],
      ["paper", "reprinted"],
    ]);
  });

  it("is the speaker alone where nobody stands between", () => {
    expect(ways([], null)).toEqual([["speaker", "said"]]);
  });
});
