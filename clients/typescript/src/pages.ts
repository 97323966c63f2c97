/** Lists, page by page and record by record. */
import type { Client } from "./client.js";
import type { InPath, ItemOf, ListPath, PageOf, QueryOf } from "./lists.js";
import { ProblemError, problemOf } from "./problem.js";

/** The most that the API gives on one page. */
const LARGEST_PAGE = 200;

/** Refuses what a list cannot be asked, which an inferred type would let pass. */
type NothingElse<Q, Known> = { [Name in Exclude<keyof Q, keyof Known>]: never };
type Optional<Name extends string, Value, Inferred> = object extends Value
  ? { [N in Name]?: Inferred }
  : { [N in Name]: Inferred };

/** What a list is asked for, and the signal that ends it. */
export type ListOptions<P extends ListPath, Q> = Optional<
  "query",
  QueryOf<P>,
  Q & QueryOf<P> & NothingElse<Q, QueryOf<P>>
> &
  Optional<"path", InPath<P>, InPath<P>> & { signal?: AbortSignal };

/** May be left out where all that is in it may. */
type Given<Options> = object extends Options ? [options?: Options] : [options: Options];

/**
 * Read a list page by page, to its end, by cursor: while data is loaded, it goes on in the new revision and
 * `meta.revision_changed` says so.
 *
 * @param path one of the lists, such as `/events`
 * @param options the `query`, what stands in the `path` of the address, and a `signal`
 * @throws ProblemError where the API refuses; whatever `fetch` throws where there is no answer
 */
export async function* pages<P extends ListPath, const Q = unknown>(
  api: Client,
  path: P,
  ...[options]: Given<ListOptions<P, Q>>
): AsyncGenerator<PageOf<P, Q>, void, undefined> {
  yield* followed<PageOf<P, Q>>(api, path, { ...options });
}

/**
 * Read a list record by record; pages are as large as they can be, unless the query has a `limit`.
 *
 * @param options as for `pages`, and `most`, after how many records to end
 * @throws ProblemError where the API refuses; whatever `fetch` throws where there is no answer
 */
export async function* records<P extends ListPath, const Q = unknown>(
  api: Client,
  path: P,
  ...[options]: Given<ListOptions<P, Q> & { most?: number }>
): AsyncGenerator<ItemOf<P, Q>, void, undefined> {
  const { most = Infinity, ...asked }: Asked & { most?: number } = { ...options };
  if (!(most > 0)) return;
  const query = { limit: Math.min(LARGEST_PAGE, Math.ceil(most)), ...asked.query };
  let left = most;
  for await (const { items } of followed<PageOf<P, Q>>(api, path, { ...asked, query })) {
    for (const item of items) {
      yield item;
      left -= 1;
      if (left <= 0) return;
    }
  }
}

/** What is asked, once the compiler has seen that it may be. */
interface Asked {
  query?: Record<string, unknown>;
  path?: Record<string, unknown>;
  signal?: AbortSignal;
}

async function* followed<Page extends { links: { next: string | null } }>(
  api: Client,
  path: ListPath,
  { query, path: inPath, signal }: Asked,
): AsyncGenerator<Page, void, undefined> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const params = { query: { ...query, ...(cursor === undefined ? {} : { cursor }) }, path: inPath };
    // The methods of the client are typed by single addresses; which one this is was settled by the caller's type.
    const get = api.GET as unknown as (path: string, init: object) => Promise<Answer<Page>>;
    const { data, error, response } = await get(path, { params, ...(signal === undefined ? {} : { signal }) });
    if (data === undefined) throw new ProblemError(problemOf(error, response), response);
    yield data;
    cursor = cursorIn(data.links.next);
  }
}

interface Answer<Page> {
  data?: Page;
  error?: unknown;
  response: Response;
}

/** The cursor in the address of the next page; the address itself may not be the one that the client goes by. */
function cursorIn(next: string | null): string | null {
  return next === null ? null : new URL(next, "http://address.invalid").searchParams.get("cursor");
}
