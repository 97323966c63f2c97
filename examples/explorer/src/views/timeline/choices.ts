/** What the reader has chosen of the drawing, read from the address: how it is grouped, and which lanes it has. */
import { many, one, type State, withChange } from "../../state/state";
import { type Group, GROUPS } from "./entries";

/** Lanes beneath the events, which can be switched off. */
export const EXTRAS = ["statements", "changes"] as const;
export type Extra = (typeof EXTRAS)[number];

/** Stands in the address where all are switched off, since nothing there means all of them. */
const NONE = "none";

export function groupOf(state: State): Group {
  return GROUPS.find((group) => group === one(state, "group")) ?? GROUPS[0];
}

export function withGroup(state: State, group: Group): State {
  return withChange(state, { group: group === GROUPS[0] ? null : group });
}

export function extrasOf(state: State): readonly Extra[] {
  const named = many(state, "lanes");
  return named.length === 0 ? EXTRAS : EXTRAS.filter((extra) => named.includes(extra));
}

/** The state with a lane switched on or off. */
export function withExtra(state: State, extra: Extra, on: boolean): State {
  const shown = EXTRAS.filter((one) => (one === extra ? on : extrasOf(state).includes(one)));
  return withChange(state, { lanes: shown.length === EXTRAS.length ? null : shown.length === 0 ? NONE : shown });
}
