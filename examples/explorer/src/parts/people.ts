/** Who took part in an event, put together by role, so that a line of them can be read. */
import type { Schemas } from "communique-client";

/** Those who had one role, and acted for the same one if for any. */
export interface Part {
  readonly role: string;
  readonly for: Schemas["ActorRef"] | null;
  readonly actors: readonly Schemas["ActorRef"][];
  /** How many more had it than are named. */
  readonly more: number;
}

/**
 * Put participants together by role, in their order.
 *
 * @param most how many are named in all; the rest are counted, each with its role
 */
export function partsOf(participants: readonly Schemas["ParticipantRead"][], most = Infinity): Part[] {
  const parts = new Map<string, { role: string; for: Schemas["ActorRef"] | null; actors: Schemas["ActorRef"][] }>();
  for (const { actor, role, for: on } of participants) {
    const key = `${role} ${on?.id ?? ""}`;
    const part = parts.get(key) ?? { role, for: on, actors: [] };
    part.actors.push(actor);
    parts.set(key, part);
  }
  let left = most;
  return [...parts.values()].map((part) => {
    const actors = part.actors.slice(0, Math.max(left, 0));
    left -= actors.length;
    return { ...part, actors, more: part.actors.length - actors.length };
  });
}
