import { expect, test } from "vitest";

import { createClient, etagCache, isProblem, problemOf } from "../../src/index.js";
import { problem, serve } from "./service.js";

test("a repeated parameter is sent once for each value", async () => {
  const { address, asked } = await serve(() => ({ body: {} }));
  await createClient(address).GET("/events", { params: { query: { actor: ["NATO", "!CSTO"], limit: 5 } } });
  expect(asked[0]?.url).toBe("/events?actor=NATO&actor=!CSTO&limit=5");
});

test("an error comes as its problem, beside the answer", async () => {
  const { address } = await serve(() => problem(422, "actor: there is no actor of this name"));
  const { data, error, response } = await createClient(address).GET("/events/{id}", { params: { path: { id: "a b" } } });
  expect(data).toBeUndefined();
  expect(isProblem(error) && error.detail).toBe("actor: there is no actor of this name");
  expect(response.status).toBe(422);
});

test.each([undefined, null, "<h1>", 3, {}, { title: "a", status: "422", detail: "a", errors: [] }])(
  "%j is no problem",
  (value) => {
    expect(isProblem(value)).toBe(false);
    expect(problemOf(value, new Response("", { status: 418 }))).toMatchObject({ title: "Status 418", instance: "" });
  },
);

test("requests go by the fetch that is given, with what all have in common", async () => {
  const sent: Request[] = [];
  const given: typeof fetch = async (...asked) => {
    sent.push(new Request(...asked));
    return Response.json({});
  };
  const leaving = new AbortController();
  const api = createClient("http://a.invalid", {
    fetch: given,
    cache: etagCache(),
    headers: { "X-Request-ID": "me" },
    signal: leaving.signal,
  });
  await api.GET("/dataset");
  leaving.abort();
  expect(sent.map(({ url }) => url)).toEqual(["http://a.invalid/dataset"]);
  expect(sent[0]?.headers.get("X-Request-ID")).toBe("me");
  expect(sent[0]?.signal.aborted).toBe(true);
});

test("where none is given, the platform's fetch is the one of the moment", async () => {
  const api = createClient("http://a.invalid");
  const before = globalThis.fetch;
  globalThis.fetch = async () => Response.json({ status: "alive" });
  try {
    expect((await api.GET("/health/live")).data).toEqual({ status: "alive" });
  } finally {
    globalThis.fetch = before;
  }
});
