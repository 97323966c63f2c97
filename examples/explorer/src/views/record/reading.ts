/** The record shown, in full, with which list it is of. */
import type { Schemas } from "communique-client";

import { api } from "../../api/client";
import { answered } from "../../api/failure";
import { type Resource, useResource } from "../../api/resource";
import type { RecordList } from "../../parts/records";

/** A record as its own address gives it, by the list it is of. */
export type FullRecord =
  | { readonly list: "events"; readonly record: Schemas["EventRead"] }
  | { readonly list: "statements"; readonly record: Schemas["StatementRead"] }
  | { readonly list: "actors"; readonly record: Schemas["ActorRead"] }
  | { readonly list: "member-states"; readonly record: Schemas["MembershipRead"] }
  | { readonly list: "sources"; readonly record: Schemas["SourceRead"] }
  | { readonly list: "topics"; readonly record: Schemas["TopicRead"] }
  | { readonly list: "places"; readonly record: Schemas["PlaceRead"] };

/** Read a record. One that has another id now comes under that id: the API leads there by itself. */
export function useRecord(list: RecordList, id: string): Resource<FullRecord> {
  return useResource(`record ${list}/${id}`, (signal) => readRecord(list, id, signal));
}

/** Read a record, once. */
export async function readRecord(list: RecordList, id: string, signal: AbortSignal): Promise<FullRecord> {
  const asked = { params: { path: { id } }, signal };
  switch (list) {
    case "events":
      return { list, record: await answered(api().GET("/events/{id}", asked)) };
    case "statements":
      return { list, record: await answered(api().GET("/statements/{id}", asked)) };
    case "actors":
      return { list, record: await answered(api().GET("/actors/{id}", asked)) };
    case "member-states":
      return { list, record: await answered(api().GET("/member-states/{id}", asked)) };
    case "sources":
      return { list, record: await answered(api().GET("/sources/{id}", asked)) };
    case "topics":
      return { list, record: await answered(api().GET("/topics/{id}", asked)) };
    case "places":
      return { list, record: await answered(api().GET("/places/{id}", asked)) };
  }
}

/** What a record is called: a membership by who belongs to what. */
export function titleOf(full: FullRecord): string {
  switch (full.list) {
    case "events":
    case "sources":
      return full.record.title;
    case "statements":
      return full.record.gist;
    case "member-states":
      return `${full.record.member.name} in ${full.record.organization.name}`;
    case "topics":
      return full.record.label;
    default:
      return full.record.name;
  }
}
