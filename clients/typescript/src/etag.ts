/** Answers kept by their address, and asked for again by their tag (RFC 9110, section 13.1.2). */

/** An answer as it is kept. */
export interface Kept {
  /** Its entity tag, in quotes, as it came. */
  readonly etag: string;
  /** Its headers, but for those that tell how it was sent. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** Where answers are kept; `etagCache()` keeps them in memory. */
export interface EtagCache {
  /** @returns what is kept under a key, if anything */
  get(key: string): Kept | undefined;
  /** Keep an answer under a key, in the place of an earlier one. */
  set(key: string, kept: Kept): void;
}

const JSON_ANSWER = /^application\/json\b/i;
const HOW_IT_WAS_SENT = new Set(["content-encoding", "content-length", "transfer-encoding", "connection", "keep-alive"]);

/**
 * Make a place in memory for answers; the one that was asked for longest ago goes first.
 *
 * @param most how many answers it keeps, one or more
 * @throws RangeError where that is no such number
 */
export function etagCache(most = 200): EtagCache {
  if (!Number.isInteger(most) || most < 1) throw new RangeError(`a cache of ${most} answers keeps none`);
  const answers = new Map<string, Kept>();
  const put = (key: string, kept: Kept): void => {
    answers.delete(key); // a Map goes by when a key came in: last is what was used last
    answers.set(key, kept);
  };
  return {
    get(key) {
      const kept = answers.get(key);
      if (kept !== undefined) put(key, kept);
      return kept;
    },
    set(key, kept) {
      put(key, kept);
      const [oldest] = answers.keys();
      if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    },
  };
}

/**
 * Wrap what sends requests: a GET asks whether the answer kept still holds, and where it does (304) gets that answer
 * again, as 200. Only JSON is kept: it comes in pages, while an export may be of any length.
 */
export function askingByTag(send: typeof fetch, cache: EtagCache): typeof fetch {
  return async (...asked) => {
    const request = new Request(...asked);
    if (request.method !== "GET" || request.headers.has("If-None-Match")) return send(request);
    const key = `${request.headers.get("Accept") ?? "*/*"} ${request.url}`;
    const kept = cache.get(key);
    if (kept !== undefined) request.headers.set("If-None-Match", kept.etag);
    const response = await send(request);
    if (response.status === 304 && kept !== undefined) return again(kept, response);
    const etag = response.headers.get("ETag");
    if (response.status === 200 && etag !== null && JSON_ANSWER.test(response.headers.get("Content-Type") ?? "")) {
      const headers = [...response.headers].filter(([name]) => !HOW_IT_WAS_SENT.has(name));
      cache.set(key, { etag, headers, body: await response.clone().text() });
    }
    return response;
  };
}

/** The answer kept, under the headers that came with the word that it holds (RFC 9111, section 4.3.4). */
function again(kept: Kept, confirmed: Response): Response {
  const headers = new Headers(kept.headers.map(([name, value]) => [name, value]));
  confirmed.headers.forEach((value, name) => {
    if (!HOW_IT_WAS_SENT.has(name)) headers.set(name, value);
  });
  return new Response(kept.body, { status: 200, headers });
}
