/** The slider "as known on": the world as the public could know it on a day. */
import { useResource } from "../api/resource";
import { answered } from "../api/failure";
import { api } from "../api/client";
import { readOut } from "../dates/day";
import { DayField } from "../parts/day_field";
import { useDragged } from "../parts/dragged";
import { go, place } from "../state/place";
import { move } from "../state/series";
import { one, withChange } from "../state/state";

/** How many sources were published, by year: the slider runs over these years. */
function usePublications() {
  return useResource("publications", async (signal) => {
    const query = { facets: "year", limit: 1, fields: "id" };
    const { facets } = await answered(api().GET("/sources", { params: { query }, signal }));
    return (facets["year"] ?? []).map(({ value, count }) => ({ year: Number(value), count }));
  });
}

export function KnownOn() {
  const years = usePublications().data;
  const state = place();
  const chosen = one(state, "known_on");
  const first = years?.[0]?.year;
  const last = years?.at(-1)?.year;
  const today = (last ?? 0) + 1; // beyond the last year of publication nothing is hidden
  const { dragged, slider } = useDragged(chosen, (value) => {
    // A thumb that comes back to the year of a chosen day leaves the day as it is.
    const known = one(place(), "known_on");
    if (value === yearOf(known, today)) return;
    move(withChange(place(), { known_on: value >= today ? null : `${String(value).padStart(4, "0")}-12-31` }));
  });
  if (years === undefined || first === undefined || last === undefined) return null;
  const year = dragged ?? yearOf(chosen, today);
  const most = Math.max(...years.map(({ count }) => count));
  const reading = year >= today ? "today" : chosen !== undefined && dragged === undefined ? readOut(chosen) : `the end of ${year}`;
  return (
    <div class="known-on">
      <label for="known-on">
        As known on <output>{reading}</output>
      </label>
      <svg class="known-on-years" viewBox={`0 0 ${years.length} 1`} preserveAspectRatio="none" aria-hidden="true">
        {years.map(({ year: at, count }, index) => (
          <rect
            key={at}
            class={at <= year ? "published" : "not-yet"}
            x={index + 0.1}
            width={0.8}
            y={1 - Math.sqrt(count / most)}
            height={Math.sqrt(count / most)}
          />
        ))}
      </svg>
      <input
        id="known-on"
        type="range"
        min={first}
        max={today}
        step={1}
        value={Math.min(Math.max(year, first), today)}
        aria-valuetext={reading}
        {...slider}
      />
      {chosen !== undefined && (
        <p class="known-on-day">
          <label>
            Day{" "}
            <DayField day={chosen} min={`${first}-01-01`} onChoose={(day) => go(withChange(place(), { known_on: day }))} />
          </label>{" "}
          <button type="button" class="plain" onClick={() => go(withChange(state, { known_on: null }))}>
            Show all that is known today
          </button>
        </p>
      )}
    </div>
  );
}

/** Where the slider stands for a day. */
function yearOf(day: string | undefined, today: number): number {
  return day === undefined ? today : Number(day.slice(0, 4));
}
