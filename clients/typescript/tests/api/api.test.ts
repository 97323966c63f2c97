/** The client against a real service of the invented chronology, whose address is in COMMUNIQUE_API. */
import { expect, test } from "vitest";

import { createClient, etagCache, isProblem, pages, ProblemError, records } from "../../src/index.js";

const address = process.env["COMMUNIQUE_API"];
if (address === undefined) throw new Error("start these by `make test-contract`: COMMUNIQUE_API names no service");
const api = createClient(address);

test("walking through a list gives every record once, whatever the size of pages", async () => {
  const ids: string[] = [];
  for await (const { items, total, meta } of pages(api, "/events", { query: { limit: 3, sort: "-date" } })) {
    ids.push(...items.map((event) => event.id));
    expect(meta.revision_changed).toBe(false);
    expect(total).toBeGreaterThan(3);
  }
  const whole: string[] = [];
  for await (const event of records(api, "/events", { query: { sort: "-date" } })) whole.push(event.id);
  expect(ids).toEqual(whole);
  expect(new Set(ids).size).toBe(whole.length);
});

test("views are what the types say", async () => {
  for await (const event of records(api, "/events", { query: { view: "full" }, most: 2 })) {
    expect(event.citations.length).toBeGreaterThan(0);
    expect(event.date.earliest ?? event.date.latest).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
  for await (const event of records(api, "/events", { query: { fields: "id" }, most: 2 })) {
    expect(Object.keys(event)).toEqual(["id"]);
  }
});

test("names in parameters and addresses are looked up, whatever is in them", async () => {
  const { data } = await api.GET("/events", { params: { query: { actor: ["Harbour Union", "!Velmora"], limit: 1 } } });
  expect(data?.links.self).toBe("/events?actor=harbour-union&actor=!velmora&limit=1");
  for await (const item of records(api, "/relations/{a}/{b}", { path: { a: "velmora", b: "Harbour Union" }, most: 1 })) {
    expect(["event", "statement", "membership-change"]).toContain(item.kind);
  }
});

test("what the API refuses is told by parameter", async () => {
  const { error } = await api.GET("/events", { params: { query: { actor: ["Solano"] } } });
  expect(isProblem(error) && error.errors[0]?.parameter).toBe("actor");
  const none = records(api, "/sources/{id}/citations", { path: { id: "none" } }).next();
  await expect(none).rejects.toSatisfy((thrown) => thrown instanceof ProblemError && thrown.problem.status === 404);
});

test("the second visit is answered with 304, and gives the same", async () => {
  const statuses: number[] = [];
  const noting: typeof fetch = async (...asked) => {
    const response = await fetch(...asked);
    statuses.push(response.status);
    return response;
  };
  const kept = createClient(address, { cache: etagCache(), fetch: noting });
  const visit = async () => (await kept.GET("/events", { params: { query: { facets: "type,year", limit: 5 } } })).data;
  const first = await visit();
  expect(first?.items).toHaveLength(5);
  expect(await visit()).toEqual(first);
  expect(statuses).toEqual([200, 304]);
});

test("other forms come as text", async () => {
  const { data } = await api.GET("/topics", { params: { query: { format: "csv" } }, parseAs: "text" });
  expect(data?.trimEnd().split("\n").length).toBeGreaterThan(2);
  expect(data).toContain(`\n"lighthouse-dues","Lighthouse dues",`);
});
