/** Stances taken out of statements, the signs of positions, and where marks stand. */
import { describe, expect, test } from "vitest";

import type { Dated } from "../src/dates/stretch";
import { MARK, placed } from "../src/views/stances/placing";
import { signsOf } from "../src/views/stances/signs";
import {
  chosenBy,
  countsOf,
  groupedBy,
  positionsIn,
  type Statement,
  stancesOf,
  statementsIn,
} from "../src/views/stances/stances";

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const actor = (id: string): Statement["speakers"][number] => ({ id, name: id.toUpperCase(), label: id, kind: "state" });
const dated = (first: string | null, last: string | null, certain: Dated["certain"] = { first, last }): Dated => ({
  earliest: first,
  latest: last,
  certain,
});

/** A statement, as far as stances are concerned. */
function said(id: string, speakers: string[], behalf: string[], stance: Statement["stance"]): Statement {
  return {
    id,
    speakers: speakers.map(actor),
    on_behalf_of: behalf.map(actor),
    stance,
    said: { ...dated("2000-01-01", "2000-01-01"), edtf: "2000-01-01", precision: "day", label: "", basis: "stated", note: null },
  } as Statement;
}

const STATEMENTS = [
  said("s1", ["ann"], ["union"], [{ topic: "fish", position: "for" }]),
  said("s2", ["ann", "bob"], ["ann"], [
    { topic: "fish", position: "against" },
    { topic: "salt", position: "for" },
  ]),
  said("s3", ["bob"], [], []),
];
const every = (): boolean => true;

describe("stances", () => {
  const all = stancesOf(STATEMENTS, every);

  test("count for who speaks and for whom, each actor once", () => {
    expect(all.map(({ statement, topic, actor: { id }, own }) => [statement.id, topic, id, own])).toEqual([
      ["s1", "fish", "ann", true],
      ["s1", "fish", "union", false],
      ["s2", "fish", "ann", true],
      ["s2", "fish", "bob", true],
      ["s2", "salt", "ann", true],
      ["s2", "salt", "bob", true],
    ]);
    expect([positionsIn(all), statementsIn(all)]).toEqual([3, 2]);
  });

  test("are those on the chosen topics alone", () => {
    expect(positionsIn(stancesOf(STATEMENTS, chosenBy(["salt"], String)))).toBe(1);
    expect(positionsIn(stancesOf(STATEMENTS, chosenBy(["!salt"], String)))).toBe(2);
    expect(positionsIn(stancesOf(STATEMENTS, chosenBy([], String)))).toBe(3);
    expect(chosenBy(["Salt"], (value) => value.toLowerCase())("salt")).toBe(true);
  });

  test("stand together, those with the most first", () => {
    expect(groupedBy(all, ({ actor: { id } }) => id).map(({ key, stances }) => [key, stances.length])).toEqual([
      ["ann", 3],
      ["bob", 2],
      ["union", 1],
    ]);
  });

  test("are counted by position, in the order of the vocabulary", () => {
    expect(countsOf(all, ["against", "for"])).toEqual([
      ["against", 2],
      ["for", 4],
    ]);
  });
});

describe("signs", () => {
  test("have letters that tell them apart, whatever the labels", () => {
    const labels = ["Supports", "Surprises", "Su", "Воля", "O"];
    const signs = [...signsOf(labels.map((label) => [label, label] as const)).values()];
    expect(signs.map(({ letters }) => letters)).toEqual(["Su", "Sr", "S1", "Во", "O1"]);
  });

  test("differ in letters, and in shape or colour", () => {
    const signs = [...signsOf(Array.from({ length: 12 }, (_, index) => [`p${index}`, "Same"] as const)).values()];
    expect(new Set(signs.map(({ letters }) => letters)).size).toBe(12);
    expect(new Set(signs.map(({ classes }) => classes)).size).toBe(12);
  });
});

describe("marks", () => {
  const frame = { window: { from: at("2000-01-01"), to: at("2001-01-01") }, width: 366 }; // a pixel a day

  test("stand in the middle of a date, with a bar where it is longer", () => {
    const [mark] = placed([dated("2000-02-01", "2000-02-10")], frame);
    expect(mark).toMatchObject({ at: 36, line: 0, pieces: [{ kind: "solid", left: 31, width: 10 }] });
  });

  test("stand at the known end of a date whose other end is open, and fade only so far", () => {
    const [before, ongoing] = placed([dated(null, "2000-07-18", null), dated("2000-02-01", null)], frame);
    expect(before).toMatchObject({ at: 200, openStart: true, pieces: [{ kind: "possible", left: 156, width: 44 }] });
    expect(ongoing).toMatchObject({ at: 31, openEnd: true, pieces: [{ kind: "solid", width: 335 }] });
  });

  test("never lie over one another", () => {
    const day = dated("2000-03-01", "2000-03-01");
    expect(placed([day, day, dated("2000-06-01", "2000-06-01")], frame).map((mark) => mark?.line)).toEqual([0, 1, 0]);
    const near = dated("2000-03-20", "2000-03-20");
    expect(MARK).toBeGreaterThan(19);
    expect(placed([near, day], frame).map((mark) => mark?.line)).toEqual([1, 0]);
  });

  test("are left out where their date lies outside", () => {
    expect(placed([dated("1999-03-01", "1999-03-01")], frame)).toEqual([null]);
  });
});
