/** Records by year: bars to drag over, and two fields that do and tell the same. They set the date. */
import { useRef, useState } from "preact/hooks";

import type { Counted } from "../api/counts";
import { dateOf, everyYear, heldIn, within, type YearCount, yearsOf } from "../dates/years";
import { go, place } from "../state/place";
import { one, withChange } from "../state/state";

interface YearFacetProps {
  counts: Counted;
  /** All years there are, whatever is selected. */
  all: Iterable<string>;
}

export function YearFacet({ counts, all }: YearFacetProps) {
  const [dragged, setDragged] = useState<readonly [number, number]>();
  const years = everyYear(counts, all);
  const state = place();
  const date = one(state, "date");
  const chosen = yearsOf(date);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  const choose = (from: number, to: number): void => go(withChange(state, { date: dateOf(from, to) }));
  const [from, to] = [heldIn(chosen?.from, years) ?? first.year, heldIn(chosen?.to, years) ?? last.year];
  const drawn = dragged === undefined ? chosen : { from: Math.min(...dragged), to: Math.max(...dragged) };
  return (
    <fieldset class="facet" data-facet="year">
      <legend>Years</legend>
      <Bars years={years} lit={(year) => within(year, drawn)} onDrag={setDragged} onChoose={choose} />
      <div class="year-ends">
        <YearField label="From" years={years} value={from} onChoose={(year) => choose(year, Math.max(year, to))} />
        <YearField label="to" years={years} value={to} onChoose={(year) => choose(Math.min(year, from), year)} />
        {date !== undefined && (
          <button type="button" class="plain" onClick={() => go(withChange(state, { date: null }))}>
            All years
          </button>
        )}
      </div>
    </fieldset>
  );
}

interface BarsProps {
  years: readonly YearCount[];
  lit: (year: number) => boolean;
  onDrag: (ends: readonly [number, number] | undefined) => void;
  onChoose: (from: number, to: number) => void;
}

function Bars({ years, lit, onDrag, onChoose }: BarsProps) {
  const start = useRef<number | undefined>(undefined);
  const most = Math.max(...years.map(({ count }) => count), 1);
  const yearAt = (event: PointerEvent): number => {
    const { left, width } = (event.currentTarget as SVGElement).getBoundingClientRect();
    const index = Math.floor(((event.clientX - left) / width) * years.length);
    return (years[0]?.year ?? 0) + Math.min(Math.max(index, 0), years.length - 1);
  };
  return (
    <svg
      class="year-bars"
      viewBox={`0 0 ${years.length} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={(event) => {
        (event.currentTarget as SVGElement).setPointerCapture(event.pointerId);
        start.current = yearAt(event);
        onDrag([start.current, start.current]);
      }}
      onPointerMove={(event) => start.current !== undefined && onDrag([start.current, yearAt(event)])}
      onPointerCancel={() => {
        start.current = undefined;
        onDrag(undefined);
      }}
      onPointerUp={(event) => {
        if (start.current !== undefined) onChoose(start.current, yearAt(event));
        start.current = undefined;
        onDrag(undefined);
      }}
    >
      {years.map(({ year, count }, index) => (
        <g key={year} data-year={year} data-count={count}>
          <title>{`${year}: ${count}`}</title>
          <rect class="year-ground" x={index} width={1} y={0} height={1} />
          <rect class={lit(year) ? "year-lit" : "year-unlit"} x={index + 0.1} width={0.8} y={1 - count / most} height={count / most} />
        </g>
      ))}
    </svg>
  );
}

interface YearFieldProps {
  label: string;
  years: readonly YearCount[];
  value: number;
  onChoose: (year: number) => void;
}

function YearField({ label, years, value, onChoose }: YearFieldProps) {
  return (
    <label>
      {label}{" "}
      <select value={String(value)} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {years.map(({ year, count }) => (
          <option key={year} value={String(year)}>
            {count > 0 ? `${year} (${count})` : year}
          </option>
        ))}
      </select>
    </label>
  );
}
