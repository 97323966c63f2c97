/** Who belonged on one day, of what the API answered to `as_of`: members by how sure it is, and others by status. */
import { counted } from "../../parts/words";
import type { Spell } from "./spells";

/** Those of one status who are not members, or the members, as far as it is equally sure. */
export interface Group {
  /** The status of those who are not members; null for members, whatever their status. */
  readonly status: string | null;
  readonly certainty: "certain" | "possible";
  /** One spell of each; who has several that may hold counts once, by the surest. */
  readonly spells: readonly Spell[];
}

/** Groups in the order in which they are told: members before others, certain before possible. */
export function groupsOf(spells: readonly Spell[]): readonly Group[] {
  const statuses = [null, ...new Set(spells.filter((spell) => !spell.counts_as_member).map(({ status }) => status))];
  return statuses.flatMap((status) => {
    const own = spells.filter((spell) => (status === null ? spell.counts_as_member : !spell.counts_as_member && spell.status === status));
    const certain = onceEach(own.filter(isCertain));
    const sure = new Set(certain.map(({ member }) => member.id));
    const possible = onceEach(own.filter((spell) => !isCertain(spell) && !sure.has(spell.member.id)));
    return [
      { status, certainty: "certain" as const, spells: certain },
      { status, certainty: "possible" as const, spells: possible },
    ].filter((group) => group.spells.length > 0);
  });
}

/** How many there are in a group: "7 members certainly, 1 possibly" takes two of these. */
function countOf(groups: readonly Group[], status: string | null, certainty: Group["certainty"]): number {
  return groups.find((group) => group.status === status && group.certainty === certainty)?.spells.length ?? 0;
}

/** Those of a status in words: "7 members certainly, 1 possibly". */
export function inWords(groups: readonly Group[], status: string | null): string {
  const certain = countOf(groups, status, "certain");
  const possible = countOf(groups, status, "possible");
  return `${status === null ? counted(certain, "member") : certain} certainly${possible > 0 ? `, ${possible} possibly` : ""}`;
}

function isCertain(spell: Spell): boolean {
  return spell.match?.membership === "certain";
}

function onceEach(spells: readonly Spell[]): readonly Spell[] {
  const seen = new Set<string>();
  return spells.filter(({ member }) => !seen.has(member.id) && seen.add(member.id));
}
