import { expect, test } from "vitest";

import { createClient, etagCache } from "../../src/index.js";
import { problem, serve, type Asked, type Told } from "./service.js";

/** A service of one state: it answers 304 to who knows it. */
function inState(state: () => string): (asked: Asked) => Told {
  return ({ headers }) => {
    const told = { ETag: `"${state()}"`, Link: `<${state()}>; rel="self"` };
    if (headers["if-none-match"] === told.ETag) return { status: 304, headers: { ...told, Age: "7" } };
    return { headers: { ...told, "X-Sent": "whole" }, body: { total: state().length, items: [] } };
  };
}

test("the second time it asks whether the answer holds, and gives the one that is kept", async () => {
  let state = "a";
  const { address, asked } = await serve(inState(() => state));
  const api = createClient(address, { cache: etagCache() });
  const first = await api.GET("/topics");
  const second = await api.GET("/topics");
  expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"a"']);
  expect(second.data).toEqual(first.data);
  expect(second.response.status).toBe(200);
  expect(second.response.headers.get("X-Sent")).toBe("whole");
  expect(second.response.headers.get("Age")).toBe("7");
  state = "bb";
  expect((await api.GET("/topics")).data?.total).toBe(2);
  await api.GET("/topics");
  expect(asked.map(({ headers }) => headers["if-none-match"]).slice(2)).toEqual(['"a"', '"bb"']);
});

test("every address has its own answer, and so has every form that is asked for", async () => {
  const { address, asked } = await serve(inState(() => "a"));
  const api = createClient(address, { cache: etagCache() });
  await api.GET("/topics");
  await api.GET("/topics", { params: { query: { limit: 3 } } });
  await api.GET("/topics", { headers: { Accept: "application/json" } });
  expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, undefined, undefined]);
});

test("an answer that is dropped while it is asked about is given all the same", async () => {
  const cache = etagCache(1);
  const { address } = await serve((asked) => {
    if (asked.headers["if-none-match"]) cache.set("another", { etag: '"x"', headers: [], body: "{}" });
    return inState(() => "a")(asked);
  });
  const api = createClient(address, { cache });
  await api.GET("/topics");
  expect((await api.GET("/topics")).data?.total).toBe(1);
});

test("errors, exports and answers without a tag are not kept", async () => {
  const { address, asked } = await serve(({ url }) => {
    if (url.startsWith("/events")) return problem(422, "no");
    if (url === "/coverage") return { status: 503, headers: { ETag: '"a"', "Content-Type": "application/json" }, body: {} };
    const csv = { ETag: '"a"', "Content-Type": "text/csv" };
    return url.includes("format=csv") ? { headers: csv, body: "id\n" } : { body: {} };
  });
  const api = createClient(address, { cache: etagCache() });
  for (const _ of [1, 2]) {
    expect((await api.GET("/events")).error?.detail).toBe("no");
    expect((await api.GET("/topics", { params: { query: { format: "csv" } }, parseAs: "text" })).data).toBe("id\n");
    await api.GET("/health/live");
    await api.GET("/coverage");
  }
  expect(asked.filter(({ headers }) => headers["if-none-match"])).toEqual([]);
});

test("who asks by a tag of their own gets the 304", async () => {
  const { address } = await serve(inState(() => "a"));
  const api = createClient(address, { cache: etagCache() });
  await api.GET("/topics");
  const { response } = await api.GET("/topics", { headers: { "If-None-Match": '"a"' } });
  expect(response.status).toBe(304);
});

test("without a cache nothing is asked by tag", async () => {
  const { address, asked } = await serve(inState(() => "a"));
  const api = createClient(address);
  await api.GET("/topics");
  await api.GET("/topics");
  expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, undefined]);
});
