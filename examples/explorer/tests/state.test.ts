/** What an address may hold. */
import { expect, test } from "vitest";

import { unknownIn } from "../src/state/state";

test.each([
  ["?view=list&actor=NATO&sort=-date", []],
  ["", []],
  ["?actr=NATO&actr=UN&actor=NATO", ["actr"]],
  ["?view=map&group=actor", ["group"]],
  ["?group=actor", []],
  ["?view=atlas&actor=NATO&x=1", ["view=atlas", "x"]],
  ["?view=list&view=map", []],
])("of %s, %j is of no use", (query, names) => {
  expect(unknownIn(query)).toEqual(names);
});
