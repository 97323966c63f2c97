/** Where everything stands: lanes one below the other, their marks in rows. Pixels, at one scale. */
import type { Stretch } from "../../dates/stretch";
import { type Body, bodyOf } from "./bars";
import type { Entry } from "./entries";
import type { Lane } from "./lanes";
import { pack } from "./pack";

/** An entry in its lane. `x` counts from where the whole begins. */
export interface Mark {
  readonly kind: "mark";
  readonly key: string;
  readonly lane: Lane;
  readonly entry: Entry;
  readonly body: Body;
  /** Which row of its lane it stands in. */
  readonly row: number;
  /** Where its label begins, and how far it may reach. */
  readonly labelFrom: number;
  readonly labelUntil: number;
}

/** Entries that found no room in their lane, as one sign, in a row below all others. */
export interface MoreMark {
  readonly kind: "more";
  readonly key: string;
  readonly lane: Lane;
  readonly entries: readonly Entry[];
  readonly body: { readonly x0: number; readonly x1: number };
}

export type Drawn = Mark | MoreMark;

export interface Layout {
  readonly lanes: readonly Lane[];
  /** All marks from left to right. */
  readonly drawn: readonly Drawn[];
  /** Those that go on to the edge of the window, wherever that is. */
  readonly open: readonly Mark[];
  readonly byKey: ReadonlyMap<string, Drawn>;
  /** The marks that the keyboard goes through, in order of date: each record once. */
  readonly order: readonly Drawn[];
}

interface Item {
  readonly entry: Entry;
  readonly body: Body;
  readonly x0: number;
  readonly x1: number;
}

/**
 * Lay out lanes at a scale.
 *
 * @param perMoment pixels a millisecond
 * @param labelWidth how wide a label is, in pixels
 */
export function layOut(
  lanes: readonly Lane[],
  whole: Stretch,
  perMoment: number,
  labelWidth: (entry: Entry) => number,
): Layout {
  const x = (moment: number): number => (moment - whole.from) * perMoment;
  const drawn = lanes.flatMap((lane): Drawn[] => {
    const items = lane.entries.map((entry): Item => {
      const body = bodyOf(entry.bar, x, whole);
      return { entry, body, x0: body.x0, x1: body.x1 + beside(entry) };
    });
    const { placed, more } = pack(items, lane.mostRows, (item) => item.x1 - item.x0 + labelWidth(item.entry), x(whole.to));
    return [
      ...placed.map(({ item: { entry, body, x1 }, row, roomUntil }): Mark => {
        const key = `${lane.id} ${entry.key}`;
        return { kind: "mark", key, lane, entry, body, row, labelFrom: x1 + 5, labelUntil: Math.min(roomUntil, x(whole.to)) };
      }),
      ...more.map(({ items: gathered, x0, x1 }): MoreMark => {
        const entries = gathered.map(({ entry }) => entry);
        return { kind: "more", key: `${lane.id} more ${entries[0]?.key ?? ""}`, lane, entries, body: { x0, x1 } };
      }),
    ];
  });
  drawn.sort((a, b) => a.body.x0 - b.body.x0);
  const open = drawn.filter((one) => one.kind === "mark").filter(({ body }) => body.opens.before || body.opens.after);
  return { lanes, drawn, open, byKey: new Map(drawn.map((one) => [one.key, one])), order: inOrder(drawn) };
}

/** What stands behind a body takes room as well: a number, the sign of a dispute. */
function beside({ parts, disputed }: Entry): number {
  return (parts.length > 1 ? 4 + 7 * String(parts.length).length : 0) + (disputed ? 5 : 0);
}

function inOrder(drawn: readonly Drawn[]): Drawn[] {
  const met = new Set<string>();
  return drawn.filter((one) => {
    const keys = entriesOf(one).map(({ key }) => key);
    const isNew = keys.some((key) => !met.has(key));
    for (const key of keys) met.add(key);
    return isNew;
  });
}

/** All entries that something drawn stands for. */
export function entriesOf(drawn: Drawn): readonly Entry[] {
  return drawn.kind === "mark" ? [drawn.entry] : drawn.entries;
}
