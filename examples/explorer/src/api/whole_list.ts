/** All records of a list, read page by page, and all of one revision of the data. */
import { type ItemOf, type ListOptions, type ListPath, pages } from "communique-client";

import { api } from "./client";
import { unread } from "./failure";
import { noteRevision } from "./revision";

/** All records of a list, up to a bound. */
export interface Whole<P extends ListPath> {
  readonly items: ItemOf<P>[];
  readonly total: number;
  readonly notices: readonly string[];
}

/**
 * Read a list to its end, or until there are `most` records; `total` counts them all. Where other data is loaded
 * meanwhile, it is read from the start again.
 */
export async function readWhole<P extends ListPath>(
  path: P,
  asked: ListOptions<P, unknown>,
  most: number,
): Promise<Whole<P>> {
  for (;;) {
    const whole = await readOnce(path, asked, most).catch(unread);
    if (whole !== undefined) return whole;
  }
}

async function readOnce<P extends ListPath>(path: P, asked: object, most: number): Promise<Whole<P> | undefined> {
  const items: ItemOf<P>[] = [];
  // Which list it is, the caller's type says.
  for await (const page of pages<ListPath>(api(), path, asked as never)) {
    noteRevision(page);
    if (page.meta.revision_changed) return undefined;
    items.push(...(page.items as ItemOf<P>[]));
    if (page.links.next === null || items.length >= most) {
      return { items, total: page.total, notices: page.meta.notices };
    }
  }
  return undefined; // a list has at least one page
}
