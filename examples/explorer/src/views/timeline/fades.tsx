/** The gradients of what fades, one for each colour and course that occurs. */
import type { Stop } from "./bars";

/** A gradient by name: the colour of a series, and how solid it is along its way. */
export interface Fade {
  readonly id: string;
  readonly series: string;
  readonly stops: readonly Stop[];
}

/** Courses that differ by less than the eye sees share a gradient. */
const STEPS = 40;

/** Name the gradient of a course; equal ones have the same name. */
export function fadeOf(series: string, stops: readonly Stop[]): Fade {
  const rounded = stops.map(({ at, opacity }) => ({ at: Math.round(at * STEPS) / STEPS, opacity }));
  const course = rounded.map(({ at, opacity }) => `${Math.round(at * STEPS)}_${Math.round(opacity * 100)}`).join("-");
  return { id: `fade-${series}-${course}`, series, stops: rounded };
}

export function Fades({ fades }: { fades: Iterable<Fade> }) {
  return (
    <defs>
      {[...fades].map(({ id, series, stops }) => (
        <linearGradient key={id} id={id} class={`series colour-${series}`}>
          {stops.map(({ at, opacity }, index) => (
            <stop key={index} offset={at} stop-color="currentColor" stop-opacity={opacity} />
          ))}
        </linearGradient>
      ))}
    </defs>
  );
}
