import { createClient, pages, records, type QueryOf, type ItemOf } from "../src/index.js";
const api = createClient("http://x");
export async function t() {
  for await (const p of pages(api, "/events", { query: { actor: ["a"], view: "full" } })) { const c: unknown[] = p.items[0]!.citations; p.total; p.links.next; }
  for await (const p of pages(api, "/events")) { const x: string = p.items[0]!.title; 
    // @ts-expect-error summary
    p.items[0]!.citations; }
  for await (const p of pages(api, "/events", {query: {fields: "id"}})) { const x: string|undefined = p.items[0]!.title; }
  for await (const p of records(api, "/search", {query: {q: "a"}, most: 3})) { const x: string = p.title; }
  for await (const p of records(api, "/relations/{a}/{b}", {path: {a: "a", b: "b"}})) { const x: string = p.id; }
  // @ts-expect-error no path
  records(api, "/relations/{a}/{b}", {});
  // @ts-expect-error no path
  records(api, "/relations/{a}/{b}");
  // @ts-expect-error no q
  pages(api, "/search");
  // @ts-expect-error typo
  pages(api, "/events", {query: {actr: ["a"]}});
  // @ts-expect-error type
  pages(api, "/events", {query: {actor: 3}});
  // @ts-expect-error no list
  pages(api, "/dataset");
  const q: QueryOf<"/events"> = {} as QueryOf<"/events">;
  for await (const p of pages(api, "/events", {query: q})) { 
    // @ts-expect-error any view
    const x: string = p.items[0]!.title; }
  const r = await api.GET("/events", { params: { query: { actor: ["a"] } } });
  if (r.error) { r.error.detail; } else { r.data.total; r.data.items[0]!.id; }
  const g = await api.GET("/events/{id}", { params: { path: { id: "a" } } });
  g.data?.title;
  const c = await api.GET("/events", { params: { query: { format: "csv" } }, parseAs: "text" });
  const s: string | undefined = c.data;
}
