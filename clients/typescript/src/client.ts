/** The client: one function an HTTP method, typed by the OpenAPI document, as openapi-fetch makes them. */
import createTypedClient, { type Client as TypedClient, type ClientOptions as TypedOptions } from "openapi-fetch";

import { askingByTag, type EtagCache } from "./etag.js";
import type { paths } from "./schema.js";

/** In which forms the client reads answers; others are had as text, by `parseAs: "text"`. */
type Read = "application/json" | "application/problem+json";

/** A client of one Communiqué: `GET(path, { params })` gives `{ data, error, response }`. */
export type Client = TypedClient<paths, Read>;

/** What a client can be given beside the address: headers, a signal, and whatever else `fetch` takes. */
export interface ClientOptions extends Omit<TypedOptions, "baseUrl" | "cache" | "fetch"> {
  /**
   * Where answers are kept, so that the next request asks whether they still hold. Not for web pages: a browser does
   * so by itself, and a page that sends `If-None-Match` to another origin has to be let by a preflight first.
   */
  readonly cache?: EtagCache;
  /** What sends requests; the `fetch` of the platform where it is left out. */
  readonly fetch?: typeof fetch;
}

/**
 * Make a client.
 *
 * @param address where the API is, such as `http://127.0.0.1:8000`; it may have a path
 * @param options what all requests have in common
 */
export function createClient(address: string, { cache, fetch: given, ...rest }: ClientOptions = {}): Client {
  // Looked up at each request: who replaces the platform's own `fetch` later means that one.
  const send: typeof fetch = given ?? ((...asked) => globalThis.fetch(...asked));
  return createTypedClient<paths, Read>({
    ...rest,
    baseUrl: address,
    fetch: cache === undefined ? send : askingByTag(send, cache),
  });
}
