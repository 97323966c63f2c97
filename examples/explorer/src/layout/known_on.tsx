/** The slider "as known on": the world as the public could know it on a day. */
import { useState } from "preact/hooks";

import { useResource } from "../api/resource";
import { answered } from "../api/failure";
import { api } from "../api/client";
import { readOut } from "../dates/day";
import { go, place } from "../state/place";
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
  const [dragged, setDragged] = useState<number>();
  const first = years?.[0]?.year;
  const last = years?.at(-1)?.year;
  if (years === undefined || first === undefined || last === undefined) return null;
  const today = last + 1; // beyond the last year of publication nothing is hidden
  const year = dragged ?? (chosen === undefined ? today : Number(chosen.slice(0, 4)));
  const most = Math.max(...years.map(({ count }) => count));
  const settle = (value: number): void => {
    setDragged(undefined);
    go(withChange(state, { known_on: value >= today ? null : `${value}-12-31` }));
  };
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
        onInput={(event) => setDragged(Number(event.currentTarget.value))}
        onChange={(event) => settle(Number(event.currentTarget.value))}
      />
      {chosen !== undefined && (
        <p class="known-on-day">
          <label>
            Day{" "}
            <input
              type="date"
              value={chosen}
              onChange={(event) => go(withChange(state, { known_on: event.currentTarget.value || null }))}
            />
          </label>{" "}
          <button type="button" class="plain" onClick={() => settle(today)}>
            Show all that is known today
          </button>
        </p>
      )}
    </div>
  );
}
