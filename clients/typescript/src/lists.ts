/** What the lists of the API hold, as types: worked out of the generated ones, by address and view. */
import type { components, paths } from "./schema.js";

/** Everything that is served, by name: `Schemas["EventSummary"]`. */
export type Schemas = components["schemas"];

type Body<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { "application/json": infer B } } } };
}
  ? B
  : never;

/** The addresses that answer in pages. */
export type ListPath = {
  [P in keyof paths]: Body<P> extends { items: unknown[]; total: number; links: Schemas["LinksRead"] } ? P : never;
}[keyof paths];

type Parameters<P extends ListPath, In extends "query" | "path"> = [
  NonNullable<paths[P]["get"]["parameters"][In]>,
] extends [never]
    ? Record<never, never>
    : NonNullable<paths[P]["get"]["parameters"][In]>;

/** What a list may be asked; `cursor` is how `pages` goes on, and `offset` would exclude it. */
export type QueryOf<P extends ListPath> = Omit<Parameters<P, "query">, "cursor" | "offset" | "format">;

/** What stands in the address of a list: the `id` of `/sources/{id}/citations`. */
export type InPath<P extends ListPath> = Parameters<P, "path">;

/** What a list serves by `view`, and what `fields` leaves of it; a list that is not here has one view. */
interface Views {
  "/events": View<"EventSummary", "EventRead", "EventProjection">;
  "/statements": View<"StatementSummary", "StatementRead", "StatementProjection">;
  "/actors": View<"ActorSummary", "ActorRead", "ActorProjection">;
  "/member-states": View<"MembershipSummary", "MembershipRead", "MembershipProjection">;
  "/sources": View<"SourceSummary", "SourceRead", "SourceProjection">;
  "/topics": View<"TopicSummary", "TopicRead", "TopicProjection">;
  "/places": View<"PlaceSummary", "PlaceRead", "PlaceProjection">;
  "/changes": View<"ReleaseChangeSummary", "ReleaseChangeRead", never>;
}
interface View<Summary extends keyof Schemas, Full extends keyof Schemas, Fields extends keyof Schemas> {
  summary: Schemas[Summary];
  full: Schemas[Full];
  fields: Schemas[Fields];
}

/** The value of a parameter in a query, `undefined` where it is not asked for. */
type Asked<Q, Name extends string> = Name extends keyof Q ? Q[Name] : undefined;
type InView<P extends keyof Views, View, Fields> = Fields extends string
  ? Views[P]["fields"]
  : View extends "full"
    ? Views[P]["full"]
    : Views[P]["summary"];

/** A record of a list, as this query has it served: lean, full, or some of its fields. */
export type ItemOf<P extends ListPath, Q = unknown> = P extends keyof Views
  ? InView<P, Asked<Q, "view">, Asked<Q, "fields">>
  : Body<P> extends { items: (infer Item)[] }
    ? Item
    : never;

/** A page of a list: `items`, the `total` of all pages, `facets`, `links` and `meta`. */
export type PageOf<P extends ListPath, Q = unknown> = Omit<Schemas["HitList"], "items"> & { items: ItemOf<P, Q>[] };
