import { describe, expect, it } from "vitest";

import { dateOf, everyYear, spanOf, within } from "../src/layout/years";

describe("spanOf", () => {
  it.each([
    ["2009", 2009, 2009],
    ["2009-03", 2009, 2009],
    ["2009-03-14", 2009, 2009],
    ["2009/2010", 2009, 2010],
    ["2009-02-01/2010-05", 2009, 2010],
    ["2009/..", 2009, null],
    ["../2010-12", null, 2010],
  ])("reads %s", (date, from, to) => {
    expect(spanOf(date)).toEqual({ from, to });
  });

  it.each([undefined, "", "201X", "[2009..2010]", "nonsense", "../.."])("knows no years of %s", (date) => {
    expect(spanOf(date)).toBeUndefined();
  });
});

describe("dateOf", () => {
  it("spans years whichever comes first", () => {
    expect(dateOf(2010, 2009)).toBe("2009/2010");
    expect(dateOf(2009, 2009)).toBe("2009");
  });
});

describe("within", () => {
  it("holds both ends, and open ones", () => {
    expect([2008, 2009, 2010, 2011].map((year) => within(year, { from: 2009, to: 2010 }))).toEqual([false, true, true, false]);
    expect([2008, 2009].map((year) => within(year, { from: 2009, to: null }))).toEqual([false, true]);
    expect(within(1, undefined)).toBe(true);
  });
});

describe("everyYear", () => {
  it("fills the years between, as far as there are any at all", () => {
    const counted = [
      { value: "2001", count: 2 },
      { value: "2003", count: 1 },
    ];
    expect(everyYear(counted, ["2000", "2004"])).toEqual([
      { year: 2000, count: 0 },
      { year: 2001, count: 2 },
      { year: 2002, count: 0 },
      { year: 2003, count: 1 },
      { year: 2004, count: 0 },
    ]);
  });

  it("is empty where nothing is known", () => {
    expect(everyYear([], [])).toEqual([]);
  });
});
