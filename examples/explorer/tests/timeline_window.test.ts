/** The window: it stays in the whole, knows the address, and moves as it is told. */
import { describe, expect, it } from "vitest";

import { DAY } from "../src/dates/day";
import { lengthOf } from "../src/dates/stretch";
import { daysOf, isWhole, panned, SHORTEST, showing, wholeSpan, windowOf, within, zoomed } from "../src/views/timeline/window";
import { transformOf, spanAt } from "../src/views/timeline/use_gestures";
import { markAfter, spanAfter } from "../src/views/timeline/use_keys";

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const WHOLE = { from: at("1945-01-01"), to: at("2026-01-01") };

describe("the whole", () => {
  it("holds all moments, and is of whole years where it is long", () => {
    expect(wholeSpan([at("1945-10-24"), at("2025-07-03"), at("1992-05-15")], 0)).toEqual(WHOLE);
  });

  it("leaves room on both sides where it is short", () => {
    const whole = wholeSpan([at("2001-05-05")], 0);
    expect(whole.from).toBeLessThan(at("2001-05-05"));
    expect(whole.to).toBeGreaterThan(at("2001-05-05"));
    expect(lengthOf(whole)).toBeGreaterThanOrEqual(SHORTEST);
  });

  it("is about today where no moment is known", () => {
    const whole = wholeSpan([], at("2020-02-02"));
    expect(whole.from).toBeLessThan(at("2020-02-02"));
    expect(whole.to).toBeGreaterThan(at("2020-02-02"));
  });
});

describe("a window", () => {
  it("is moved into the whole, without being altered in length", () => {
    const span = within({ from: at("1940-01-01"), to: at("1950-01-01") }, WHOLE);
    expect(span.from).toBe(WHOLE.from);
    expect(lengthOf(span)).toBe(at("1950-01-01") - at("1940-01-01"));
  });

  it("is neither longer than the whole nor shorter than the shortest", () => {
    expect(zoomed(WHOLE, WHOLE, 0.1)).toEqual(WHOLE);
    expect(lengthOf(zoomed(WHOLE, WHOLE, 1e9))).toBe(SHORTEST);
  });

  it("zooms around a moment, which stays where it is", () => {
    const span = { from: at("2000-01-01"), to: at("2010-01-01") };
    const around = at("2002-01-01");
    const next = zoomed(span, WHOLE, 4, around);
    const share = (of: typeof span): number => (around - of.from) / lengthOf(of);
    expect(share(next)).toBeCloseTo(share(span), 9);
    expect(lengthOf(next)).toBe(lengthOf(span) / 4);
  });

  it("moves by shares of its length, and stops at the end of the whole", () => {
    const span = { from: at("2000-01-01"), to: at("2010-01-01") };
    expect(panned(span, WHOLE, 0.5).from - span.from).toBe(lengthOf(span) / 2);
    expect(panned(span, WHOLE, 99).to).toBe(WHOLE.to);
  });

  it("moves to show a moment only where it does not show it", () => {
    const span = { from: at("2000-01-01"), to: at("2010-01-01") };
    expect(showing(span, WHOLE, at("2005-01-01"))).toBe(span);
    const moved = showing(span, WHOLE, at("1980-01-01"));
    expect((moved.from + moved.to) / 2).toBe(at("1980-01-01"));
  });
});

describe("the address", () => {
  it("holds the first and last day of a window", () => {
    const span = windowOf("2007-03-01", "2007-03-31", WHOLE);
    expect(span).toEqual({ from: at("2007-03-01"), to: at("2007-04-01") });
    expect(daysOf(span, WHOLE)).toEqual({ from: "2007-03-01", to: "2007-03-31" });
  });

  it("holds nothing for the whole", () => {
    expect(daysOf(WHOLE, WHOLE)).toEqual({ from: null, to: null });
    expect(isWhole({ from: WHOLE.from + DAY * 2, to: WHOLE.to }, WHOLE)).toBe(false);
  });

  it.each([
    [undefined, undefined],
    ["nonsense", "2007"],
    ["2007-03-31", "2007-03-01"],
  ])("that says nothing of use (%s, %s) means the whole", (from, to) => {
    expect(windowOf(from, to, WHOLE)).toEqual(WHOLE);
  });

  it("may name one end alone", () => {
    expect(windowOf("2007-03-01", undefined, WHOLE)).toEqual({ from: at("2007-03-01"), to: WHOLE.to });
  });
});

describe("gestures and keys", () => {
  const plot = { left: 178, width: 900 };

  it("write a window as a transform of the whole, and read it again", () => {
    const span = { from: at("2007-03-01"), to: at("2007-06-01") };
    const read = spanAt(transformOf(span, plot, WHOLE), plot, WHOLE);
    expect(Math.abs(read.from - span.from)).toBeLessThan(1000);
    expect(Math.abs(read.to - span.to)).toBeLessThan(1000);
    expect(transformOf(WHOLE, plot, WHOLE)).toMatchObject({ k: 1, x: 0 });
  });

  it("move and zoom", () => {
    const span = { from: at("2000-01-01"), to: at("2010-01-01") };
    expect(spanAfter("ArrowRight", span, WHOLE)?.from).toBeGreaterThan(span.from);
    expect(spanAfter("ArrowLeft", span, WHOLE)?.from).toBeLessThan(span.from);
    expect(lengthOf(spanAfter("+", span, WHOLE) ?? WHOLE)).toBeLessThan(lengthOf(span));
    expect(lengthOf(spanAfter("-", span, WHOLE) ?? span)).toBeGreaterThan(lengthOf(span));
    expect(spanAfter("Home", span, WHOLE)).toEqual(WHOLE);
    expect(spanAfter("a", span, WHOLE)).toBeUndefined();
  });

  it("go from mark to mark, and stop at the first and the last", () => {
    expect(markAfter("ArrowRight", 1, 3)).toBe(2);
    expect(markAfter("ArrowRight", 2, 3)).toBe(2);
    expect(markAfter("ArrowLeft", 0, 3)).toBe(0);
    expect(markAfter("Home", 1, 3)).toBeUndefined();
  });
});
