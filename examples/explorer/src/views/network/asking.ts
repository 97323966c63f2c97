/** How the selection is narrowed to events in which certain actors take part, all of them. */
import { type Change, many, one, type State } from "../../state/state";

/** What to alter in the selection, and whether it then means exactly the events meant. */
export interface Together {
  readonly change: Change;
  readonly exact: boolean;
}

/**
 * Require that all of these actors take part, beside what the selection requires already.
 *
 * A selection of any of several actors cannot be asked for together with all of others: there it gives way to them,
 * unless one of them is among the several.
 * @param actors ids
 * @param resolved by name as it stands in the selection, the id it was taken for
 */
export function together(state: State, actors: readonly string[], resolved: Readonly<Record<string, string>>): Together {
  const given = many(state, "actor");
  const excluded = given.filter((name) => name.startsWith("!"));
  const wanted = given.filter((name) => !name.startsWith("!")).map((name) => resolved[name] ?? name);
  const all = wanted.length <= 1 || one(state, "actor_op") === "and";
  const required = [...new Set(all ? [...wanted, ...actors] : actors)];
  return {
    change: { actor: [...required, ...excluded], actor_op: required.length > 1 ? "and" : null },
    exact: all || actors.some((id) => wanted.includes(id)),
  };
}
