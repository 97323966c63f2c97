/** Days as they are typed. */
import { describe, expect, it } from "vitest";

import { isDayFrom } from "../src/dates/day";

describe("isDayFrom", () => {
  it("takes whole days that are not before the first", () => {
    expect(["2010-12-31", "2009-01-01", "2008-12-31", "0201-12-31", "", "2010-02"].map((day) => isDayFrom(day, "2009-01-01"))).toEqual(
      [true, true, false, false, false, false],
    );
  });

  it("takes no day of a year beyond four digits", () => {
    expect(isDayFrom("12010-12-31", "2009-01-01")).toBe(false);
  });
});
