/** What the address of a page may hold: the views, and the parameters that each of them knows. */

/** The views, the first one being shown where the address names none. */
export const VIEWS = ["timeline", "list", "record", "members", "network", "map", "stances"] as const;
export type View = (typeof VIEWS)[number];

/** Parameters that select records. They mean what they mean in the API, and are kept from view to view. */
export const SELECTING = [
  "q",
  "actor",
  "actor_op",
  "type",
  "topic",
  "place",
  "country",
  "status",
  "disputed",
  "date",
  "known_on",
] as const;

/** Parameters that say how one view shows them; another view does not get them. */
const SHOWING = {
  timeline: ["group", "lanes", "from", "to"],
  list: ["list", "sort", "offset", "speaker", "stance", "mode"],
  record: ["kind", "id", "offset"],
  members: ["organization", "as_of"],
  network: ["min_weight", "chosen", "tie"],
  map: ["chosen"],
  stances: ["speaker"],
} as const satisfies Record<View, readonly string[]>;

export type Selecting = (typeof SELECTING)[number];
type Showing = (typeof SHOWING)[View][number];
export type Parameter = Selecting | Showing;

/** Tell whether a view knows a parameter of this name. */
export function knows(view: View, name: string): name is Parameter {
  return (SELECTING as readonly string[]).includes(name) || (SHOWING[view] as readonly string[]).includes(name);
}
