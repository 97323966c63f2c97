/** Lanes by facet, their layout and heights, the counts by year, and what is asked for them. */
import { describe, expect, it } from "vitest";

import { parseState } from "../src/state/state";
import { changeQueries } from "../src/views/timeline/change_queries";
import { extrasOf, withExtra } from "../src/views/timeline/choices";
import { contentOf, lanesOf, yearBars } from "../src/views/timeline/content";
import { entriesOfChanges } from "../src/views/timeline/entries";
import { stack } from "../src/views/timeline/heights";
import { changeLane, eventLanes, MOST_LANES } from "../src/views/timeline/lanes";
import { entriesOf, layOut } from "../src/views/timeline/layout";
import { date, day, entry } from "./timeline_made";

const counts = (of: Record<string, number>) => Object.entries(of).map(([value, count]) => ({ value, label: value.toUpperCase(), count }));

describe("lanes", () => {
  const events = [
    entry("a", day("2000-01-01"), { actor: ["x", "y"] }),
    entry("b", day("2000-01-02"), { actor: ["y"] }),
    entry("c", day("2000-01-03"), { actor: [] }),
  ];

  it("follow the order of the facet; an event of several values stands in several", () => {
    const lanes = eventLanes(events, "actor", counts({ y: 2, x: 1 }));
    expect(lanes.map(({ label, count }) => [label, count])).toEqual([["Y", 2], ["X", 1], ["Others", 1]]);
  });

  it("are bounded; others hold what stands in no lane", () => {
    const many = Array.from({ length: 20 }, (_, index) => entry(`e${index}`, day("2000-01-01"), { type: [`t${index}`] }));
    const lanes = eventLanes(many, "type", many.map(({ values }) => ({ value: values.type[0] as string, label: "T", count: 1 })));
    expect(lanes).toHaveLength(MOST_LANES + 1);
    expect(lanes.at(-1)).toMatchObject({ id: "others", count: 20 - MOST_LANES });
    expect(new Set(lanes.map(({ series }) => series)).size).toBe(lanes.length);
  });

  it("are one where events stand together, and none where there is nothing", () => {
    expect(eventLanes(events, "none", []).map(({ count }) => count)).toEqual([3]);
    expect(lanesOf(contentOf([], [], [], undefined), "none", {})).toEqual([]);
  });
});

describe("membership changes", () => {
  const org = { id: "o", name: "Union", label: "Union", kind: "organization" as const };
  const change = (id: string, when: string, kind: "joined" | "left" = "joined") => ({
    id,
    change: kind,
    date: day(when),
    member: { id, name: id, label: id, kind: "state" as const },
    organization: org,
    from_status: null,
    to_status: "member",
    membership: `${id}-spell`,
    event: null,
  });

  it("of one kind, organization and date are one mark that holds them all", () => {
    const entries = entriesOfChanges(
      [change("a", "2000-01-01"), change("b", "2000-01-01"), change("c", "2000-01-01", "left"), change("d", "2001-01-01")],
      undefined,
    );
    expect(entries.map(({ title, parts }) => [title, parts.map(({ id }) => id)])).toEqual([
      ["2 members joined Union", ["a-spell", "b-spell"]],
      ["c left Union", ["c-spell"]],
      ["d joined Union", ["d-spell"]],
    ]);
    expect(changeLane(entries).count).toBe(4);
  });

  it("that two requests found are told once", () => {
    expect(contentOf([], [], [change("a", "2000-01-01"), change("a", "2000-01-01")], undefined).changes[0]?.parts).toHaveLength(1);
  });
});

describe("a layout", () => {
  const whole = { from: Date.UTC(2000, 0, 1), to: Date.UTC(2001, 0, 1) };
  const events = Array.from({ length: 200 }, (_, index) =>
    entry(`e${String(index)}`, day(`2000-${String((index % 12) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")}`)),
  );
  const lanes = eventLanes(events, "none", []);
  const layout = layOut(lanes, whole, 200 / (whole.to - whole.from), () => 100);

  it("draws every entry, as a mark or among more", () => {
    const held = layout.drawn.flatMap((drawn) => entriesOf(drawn).map(({ key }) => key));
    expect(held.toSorted()).toEqual(events.map(({ key }) => key).toSorted());
    expect(layout.drawn.some(({ kind }) => kind === "more")).toBe(true);
  });

  it("goes through them in order of date", () => {
    const from = layout.order.map(({ body }) => body.x0);
    expect(from).toEqual(from.toSorted((a, b) => a - b));
    expect(layout.order).toHaveLength(layout.drawn.length);
  });

  it("makes lanes as high as what is near takes", () => {
    const all = stack(layout, layout.drawn, 0);
    const few = stack(layout, layout.drawn.filter((one) => one.kind === "mark" && one.row === 0), 0);
    expect(few.total).toBeLessThan(all.total);
    for (const drawn of layout.drawn) {
      expect(all.y(drawn)).toBeLessThan(all.total);
      expect(few.y(drawn)).toBeLessThan(few.total + 19);
    }
  });
});

describe("years", () => {
  it("count what is surely of them, within what may be", () => {
    const events = [
      entry("a", day("2000-05-05")),
      entry("b", date("2000-01-01", "2000-12-31")),
      entry("c", date("2000-05-01", "2001-05-01")),
      entry("d", date(null, "2001-01-31")),
    ];
    expect(yearBars(events, counts({ 2000: 4, 2001: 2 }))).toEqual([
      { year: 2000, sure: 2, possible: 4 },
      { year: 2001, sure: 0, possible: 2 },
    ]);
  });
});

describe("what is asked", () => {
  it.each([
    ["", [{}, null]],
    ["?known_on=2010-12-31&date=2009", [{ known_on: "2010-12-31", date: "2009" }, null]],
    ["?actor=a", [{ organization: ["a"] }, { state: ["a"] }]],
    ["?actor=!a", [{ organization: ["!a"], state: ["!a"] }, null]],
    ["?actor=a&actor=!b", [{ organization: ["a", "!b"], state: ["!b"] }, { organization: ["!b"], state: ["a", "!b"] }]],
    ["?actor=a&actor=b&actor_op=and", [{ organization: ["a", "b"], state: ["a", "b"] }, null]],
  ])("of membership changes by %s", (query, expected) => {
    expect(changeQueries(parseState(query))).toEqual(expected);
  });

  it("by lanes: all unless the address says otherwise", () => {
    const state = parseState("");
    expect(extrasOf(state)).toEqual(["statements", "changes"]);
    const one = withExtra(state, "changes", false);
    expect(extrasOf(one)).toEqual(["statements"]);
    expect(extrasOf(withExtra(one, "statements", false))).toEqual([]);
    expect(withExtra(one, "changes", true).values.has("lanes")).toBe(false);
  });
});
