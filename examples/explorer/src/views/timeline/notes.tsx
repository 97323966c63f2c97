/** What the drawing leaves out, draws twice, or could not read, in words. */
import { Failed } from "../../parts/shown";
import { place } from "../../state/place";
import { groupOf } from "./choices";
import type { Read } from "./reading";

const TWICE = { type: null, actor: "actors", topic: "topics", none: null } as const;

export function Notes({ read }: { read: Read }) {
  const { events, statements, changes, leftOut } = read;
  const group = groupOf(place());
  const several = TWICE[group];
  const failed = [statements, ...changes].filter(({ failure }) => failure !== undefined);
  const notes = [
    ...[events, statements, ...changes].flatMap(({ data }) => (data === undefined ? [] : beyond(data))),
    ...(several === null ? [] : [`An event with several ${several} stands in several lanes; each lane counts it.`]),
    ...(group === "none" ? [] : ["“Others” holds the events that stand in none of the lanes above it."]),
    ...leftOut,
    ...new Set([events, statements, ...changes].flatMap(({ data }) => data?.notices ?? [])),
  ];
  return (
    <>
      {failed.map(({ failure, retry }, index) => failure && <Failed key={index} failure={failure} retry={retry} />)}
      <ul class="timeline-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>
          Drag to move in time. Pinch to zoom, or turn the wheel: with Ctrl, or after a click into the drawing. By keyboard:
          arrows, + and −, Home for the whole; Enter goes to the marks, arrows from one to the next, Esc back.
        </li>
      </ul>
    </>
  );
}

/** Say so where a list is longer than what is drawn of it. */
function beyond({ items, total }: { items: readonly unknown[]; total: number }): string[] {
  if (items.length >= total) return [];
  const [drawn, all] = [items.length, total].map((count) => count.toLocaleString("en"));
  return [`Drawn are the first ${drawn} of ${all} records of a list, in order of date. A narrower selection shows the rest.`];
}
