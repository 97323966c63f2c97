/** Spells as rows, who belonged on a day, and how statuses are painted. */
import { describe, expect, test } from "vitest";

import { groupsOf, inWords } from "../src/views/members/day_count";
import { paintOf } from "../src/views/members/paint";
import { daysOfChange, rowsNamed, rowsOf, type Spell, windowOf } from "../src/views/members/spells";

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** A spell as the API serves it; what a test does not say is sure, and goes on. */
function spell(id: string, member: string, more: Partial<Spell> = {}): Spell {
  return {
    id,
    member: { id: member.toLowerCase(), name: member, label: member, kind: "state" },
    organization: { id: "club", name: "Club", label: "Club", kind: "organization" },
    status: "member",
    counts_as_member: true,
    during: lasting("1990-01-01", null),
    ...more,
  };
}

function lasting(first: string | null, last: string | null): Spell["during"] {
  return {
    edtf: `${first ?? ".."}/${last ?? ".."}`,
    earliest: first,
    latest: last,
    certain: { first, last },
    precision: "day",
    label: "",
    basis: "stated",
    note: null,
  };
}

test("a member has one row, where it first joined", () => {
  const rows = rowsOf([spell("b-1", "B"), spell("a-1", "A"), spell("b-2", "B")]);
  expect(rows.map(({ member, spells }) => [member.name, spells.map(({ id }) => id)])).toEqual([
    ["B", ["b-1", "b-2"]],
    ["A", ["a-1"]],
  ]);
});

test("members are found by letters, whatever their case and accents", () => {
  const rows = rowsOf([spell("1", "Türkiye"), spell("2", "Belarus")]);
  expect(rowsNamed(rows, " TURK ").map(({ member }) => member.name)).toEqual(["Türkiye"]);
  expect(rowsNamed(rows, "")).toBe(rows);
  expect(rowsNamed(rows, "xyz")).toEqual([]);
});

describe("the window", () => {
  const today = at("2024-05-05");
  const ended = spell("1", "A", { during: lasting("1955-03-01", "1991-07-01") });

  test("ends with what ended", () => {
    expect(windowOf([ended], undefined, today)).toEqual({ from: at("1955-01-01"), to: at("1992-01-01") });
  });

  test("reaches to today where a spell goes on, and to the chosen day", () => {
    expect(windowOf([ended, spell("2", "B")], undefined, today)?.to).toBe(at("2025-01-01"));
    expect(windowOf([ended], "1949-04-04", today)?.from).toBe(at("1949-01-01"));
    expect(windowOf([ended], "1999-12-31", today)?.to).toBe(at("2000-01-01"));
    expect(windowOf([], "1999-12-31", today)).toBeUndefined();
  });
});

test("days of change are those a spell begins on, and those after its end, certain or possible", () => {
  const uncertain = { ...lasting("1982-01-01", "1983-12-31"), certain: { first: "1982-12-31", last: "1983-01-01" } };
  const spells = [spell("1", "A", { during: lasting("1958-06-02", "1982-12-31") }), spell("2", "B", { during: uncertain })];
  expect(daysOfChange(spells)).toEqual(["1958-06-02", "1982-01-01", "1982-12-31", "1983-01-01", "1983-01-02", "1984-01-01"]);
});

describe("who belonged on a day", () => {
  const on = (id: string, member: string, membership: "certain" | "possible", more: Partial<Spell> = {}): Spell =>
    spell(id, member, { match: { membership, date: null, highlight: null }, ...more });
  const observer = { status: "observer", counts_as_member: false };
  const groups = groupsOf([
    on("1", "A", "certain"),
    on("2", "B", "possible"),
    on("3", "A", "possible"), // surely a member by the first of its spells
    on("4", "C", "possible", { status: "frozen" }),
    on("5", "D", "certain", observer),
  ]);

  test("members come first, each once, by the surest of its spells", () => {
    expect(groups.map(({ status, certainty, spells }) => [status, certainty, spells.map(({ id }) => id)])).toEqual([
      [null, "certain", ["1"]],
      [null, "possible", ["2", "4"]],
      ["observer", "certain", ["5"]],
    ]);
  });

  test("is told in words", () => {
    expect(inWords(groups, null)).toBe("1 member certainly, 2 possibly");
    expect(inWords(groups, "observer")).toBe("1 certainly");
    expect(inWords([], null)).toBe("0 members certainly");
  });
});

test("each status has a colour and a pattern, members full and others hatched", () => {
  const paint = paintOf(["member", "observer", "frozen", "applicant"], new Set(["member", "frozen"]));
  expect([...paint.values()]).toEqual(["full-1 colour-1", "hatched-1 colour-2", "full-2 colour-3", "hatched-2 colour-4"]);
  const many = paintOf(Array.from({ length: 9 }, (_, index) => `status-${index}`), new Set());
  expect(many.get("status-8")).toContain("colour-rest");
});
