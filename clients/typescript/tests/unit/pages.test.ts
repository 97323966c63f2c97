import { expect, test } from "vitest";

import { createClient, pages, ProblemError, records } from "../../src/index.js";
import { problem, serve, type Asked, type Told } from "./service.js";

/** A list of numbered records, as the API pages through one: by `limit`, and by a cursor that says where to go on. */
function listOf(total: number): (asked: Asked) => Told {
  return ({ url }) => {
    const { searchParams } = new URL(url, "http://service");
    const limit = Number(searchParams.get("limit") ?? "20");
    const from = Number(searchParams.get("cursor")?.slice(1) ?? "0");
    const items = Array.from({ length: Math.min(limit, total - from) }, (_, at) => ({ id: `${from + at}` }));
    searchParams.set("cursor", `é${from + limit}`);
    return { body: { items, total, links: { next: from + limit < total ? `/events?${searchParams}` : null } } };
  };
}

/** All that a generator gives. */
async function all<Item>(given: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of given) items.push(item);
  return items;
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `${at}`);

test("pages are followed to the end, by cursor, with the query each time", async () => {
  const { address, asked } = await serve(listOf(45));
  const got = await all(pages(createClient(`${address}/below/`), "/events", { query: { actor: ["a", "b c"] } }));
  expect(got.map((page) => page.items.length)).toEqual([20, 20, 5]);
  expect(got.map((page) => page.total)).toEqual([45, 45, 45]);
  expect(got.flatMap((page) => page.items.map((event) => event.id))).toEqual(numbered(45));
  expect(asked.map(({ url }) => url)).toEqual([
    "/below/events?actor=a&actor=b%20c",
    "/below/events?actor=a&actor=b%20c&cursor=%C3%A920",
    "/below/events?actor=a&actor=b%20c&cursor=%C3%A940",
  ]);
});

test("an empty list is one page", async () => {
  const { address, asked } = await serve(listOf(0));
  expect((await all(pages(createClient(address), "/topics"))).map((page) => page.items)).toEqual([[]]);
  expect(asked).toHaveLength(1);
});

test("what stands in the address is put there", async () => {
  const { address, asked } = await serve(listOf(1));
  await all(pages(createClient(address), "/relations/{a}/{b}", { path: { a: "a/b", b: "é" } }));
  expect(asked[0]?.url).toBe("/relations/a%2Fb/%C3%A9");
});

test("records come one by one, by the largest pages there are", async () => {
  const { address, asked } = await serve(listOf(450));
  const got = await all(records(createClient(address), "/events", { query: { sort: "-date" } }));
  expect(got.map((event) => event.id)).toEqual(numbered(450));
  expect(asked.map(({ url }) => url.replace(/&?cursor=[^&]*/, ""))).toEqual(
    Array(3).fill("/events?limit=200&sort=-date"),
  );
});

test.each([
  [0, 0, []],
  [3, 3, [3]],
  [20.5, 21, [21]],
  [250, 250, [200, 200]],
])("of %d records at most, %d are given, and no more pages are asked for", async (most, count, limits) => {
  const { address, asked } = await serve(listOf(1000));
  expect(await all(records(createClient(address), "/events", { most }))).toHaveLength(count);
  expect(asked.map(({ url }) => Number(new URL(url, address).searchParams.get("limit")))).toEqual(limits);
});

test("a limit in the query is the size of pages", async () => {
  const { address, asked } = await serve(listOf(5));
  expect(await all(records(createClient(address), "/events", { query: { limit: 2 } }))).toHaveLength(5);
  expect(asked).toHaveLength(3);
});

test("who leaves the loop asks for nothing more", async () => {
  const { address, asked } = await serve(listOf(45));
  for await (const _ of pages(createClient(address), "/events")) break;
  expect(asked).toHaveLength(1);
});

test("an error on a later page is thrown with what the API says", async () => {
  const { address } = await serve((asked) =>
    asked.url.includes("cursor") ? problem(503, "no dataset is loaded") : listOf(45)(asked),
  );
  const seen: string[] = [];
  const read = async () => {
    for await (const event of records(createClient(address), "/events", { query: { limit: 20 } })) seen.push(event.id);
  };
  const thrown = await read().catch((error: unknown) => error);
  expect(seen).toHaveLength(20);
  expect(thrown).toBeInstanceOf(ProblemError);
  expect((thrown as ProblemError).problem).toMatchObject({ status: 503, detail: "no dataset is loaded" });
  expect((thrown as ProblemError).response.status).toBe(503);
  expect((thrown as ProblemError).message).toBe("Made up: no dataset is loaded");
});

test("an error that something else answers with is told as a problem, too", async () => {
  const { address } = await serve(() => ({ status: 502, headers: { "Content-Type": "text/html" }, body: "<h1>no" }));
  await expect(all(pages(createClient(address), "/events"))).rejects.toMatchObject({
    problem: { type: "about:blank", status: 502, title: "Bad Gateway", instance: "/events", errors: [] },
  });
});

test("a signal ends it", async () => {
  const { address, asked } = await serve(listOf(45));
  const leaving = new AbortController();
  const read = async () => {
    for await (const _ of pages(createClient(address), "/events", { signal: leaving.signal })) leaving.abort();
  };
  await expect(read()).rejects.toMatchObject({ name: "AbortError" });
  expect(asked).toHaveLength(1);
});
