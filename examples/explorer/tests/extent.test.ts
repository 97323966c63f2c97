/** Bars of dates: what is sure, what is only possible, and what the window cuts. */
import { describe, expect, test } from "vitest";

import { extentOf, piecesOf } from "../src/dates/extent";
import { type Dated, stretchOfAll } from "../src/dates/stretch";

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const WINDOW = { from: at("2000-01-01"), to: at("2020-01-01") };

/** Dates as the API serves them. */
const SPAN: Dated = { earliest: "2007-03-09", latest: "2007-03-13", certain: { first: "2007-03-09", last: "2007-03-13" } };
const YEARS: Dated = { earliest: "2001-01-01", latest: "2003-12-31", certain: { first: "2001-12-31", last: "2003-01-01" } }; // 2001/2003
const WITHIN: Dated = { earliest: "2001-01-01", latest: "2007-03-15", certain: null }; // [2001..2007-03-15]
const ONGOING: Dated = { earliest: "2009-02-01", latest: null, certain: { first: "2009-02-28", last: null } }; // 2009-02/..
const ENDED: Dated = { earliest: "2009-02-01", latest: null, certain: { first: "2009-02-01", last: "2009-02-01" } }; // 2009-02-01/
const BEFORE: Dated = { earliest: null, latest: "2012-04-30", certain: null }; // [..2012-04]
const ANCIENT: Dated = { earliest: "-0300-01-01", latest: "-0200-12-31", certain: null };
const DISTANT: Dated = { earliest: "2015-01-01", latest: "+12000-12-31", certain: { first: "2015-01-01", last: "+12000-12-31" } };

describe("extentOf", () => {
  test("reaches from the first moment of the first day to the last of the last", () => {
    const whole = { from: at("2007-03-09"), to: at("2007-03-14") };
    expect(extentOf(SPAN, WINDOW)).toEqual({
      possible: whole,
      solid: whole,
      openStart: false,
      openEnd: false,
      cutStart: false,
      cutEnd: false,
    });
  });

  test("is solid only where sure", () => {
    const extent = extentOf(YEARS, WINDOW);
    expect(extent?.possible).toEqual({ from: at("2001-01-01"), to: at("2004-01-01") });
    expect(extent?.solid).toEqual({ from: at("2001-12-31"), to: at("2003-01-02") });
    expect(extentOf(WITHIN, WINDOW)?.solid).toBeNull();
  });

  test("tells a status that goes on from one that ended on an unknown day", () => {
    expect(extentOf(ONGOING, WINDOW)).toMatchObject({ openEnd: true, cutEnd: true, solid: { to: WINDOW.to } });
    expect(extentOf(ENDED, WINDOW)).toMatchObject({
      openEnd: true,
      possible: { to: WINDOW.to },
      solid: { from: at("2009-02-01"), to: at("2009-02-02") },
    });
  });

  test("tells an open past from one the window cuts", () => {
    expect(extentOf(BEFORE, WINDOW)).toMatchObject({ openStart: true, cutStart: true, possible: { from: WINDOW.from } });
    const narrow = { from: at("2002-01-01"), to: at("2003-01-01") };
    expect(extentOf(YEARS, narrow)).toEqual({
      possible: narrow,
      solid: narrow,
      openStart: false,
      openEnd: false,
      cutStart: true,
      cutEnd: true,
    });
  });

  test("is nothing outside the window, and loses a sure part that lies outside", () => {
    expect(extentOf(SPAN, { from: at("2007-03-14"), to: at("2008-01-01") })).toBeNull();
    expect(extentOf(YEARS, { from: at("2003-06-01"), to: at("2010-01-01") })?.solid).toBeNull();
  });

  test("knows on which side years of other than four digits lie", () => {
    expect(extentOf(ANCIENT, WINDOW)).toBeNull();
    expect(extentOf(DISTANT, WINDOW)).toMatchObject({ openEnd: false, cutEnd: true, solid: { to: WINDOW.to } });
  });
});

describe("piecesOf", () => {
  const kinds = (date: Dated): string[] => {
    const extent = extentOf(date, WINDOW);
    if (extent === null) throw new Error("outside");
    const pieces = piecesOf(extent);
    pieces.slice(1).forEach((piece, index) => expect(piece.from).toBe(pieces[index]?.to));
    return pieces.map(({ kind }) => kind);
  };

  test("fade towards what is only possible", () => {
    expect(kinds(YEARS)).toEqual(["fade-in", "solid", "fade-out"]);
    expect(kinds(SPAN)).toEqual(["solid"]);
    expect(kinds(ONGOING)).toEqual(["fade-in", "solid"]);
    expect(kinds(ENDED)).toEqual(["solid", "fade-out"]);
    expect(kinds(WITHIN)).toEqual(["possible"]);
  });
});

describe("spanOf", () => {
  test("holds all known ends", () => {
    expect(stretchOfAll([SPAN, ONGOING, BEFORE])).toEqual({ from: at("2007-03-09"), to: at("2012-05-01") });
    expect(stretchOfAll([])).toBeUndefined();
    expect(stretchOfAll([{ earliest: null, latest: null, certain: null }])).toBeUndefined();
  });
});
