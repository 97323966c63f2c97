/** A date as a bar: solid where it is sure, fading where it is only possible, with an arrow where an end is open. */
import type { Dated, Stretch } from "../dates/stretch";
import { extentOf, piecesOf } from "../dates/extent";
import { shareOf } from "../dates/scale";

interface BarProps {
  readonly date: Dated;
  readonly window: Stretch;
  /** How its parts are painted. */
  readonly class: string;
}

/** The parts of a bar, to stand in an element that spans the window. Nothing where the date lies outside. */
export function Bar({ date, window, class: paint }: BarProps) {
  const extent = extentOf(date, window);
  if (extent === null) return null;
  const { possible, solid, openStart, openEnd } = extent;
  const sureOf = (sure: boolean): string => (sure ? "" : "bar-arrow-possible");
  return (
    <>
      {piecesOf(extent).map(({ from, to, kind }) => (
        <span
          key={kind}
          class={`bar bar-${kind} ${paint}`}
          data-piece={kind}
          style={{ left: `${shareOf(from, window)}%`, width: `${shareOf(window.from + to - from, window)}%` }}
        />
      ))}
      {openStart && <span class={`bar-arrow bar-arrow-start ${sureOf(solid?.from === possible.from)} ${paint}`} data-open="start" />}
      {openEnd && <span class={`bar-arrow bar-arrow-end ${sureOf(solid?.to === possible.to)} ${paint}`} data-open="end" />}
    </>
  );
}
