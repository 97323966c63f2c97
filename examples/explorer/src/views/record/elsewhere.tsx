/** The record outside of this page: at the API, in other forms, and in the views that can be narrowed to it. */
import { addressOf } from "../../api/client";
import type { Selecting } from "../../state/parameters";
import { place } from "../../state/place";
import { one, type State, withChange, withView } from "../../state/state";
import { Go } from "../../parts/go";

/** A list or timeline of nothing but what belongs to this record, as far as it was known on the day chosen. */
function narrowedTo(view: "list" | "timeline", name: Selecting, id: string, list?: "statements"): State {
  const known = one(place(), "known_on") ?? null;
  const bare = withView({ view: "record", values: new Map() }, view);
  return withChange(bare, { [name]: id, known_on: known, ...(list === undefined ? {} : { list }) });
}

interface NarrowedProps {
  name: Selecting;
  id: string;
  /** How many events and statements there are, where the record tells. */
  counts?: { readonly events: number; readonly statements: number };
  /** Whether statements can be narrowed by it. */
  statements: boolean;
}

/** Links to the lists and the timeline of what belongs to this record. */
export function Narrowed({ name, id, counts, statements }: NarrowedProps) {
  const told = one(place(), "known_on") === undefined ? counts : undefined;
  return (
    <p class="narrowed">
      <span data-narrowed="events">
        <Go to={narrowedTo("list", name, id)}>{told === undefined ? "Its events" : `Its events (${told.events})`}</Go>
      </span>
      {statements && (
        <span data-narrowed="statements">
          <Go to={narrowedTo("list", name, id, "statements")}>
            {told === undefined ? "Its statements" : `Its statements (${told.statements})`}
          </Go>
        </span>
      )}
      <span data-narrowed="timeline">
        <Go to={narrowedTo("timeline", name, id)}>On the timeline</Go>
      </span>
    </p>
  );
}

/** The record at the API. */
export function AtTheApi({ path, forms }: { path: string; forms: readonly (readonly [string, string])[] }) {
  return (
    <p class="at-the-api">
      This record at the API: <a href={addressOf(path)}>JSON</a>
      {forms.map(([form, name]) => (
        <span key={form}>
          {" · "}
          <a href={addressOf(`${path}?format=${form}`)}>{name}</a>
        </span>
      ))}
    </p>
  );
}
