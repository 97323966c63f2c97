/** Links to records, and to what belongs to an actor. */
import type { ComponentChildren } from "preact";

import { place } from "../state/place";
import { type State, withView } from "../state/state";
import { Go } from "./go";

/** The lists that have records with a page of their own. */
export type RecordList = "events" | "statements" | "actors" | "member-states" | "sources" | "topics" | "places";

/** The page of a record, within the selection of now. */
export function recordAt(list: RecordList, id: string): State {
  return withView(place(), "record", { kind: list, id });
}

export function RecordLink({ list, id, children }: { list: RecordList; id: string; children: ComponentChildren }) {
  return <Go to={recordAt(list, id)}>{children}</Go>;
}

/** An actor by name; the whole name where it is shortened. */
export function ActorLink({ actor }: { actor: { id: string; name: string } }) {
  return (
    <RecordLink list="actors" id={actor.id}>
      {actor.name}
    </RecordLink>
  );
}
