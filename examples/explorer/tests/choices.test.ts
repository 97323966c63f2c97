/** Values of a facet: which are chosen, and what a press makes of them. */
import { describe, expect, it } from "vitest";

import { choiceOf, choicesOf, chosenAs } from "../src/layout/choices";

const COUNTS = [
  { value: "nato", label: "NATO", count: 3 },
  { value: "csto", label: "CSTO", count: 2 },
];

describe("choicesOf", () => {
  it("knows a value by the name it was chosen by", () => {
    const [first, second] = choicesOf(COUNTS, ["NATO"], { NATO: "nato" }, undefined);
    expect([first?.choice, second?.choice]).toEqual(["included", "open"]);
  });

  it("adds what is chosen and has no count, under its name", () => {
    const [, , third] = choicesOf(COUNTS, ["!un"], {}, new Map([["un", "UN"]]));
    expect(third).toEqual({ value: "un", label: "UN", count: 0, choice: "excluded" });
  });
});

describe("chosenAs", () => {
  it("puts the choice in the place of any other of the same value", () => {
    expect(chosenAs(["NATO", "csto"], "nato", "excluded", { NATO: "nato" })).toEqual(["csto", "!nato"]);
    expect(chosenAs(["!nato"], "nato", "included", {})).toEqual(["nato"]);
    expect(chosenAs(["nato", "csto"], "nato", "open", {})).toEqual(["csto"]);
  });
});

describe("choiceOf", () => {
  it("takes a choice, and takes it back", () => {
    expect(choiceOf("open", "included")).toBe("included");
    expect(choiceOf("included", "included")).toBe("open");
    expect(choiceOf("excluded", "included")).toBe("included");
  });
});
