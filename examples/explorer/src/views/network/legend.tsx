/** What the shapes, colours, sizes and lines mean. */
import type { Actor } from "./graph";
import type { Look } from "./kinds";

export function Legend({ looks, actors }: { looks: ReadonlyMap<string, Look>; actors: readonly Actor[] }) {
  const counts = new Map<string, number>();
  for (const { kind } of actors) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    <ul class="network-legend" aria-label="Kinds of actors">
      {[...looks.values()]
        .filter(({ kind }) => counts.has(kind))
        .map(({ kind, path, series }) => (
          <li key={kind}>
            <svg width={18} height={18} viewBox="-9 -9 18 18" aria-hidden="true">
              <path d={path(6)} style={{ fill: `var(${series})` }} />
            </svg>{" "}
            {kind} <span class="network-count">{counts.get(kind)}</span>
          </li>
        ))}
      <li class="network-legend-note">The larger, the more events; the thicker a line, the more events in common.</li>
    </ul>
  );
}
