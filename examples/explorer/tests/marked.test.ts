/** Words that were looked for, as records are marked with them. */
import { describe, expect, it } from "vitest";

import { markedIn } from "../src/views/list/marked";

describe("markedIn", () => {
  it("parts title and text", () => {
    expect(markedIn("A <mark>cable</mark> … The <mark>cable</mark> … of 2009…", "A cable")).toEqual({
      title: "A <mark>cable</mark>",
      text: "The <mark>cable</mark> … of 2009…",
    });
  });

  it("takes a title that has dots of its own, and escaped letters", () => {
    expect(markedIn("A … &quot;<mark>B</mark>&quot; … text", 'A … "B"')).toEqual({ title: "A … &quot;<mark>B</mark>&quot;", text: "text" });
  });

  it("knows where only one of them matches", () => {
    expect(markedIn("A <mark>cable</mark>", "A cable")).toEqual({ title: "A <mark>cable</mark>", text: undefined });
    expect(markedIn("…of the <mark>cable</mark>", "A letter")).toEqual({ title: undefined, text: "…of the <mark>cable</mark>" });
  });

  it("marks nothing without a highlight", () => {
    expect(markedIn(null, "A")).toEqual({ title: undefined, text: undefined });
  });
});
