/** How a selection is narrowed to events in which certain actors take part. */
import { expect, test } from "vitest";

import { formatState, parseState, withView } from "../src/state/state";
import { together } from "../src/views/network/asking";

const asked = (query: string, actors: string[], resolved = {}) => {
  const state = parseState(query);
  const { change, exact } = together(state, actors, resolved);
  return { address: formatState(withView(state, "list", change)), exact };
};

test("two actors are both required", () => {
  expect(asked("?view=network&topic=t", ["b", "a"])).toEqual({
    address: "?view=list&actor=a&actor=b&actor_op=and&topic=t",
    exact: true,
  });
});

test("who is selected already is required beside them, by id, once", () => {
  expect(asked("?view=network&actor=NATO", ["nato", "un"], { NATO: "nato" }).address).toBe(
    "?view=list&actor=nato&actor=un&actor_op=and",
  );
  expect(asked("?view=network&actor=x&actor=y&actor_op=and", ["a"]).address).toBe(
    "?view=list&actor=a&actor=x&actor=y&actor_op=and",
  );
});

test("one actor alone needs no operator, and who is excluded stays so", () => {
  expect(asked("?view=network&actor=!x&actor_op=and", ["a"]).address).toBe("?view=list&actor=%21x&actor=a");
});

test("any of several gives way, and that is said, unless one of them is meant", () => {
  expect(asked("?view=network&actor=x&actor=y", ["a", "b"])).toEqual({
    address: "?view=list&actor=a&actor=b&actor_op=and",
    exact: false,
  });
  expect(asked("?view=network&actor=x&actor=y", ["a", "x"])).toEqual({
    address: "?view=list&actor=a&actor=x&actor_op=and",
    exact: true,
  });
});
