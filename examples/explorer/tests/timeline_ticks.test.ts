/** The axis, and labels that fit. */
import { describe, expect, it } from "vitest";

import { fitted } from "../src/views/timeline/label";
import { ticksOf } from "../src/views/timeline/ticks";

const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });

describe("ticks", () => {
  it("are years in a long window", () => {
    const { ticks, context } = ticksOf(span("1945-01-01", "2026-01-01"), 900);
    expect(ticks.map(({ label }) => label)).toEqual(["1950", "1960", "1970", "1980", "1990", "2000", "2010", "2020"]);
    expect(context).toBe("");
  });

  it("are months in one of a year or two, with the year where it begins", () => {
    const { ticks, context } = ticksOf(span("2007-02-01", "2008-05-01"), 400);
    expect(ticks.map(({ label }) => label)).toEqual(["Apr", "Jul", "Oct", "2008", "Apr"]);
    expect(ticks.filter(({ major }) => major).map(({ label }) => label)).toEqual(["2008"]);
    expect(context).toBe("2007");
  });

  it("are days in one of weeks, with the month where it begins", () => {
    const { ticks, context } = ticksOf(span("2007-03-28", "2007-04-05"), 900);
    expect(ticks.map(({ label }) => label)).toEqual(["28", "29", "30", "31", "Apr", "2", "3", "4", "5"]);
    expect(context).toBe("March 2007");
  });

  it("are never hours", () => {
    const { ticks } = ticksOf(span("2007-03-28", "2007-04-01"), 4000);
    expect(ticks.every(({ moment }) => moment % 86_400_000 === 0)).toBe(true);
    expect(ticks.length).toBeGreaterThan(1);
  });

  it("leave one another room", () => {
    for (const width of [320, 640, 1280]) {
      const { ticks } = ticksOf(span("1958-01-01", "2013-01-01"), width);
      expect(ticks.length).toBeLessThanOrEqual(width / 40);
    }
  });
});

describe("a label", () => {
  const width = (text: string): number => text.length * 6;

  it("stands whole where there is room", () => {
    expect(fitted("Treaty signed", 100, width)).toBe("Treaty signed");
  });

  it("is cut behind a word where there is less, and never wider than the room", () => {
    const cut = fitted("A treaty on ferry lines is signed", 100, width);
    expect(cut).toBe("A treaty on…");
    expect(width(cut ?? "")).toBeLessThanOrEqual(100);
  });

  it("is left out where too little of it would be read", () => {
    expect(fitted("A treaty on ferry lines is signed", 50, width)).toBeNull();
    expect(fitted("Brief", 50, width)).toBe("Brief");
  });
});
