/** Links to records, and to what belongs to an actor. */
import type { ComponentChildren } from "preact";

import { place } from "../state/place";
import { type State, withView } from "../state/state";
import { Go } from "./go";

/** The lists that have records with a page of their own. */
export const RECORD_LISTS = ["events", "statements", "actors", "member-states", "sources", "topics", "places"] as const;
export type RecordList = (typeof RECORD_LISTS)[number];

/** In which list the records of a kind are; undefined for kinds that have no page. */
export function listOf(kind: string): RecordList | undefined {
  return RECORD_LISTS.find((list) => list === (kind === "membership" ? "member-states" : `${kind}s`));
}

/** The page of a record, within the selection of now. */
export function recordAt(list: RecordList, id: string): State {
  return withView(place(), "record", { kind: list, id });
}

/** The page of the record that is at this path of the API; undefined where that is no record. */
export function recordAtPath(path: string): State | undefined {
  const [list, id] = new URL(path, "http://address.invalid").pathname.split("/").slice(-2);
  const known = RECORD_LISTS.find((name) => name === list);
  return known === undefined || id === undefined ? undefined : recordAt(known, decodeURIComponent(id));
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
