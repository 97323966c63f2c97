/** All records of a list, read page by page, and all of one revision of the data. */
import { type ItemOf, type ListOptions, type ListPath, pages } from "communique-client";

import { api } from "./client";
import { unread } from "./failure";
import { noteRevision } from "./revision";

/** How often a list is begun again whose data changes while it is read. */
const TRIES = 3;

/** All records of a list, up to a bound. */
export interface Whole<P extends ListPath> {
  readonly items: ItemOf<P>[];
  readonly total: number;
  readonly notices: readonly string[];
}

/**
 * Read a list to its end, or until there are `most` records; `total` counts them all. Where other data is loaded
 * meanwhile, it is read from the start again.
 *
 * @throws Error where the data changed each time
 */
export async function readWhole<P extends ListPath>(
  path: P,
  asked: ListOptions<P, unknown>,
  most: number,
): Promise<Whole<P>> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const whole = await readOnce(path, asked, most);
    if (whole !== undefined) return whole;
  }
  throw new Error(`the data changed each time that ${path} was read; try again in a moment`);
}

/** Undefined where the pages are of more than one revision. */
async function readOnce<P extends ListPath>(path: P, asked: object, most: number): Promise<Whole<P> | undefined> {
  const items: ItemOf<P>[] = [];
  // Which list it is, the caller's type says.
  const reading = pages<ListPath>(api(), path, asked as never);
  for (;;) {
    const { value: page } = await reading.next().catch(unread);
    if (page === undefined) throw new Error(`${path} ended without a last page`);
    noteRevision(page);
    if (page.meta.revision_changed) return undefined;
    items.push(...(page.items as ItemOf<P>[]));
    if (page.links.next === null || items.length >= most) {
      return { items, total: page.total, notices: page.meta.notices };
    }
  }
}
