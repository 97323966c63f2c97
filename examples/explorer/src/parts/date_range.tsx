/** Two sliders over the numbers of events by year, which select from which year to which. */
import { api } from "../api/client";
import { answered } from "../api/failure";
import { eventQuery, keyOf } from "../api/queries";
import { type Resource, useResource } from "../api/resource";
import { dateOf, everyYear, heldIn, within, type YearCount, yearsOf } from "../dates/years";
import { go, place } from "../state/place";
import { move } from "../state/series";
import { one, withChange } from "../state/state";
import { useDragged } from "./dragged";
import { Shown } from "./shown";
import "./date_range.css";

/** The numbers of events by year, of the selection but for its dates: else no year beyond them could be chosen. */
function useYears(): Resource<YearCount[]> {
  const { date: _, ...rest } = eventQuery(place());
  const query = { ...rest, facets: "year", limit: 1, fields: "id" };
  return useResource(keyOf("years", query), async (signal) => {
    const { facets } = await answered(api().GET("/events", { params: { query }, signal }));
    return everyYear(facets["year"] ?? []);
  });
}

export function DateRange() {
  const read = useYears();
  return (
    <Shown of={read} what="years">
      {(years) => (years.length > 1 ? <Range years={years} /> : null)}
    </Shown>
  );
}

function Range({ years }: { years: YearCount[] }) {
  const state = place();
  const date = one(state, "date");
  const all = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0] as const;
  const selected = yearsOf(date);
  const rest = { from: heldIn(selected?.from, years) ?? all[0], to: heldIn(selected?.to, years) ?? all[1] };
  const choose = (end: "from" | "to", year: number): void => {
    if (year === rest[end]) return;
    const next = { ...rest, [end]: year };
    const whole = Math.min(next.from, next.to) <= all[0] && Math.max(next.from, next.to) >= all[1];
    move(withChange(place(), { date: whole ? null : dateOf(next.from, next.to) }));
  };
  const from = useDragged(date, (year) => choose("from", year));
  const to = useDragged(date, (year) => choose("to", year));
  const sliders = { from: from.slider, to: to.slider };
  const ends = { from: from.dragged ?? rest.from, to: to.dragged ?? rest.to };
  const [first, last] = ends.from <= ends.to ? [ends.from, ends.to] : [ends.to, ends.from];
  const most = Math.max(...years.map(({ count }) => count));
  return (
    <div class="date-range" role="group" aria-label="Years">
      <p class="date-range-told">
        <strong data-years={`${first}/${last}`}>
          {date !== undefined && selected === undefined ? date : first === last ? first : `${first} – ${last}`}
        </strong>
        {date !== undefined && (
          <button type="button" class="plain" onClick={() => go(withChange(state, { date: null }))}>
            All years
          </button>
        )}
      </p>
      <svg class="date-range-years" viewBox={`0 0 ${years.length} 1`} preserveAspectRatio="none" aria-hidden="true">
        {years.map(({ year, count }, index) => (
          <rect
            key={year}
            class={within(year, { from: first, to: last }) ? "in-range" : "out-of-range"}
            x={index + 0.12}
            width={0.76}
            y={1 - count / most}
            height={count / most}
          />
        ))}
      </svg>
      <div class="date-range-sliders">
        {(["from", "to"] as const).map((end) => (
          <input
            key={end}
            type="range"
            name={end}
            aria-label={end === "from" ? "From year" : "To year"}
            min={all[0]}
            max={all[1]}
            step={1}
            value={ends[end]}
            {...sliders[end]}
          />
        ))}
      </div>
      <p class="date-range-ends" aria-hidden="true">
        <span>{all[0]}</span>
        <span>{all[1]}</span>
      </p>
    </div>
  );
}
