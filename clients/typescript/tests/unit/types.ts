/** What the compiler must see, and what it must refuse: `tsc` fails where one of these lines is otherwise. */
import { createClient, type ItemOf, type ListPath, pages, type QueryOf, records, type Schemas } from "../../src/index.js";

const api = createClient("http://a.invalid");

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Union<P extends ListPath> = { [V in "summary" | "full"]: ItemOf<P, { view: V }> }["summary" | "full"];

/** The views written down in lists.ts are all that the document says each list serves. */
export const viewsAreComplete: [
  Same<Union<"/events"> | ItemOf<"/events", { fields: string }>, Schemas["EventList"]["items"][number]>,
  Same<Union<"/statements"> | ItemOf<"/statements", { fields: string }>, Schemas["StatementList"]["items"][number]>,
  Same<Union<"/actors"> | ItemOf<"/actors", { fields: string }>, Schemas["ActorList"]["items"][number]>,
  Same<Union<"/member-states"> | ItemOf<"/member-states", { fields: string }>, Schemas["MembershipList"]["items"][number]>,
  Same<Union<"/sources"> | ItemOf<"/sources", { fields: string }>, Schemas["SourceList"]["items"][number]>,
  Same<Union<"/topics"> | ItemOf<"/topics", { fields: string }>, Schemas["TopicList"]["items"][number]>,
  Same<Union<"/places"> | ItemOf<"/places", { fields: string }>, Schemas["PlaceList"]["items"][number]>,
  Same<Union<"/changes">, Schemas["ReleaseChangeList"]["items"][number]>,
  Same<ItemOf<"/search">, Schemas["HitRead"]>,
] = [true, true, true, true, true, true, true, true, true];

export async function reads(query: QueryOf<"/events">): Promise<void> {
  for await (const { items } of pages(api, "/events")) {
    const title: string | undefined = items[0]?.title;
    // @ts-expect-error a summary has no citations
    void [title, items[0]?.citations];
  }
  for await (const event of records(api, "/events", { query: { view: "full", actor: ["nato"] }, most: 3 })) {
    const quote: string | null | undefined = event.citations[0]?.quote;
    void quote;
  }
  for await (const event of records(api, "/events", { query: { view: "full", fields: "id,citations" } })) {
    // @ts-expect-error what was not asked for is not there
    const title: string = event.title;
    void title;
  }
  for await (const event of records(api, "/events", { query })) {
    // @ts-expect-error any view may have been asked for
    void event.citations;
  }
  for await (const hit of records(api, "/search", { query: { q: "treaty" } })) void hit.path.length;
  for await (const item of records(api, "/relations/{a}/{b}", { path: { a: "UZ", b: "CSTO" } })) void item.id.length;

  // @ts-expect-error without q there is no search
  pages(api, "/search");
  // @ts-expect-error the address has two names in it
  pages(api, "/relations/{a}/{b}", { path: { a: "UZ" } });
  // @ts-expect-error there is no such parameter
  pages(api, "/events", { query: { actr: ["nato"] } });
  // @ts-expect-error there is no such status
  pages(api, "/events", { query: { status: ["certain"] } });
  // @ts-expect-error pages are followed by cursor
  pages(api, "/events", { query: { offset: 20 } });
  // @ts-expect-error this is no list
  pages(api, "/dataset");

  const { data, error } = await api.GET("/events", { params: { query: { format: "csv" } }, parseAs: "text" });
  const told: string | undefined = data ?? error?.detail;
  void told;
}
