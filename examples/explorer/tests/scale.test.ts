/** Where moments lie in a window, and which years an axis names. */
import { expect, test } from "vitest";

import { shareOf, wholeYears, yearTicks } from "../src/dates/scale";

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const years = (from: string, to: string, most: number): number[] =>
  yearTicks({ from: at(from), to: at(to) }, most).map(({ year }) => year);

test("a share is a percentage of the window, and may lie outside it", () => {
  const window = { from: 1000, to: 3000 };
  expect([1000, 1500, 3000, 5000].map((moment) => shareOf(moment, window))).toEqual([0, 25, 100, 200]);
});

test("an axis names even years, and no more than have room", () => {
  expect(years("2000-01-01", "2004-01-01", 5)).toEqual([2000, 2001, 2002, 2003, 2004]);
  expect(years("2000-01-01", "2004-01-01", 4)).toEqual([2000, 2002, 2004]);
  expect(years("1949-04-04", "2026-01-01", 8)).toEqual([1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020]);
  expect(years("2001-02-01", "2001-11-01", 5)).toEqual([]);
});

test("ticks stand where their years begin, the first century too", () => {
  expect(yearTicks({ from: at("0050-01-01"), to: at("0052-06-01") }, 9)[1]).toEqual({ year: 51, at: at("0051-01-01") });
});

test("a window is widened to whole years", () => {
  expect(wholeYears({ from: at("1958-06-02"), to: at("1999-07-01") })).toEqual({ from: at("1958-01-01"), to: at("2000-01-01") });
  expect(wholeYears({ from: at("1958-01-01"), to: at("1999-01-01") })).toEqual({ from: at("1958-01-01"), to: at("1999-01-01") });
});
