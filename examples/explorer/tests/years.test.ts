/** Years as controls read them from `date`, and write them to it. */
import { describe, expect, it } from "vitest";

import { dateOf, everyYear, heldIn, within, yearsOf } from "../src/dates/years";

describe("yearsOf", () => {
  it.each([
    ["2009", { from: 2009, to: 2009 }],
    ["2009-03", { from: 2009, to: 2009 }],
    ["2009-03-14", { from: 2009, to: 2009 }],
    ["2009/2010", { from: 2009, to: 2010 }],
    ["2009-02/2010-11-30", { from: 2009, to: 2010 }],
    ["2011-02/..", { from: 2011 }],
    ["2011-02/", { from: 2011 }],
    ["../2007", { to: 2007 }],
  ])("reads %s", (date, years) => {
    expect(yearsOf(date)).toEqual(years);
  });

  it.each([undefined, "", "201X", "[2009..2011]", "2010?", "nonsense", "../.."])("knows no years of %s", (date) => {
    expect(yearsOf(date)).toBeUndefined();
  });
});

describe("dateOf", () => {
  it("spans years whichever comes first", () => {
    expect(dateOf(2009, 2010)).toBe("2009/2010");
    expect(dateOf(2010, 2009)).toBe("2009/2010");
    expect(dateOf(2009, 2009)).toBe("2009");
    expect(dateOf(987, 1100)).toBe("0987/1100");
  });
});

describe("within", () => {
  it("holds both ends, and open ones", () => {
    expect([2008, 2009, 2010, 2011].map((year) => within(year, { from: 2009, to: 2010 }))).toEqual([false, true, true, false]);
    expect([2008, 2009].map((year) => within(year, { from: 2009 }))).toEqual([false, true]);
    expect(within(1, undefined)).toBe(true);
  });
});

describe("heldIn", () => {
  it("is a year there is", () => {
    const all = everyYear([], ["2000", "2004"]);
    expect([1990, 2002, 2020].map((year) => heldIn(year, all))).toEqual([2000, 2002, 2004]);
    expect(heldIn(undefined, all)).toBeUndefined();
  });
});

describe("everyYear", () => {
  it("fills the years between, as far as there are any at all", () => {
    const counted = [
      { value: "2001", count: 2 },
      { value: "2003", count: 1 },
    ];
    expect(everyYear(counted, ["2000", "2004"]).map(({ year, count }) => [year, count])).toEqual([
      [2000, 0],
      [2001, 2],
      [2002, 0],
      [2003, 1],
      [2004, 0],
    ]);
    expect(everyYear(counted)).toHaveLength(3);
  });

  it("is empty where nothing is known", () => {
    expect(everyYear([])).toEqual([]);
  });
});
