/** What the selection asks of membership changes, which have no actors but a member and an organization. */
import type { QueryOf } from "communique-client";

import { timeQuery } from "../../api/queries";
import { many, one, type State } from "../../state/state";

export type ChangeQuery = QueryOf<"/member-states/changes">;

/**
 * The one or two requests whose answers together are the changes that concern the actors selected: as members, or as
 * organizations; with "all of them", as both.
 */
export function changeQueries(state: State): readonly [ChangeQuery, ChangeQuery | null] {
  const when = timeQuery(state);
  const actors = many(state, "actor");
  const wanted = actors.filter((actor) => !actor.startsWith("!"));
  const unwanted = actors.filter((actor) => actor.startsWith("!"));
  if (wanted.length === 0) return [{ ...when, ...some("organization", unwanted), ...some("state", unwanted) }, null];
  const asked = [...wanted, ...unwanted];
  if (one(state, "actor_op") === "and" && wanted.length > 1) return [{ ...when, organization: asked, state: asked }, null];
  return [
    { ...when, organization: asked, ...some("state", unwanted) },
    { ...when, ...some("organization", unwanted), state: asked },
  ];
}

function some<Name extends string>(name: Name, values: readonly string[]): Partial<Record<Name, string[]>> {
  return values.length === 0 ? {} : ({ [name]: [...values] } as Record<Name, string[]>);
}
