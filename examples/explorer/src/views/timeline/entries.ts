/** Records as entries of the drawing: events, statements and membership changes in one form. */
import type { ItemOf, Schemas } from "communique-client";

import type { Terms } from "../../api/reading";
import type { RecordList } from "../../parts/records";
import { type Bar, barOf } from "./bars";

/** By what events can be parted into lanes. */
export const GROUPS = ["none", "type", "actor", "topic"] as const;
export type Group = (typeof GROUPS)[number];

/** What an entry looks like: an event by its status, a change by what it amounts to. */
export type Shape = Schemas["EventStatus"] | "statement" | Schemas["MembershipChangeKind"];

export interface Entry {
  /** Names it among all: `events/ID`. What it leads to is the record `id` of `list`. */
  readonly key: string;
  readonly list: RecordList;
  readonly id: string;
  /** All that it stands for, itself among them: one, but where changes of the same day are drawn as one. */
  readonly parts: readonly Part[];
  readonly title: string;
  /** Who took part, spoke, or changed. */
  readonly who: readonly string[];
  readonly date: Schemas["DateRead"];
  readonly bar: Bar;
  readonly shape: Shape;
  readonly disputed: boolean;
  /** The values by which an event stands in lanes. */
  readonly values: Readonly<Record<Exclude<Group, "none">, readonly string[]>>;
}

/** A record that an entry stands for. `key` is the record's own; `id` that of the page that tells of it. */
export interface Part {
  readonly key: string;
  readonly list: RecordList;
  readonly id: string;
  readonly title: string;
}

const NO_VALUES: Entry["values"] = { type: [], actor: [], topic: [] };

export function entryOfEvent(event: ItemOf<"/events">): Entry {
  const { id, title, date, type, topics, participants, status, disputed } = event;
  const actors = participants.flatMap(({ actor, for: principal }) => (principal ? [actor, principal] : [actor]));
  return {
    ...single("events", id, title),
    who: [...new Set(actors.map(({ name }) => name))],
    date,
    bar: barOf(date),
    shape: status,
    disputed,
    values: { type: [type], topic: topics, actor: [...new Set(actors.map((actor) => actor.id))] },
  };
}

export function entryOfStatement({ id, speakers, gist, said, disputed }: ItemOf<"/statements">): Entry {
  const who = speakers.map(({ name }) => name);
  const named = who.length === 0 || who.some((name) => gist.startsWith(name));
  const title = named ? gist : `${who.join(", ")}: ${gist}`;
  return {
    ...single("statements", id, title),
    who,
    date: said,
    bar: barOf(said),
    shape: "statement",
    disputed,
    values: NO_VALUES,
  };
}

function single(list: RecordList, id: string, title: string) {
  const key = `${list}/${id}`;
  return { key, list, id, title, parts: [{ key, list, id, title }] };
}

type Change = ItemOf<"/member-states/changes">;

/** Changes as entries: those of the same kind, in the same organization, of the same date are one. */
export function entriesOfChanges(changes: readonly Change[], statuses: Terms | undefined): Entry[] {
  const alike = new Map<string, Change[]>();
  for (const change of changes) {
    const key = [change.date.edtf, change.organization.id, change.change, change.to_status].join(" ");
    alike.set(key, [...(alike.get(key) ?? []), change]);
  }
  return [...alike.values()].map((group) => entryOfChanges(group, statuses));
}

function entryOfChanges(group: readonly Change[], statuses: Terms | undefined): Entry {
  const [first] = group as [Change, ...Change[]];
  const parts = group.map((change): Part => ({
    key: `changes/${change.id}`,
    list: "member-states",
    id: change.membership,
    title: toldOf(change, change.member.name, statuses),
  }));
  return {
    key: `changes/${first.id}`,
    list: "member-states",
    id: first.membership,
    parts,
    title: group.length === 1 ? (parts[0] as Part).title : toldOf(first, `${group.length} members`, statuses),
    who: group.map(({ member }) => member.name),
    date: first.date,
    bar: barOf(first.date),
    shape: first.change,
    disputed: false,
    values: NO_VALUES,
  };
}

function toldOf({ change, organization, from_status, to_status }: Change, who: string, statuses: Terms | undefined): string {
  if (change !== "changed") return `${who} ${change} ${organization.name}`;
  const word = (status: string | null): string => (status === null ? "none" : (statuses?.get(status)?.label ?? status));
  return `${who} in ${organization.name}: ${word(from_status)} → ${word(to_status)}`;
}
