/** Years as a control reads them from `date`, and writes them to it. */
import { expect, test } from "vitest";

import { dateOf, everyYear, yearsOf } from "../src/dates/years";

test.each([
  [undefined, {}],
  ["2009", { from: 2009, to: 2009 }],
  ["2009-03-14", { from: 2009, to: 2009 }],
  ["2009/2010", { from: 2009, to: 2010 }],
  ["2009-02/2010-11-30", { from: 2009, to: 2010 }],
  ["2011-02/..", { from: 2011 }],
  ["../2007", { to: 2007 }],
  ["201X", undefined],
  ["[2009..2011]", undefined],
  ["2010?", undefined],
])("%s spans the years %o", (date, years) => {
  expect(yearsOf(date)).toEqual(years);
});

test("years are written as an interval, in their order, and not at all where they are all there are", () => {
  expect(dateOf(2009, 2010, [1949, 2025])).toBe("2009/2010");
  expect(dateOf(2010, 2009, [1949, 2025])).toBe("2009/2010");
  expect(dateOf(2009, 2009, [1949, 2025])).toBe("2009/2009");
  expect(dateOf(987, 1100, [900, 2025])).toBe("0987/1100");
  expect(dateOf(1949, 2025, [1949, 2025])).toBeNull();
});

test("years without events are counted too", () => {
  expect(everyYear([{ value: "2001", count: 3 }, { value: "2004", count: 1 }])).toEqual([
    { year: 2001, count: 3 },
    { year: 2002, count: 0 },
    { year: 2003, count: 0 },
    { year: 2004, count: 1 },
  ]);
  expect(everyYear([])).toEqual([]);
});
