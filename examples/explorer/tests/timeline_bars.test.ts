/** Dates as bars: what is solid, what fades, and where it is open. */
import { describe, expect, it } from "vitest";

import { barOf, bodyOf, isPoint, knownMoments, POINT, TAIL } from "../src/views/timeline/bars";
import { date, day, days } from "./timeline_made";

const DAY = 86_400_000;
const WHOLE = { from: Date.UTC(2000, 0, 1), to: Date.UTC(2002, 0, 1) };
/** Ten pixels a day. */
const x = (moment: number): number => ((moment - WHOLE.from) / DAY) * 10;
const body = (of: Parameters<typeof barOf>[0]) => bodyOf(barOf(of), x, WHOLE);

describe("a date", () => {
  it("runs from the start of its first day to the end of its last", () => {
    expect(barOf(days("2000-01-02", "2000-01-04"))).toEqual({
      from: WHOLE.from + DAY,
      to: WHOLE.from + 4 * DAY,
      sure: { from: WHOLE.from + DAY, to: WHOLE.from + 4 * DAY },
    });
  });

  it("is infinite where it is open, and knows no moment there", () => {
    const bar = barOf(date(null, "2000-01-04"));
    expect(bar.from).toBe(-Infinity);
    expect(knownMoments(bar)).toEqual([WHOLE.from + 4 * DAY]);
  });

  it("lies on its own side where its years do not have four digits", () => {
    expect(barOf(date("-0300-01-01", "-0200-12-31"))).toMatchObject({ from: -Infinity, to: -Infinity });
    expect(barOf(date("2001-01-01", "+12000-12-31")).to).toBe(Infinity);
  });

  it("is a point only where it is one sure day", () => {
    expect(isPoint(barOf(day("2000-01-02")))).toBe(true);
    expect(isPoint(barOf(days("2000-01-02", "2000-01-03")))).toBe(false);
    expect(isPoint(barOf(date("2000-01-02", "2000-01-02")))).toBe(false);
  });
});

describe("a body", () => {
  it("of a sure day stands in its middle", () => {
    expect(body(day("2000-01-02"))).toMatchObject({ x0: 15 - POINT / 2, x1: 15 + POINT / 2, fade: null, point: true });
  });

  it("of sure days is solid from the first to the last", () => {
    expect(body(days("2000-01-02", "2000-01-11"))).toMatchObject({ x0: 10, x1: 110, fade: null, point: false });
  });

  it("of days none of which is sure fades to both ends", () => {
    const { x0, x1, fade } = body(date("2000-01-01", "2000-01-31"));
    expect([x0, x1]).toEqual([0, 310]);
    expect(fade?.map(({ at }) => at)).toEqual([0, 0.5, 1]);
    expect(fade?.[0]?.opacity).toBeLessThan(0.2);
    expect(fade?.[1]?.opacity).toBeGreaterThan(0.5);
    expect(fade?.[2]?.opacity).toBeLessThan(0.2);
  });

  it("is solid where it is sure and fades from there", () => {
    const { fade } = body(date("2000-01-01", "2000-01-10", { first: "2000-01-03", last: "2000-01-05" }));
    expect(fade).toEqual([
      { at: 0, opacity: 0 },
      { at: 0.2, opacity: 1 },
      { at: 0.5, opacity: 1 },
      { at: 1, opacity: 0 },
    ]);
  });

  it("fades on one side only where the other end is sure", () => {
    const { fade } = body(date("2000-01-01", "2000-01-10", { first: "2000-01-06", last: "2000-01-10" }));
    expect(fade).toEqual([
      { at: 0, opacity: 0 },
      { at: 0.5, opacity: 1 },
      { at: 1, opacity: 1 },
    ]);
  });

  it("reaches a little towards an open end, and fades there", () => {
    const { x0, x1, fade, opens } = body(date(null, "2000-01-31"));
    expect([x0, x1]).toEqual([310 - TAIL, 310]);
    expect(opens).toEqual({ before: true, after: false });
    expect(fade?.[0]).toEqual({ at: 0, opacity: 0 });
    expect(fade?.at(-1)?.opacity).toBeGreaterThan(0.5);
  });

  it("that surely goes on ends with the whole, solid", () => {
    const ongoing = date("2001-01-01", null, { first: "2001-01-01", last: null });
    expect(body(ongoing)).toMatchObject({ x0: x(Date.UTC(2001, 0, 1)), x1: x(WHOLE.to), fade: null });
    expect(body(ongoing).opens.after).toBe(true);
  });

  it("stands at the end of the whole beyond which it lies", () => {
    const ancient = body(date("-0300-01-01", "-0200-12-31"));
    expect(ancient.x1).toBe(x(WHOLE.from));
    const distant = body(date("+12000-01-01", "+12000-12-31", { first: "+12000-01-01", last: "+12000-12-31" }));
    expect(distant).toMatchObject({ x0: x(WHOLE.to) - POINT / 2, x1: x(WHOLE.to) + POINT / 2, fade: null });
  });

  it("has a solid part that can be seen, however small the scale", () => {
    const far = bodyOf(barOf(date("2000-01-01", "2001-12-31", { first: "2000-06-01", last: "2000-06-02" })), (m) => x(m) / 100, WHOLE);
    const [, from, to] = far.fade ?? [];
    expect(((to?.at ?? 0) - (from?.at ?? 0)) * (far.x1 - far.x0)).toBeCloseTo(POINT);
  });

  it("of an unsure day is wider than a point", () => {
    const { x0, x1, point } = body(date("2000-01-02", "2000-01-02"));
    expect(point).toBe(false);
    expect(x1 - x0).toBeGreaterThan(POINT);
    expect((x0 + x1) / 2).toBe(15);
  });
});
