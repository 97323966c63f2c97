/** What the marks mean. */
import type { Schemas } from "communique-client";

import { fadeOf, Fades } from "./fades";
import { Glyph } from "./glyphs";
import type { Entry, Shape } from "./entries";
import type { Stop } from "./bars";

const STATUSES: readonly (readonly [Schemas["EventStatus"], string])[] = [
  ["confirmed", "confirmed"],
  ["reported", "only reported"],
  ["planned", "planned"],
  ["denied", "denied"],
];
const DATES: readonly (readonly [string, readonly Stop[] | null])[] = [
  ["a stretch of days", null],
  ["some time within", [{ at: 0, opacity: 0.08 }, { at: 0.5, opacity: 0.85 }, { at: 1, opacity: 0.08 }]],
  ["surely here, perhaps also there", [{ at: 0, opacity: 0 }, { at: 0.4, opacity: 1 }, { at: 0.6, opacity: 1 }, { at: 1, opacity: 0 }]],
];
const OTHERS: readonly (readonly [Shape, string, string])[] = [
  ["statement", "statement", "statements"],
  ["joined", "joined", "changes"],
  ["left", "left", "changes"],
  ["changed", "changed status", "changes"],
];

export function Legend() {
  return (
    <div class="timeline-legend" role="note" aria-label="What the marks mean">
      <dl>
        {STATUSES.map(([shape, meaning]) => (
          <Item key={shape} meaning={meaning} series="1" shape={shape} />
        ))}
        <Item meaning="disputed" series="1" shape="confirmed" disputed />
        {DATES.map(([meaning, stops]) => (
          <Item key={meaning} meaning={meaning} series="1" shape="confirmed" stops={stops} width={40} />
        ))}
        <div>
          <dt>
            <svg width={44} height={18} aria-hidden="true" class="series colour-1">
              <path class="opening" d="M44,9H3m6,-6l-6,6l6,6" />
            </svg>
          </dt>
          <dd>end not known</dd>
        </div>
        {OTHERS.map(([shape, meaning, series]) => (
          <Item key={shape} meaning={meaning} series={series} shape={shape} />
        ))}
      </dl>
    </div>
  );
}

interface ItemProps {
  readonly meaning: string;
  readonly series: string;
  readonly shape: Shape;
  readonly disputed?: boolean;
  readonly stops?: readonly Stop[] | null;
  readonly width?: number;
}

function Item({ meaning, series, shape, disputed = false, stops = null, width = 10 }: ItemProps) {
  const fade = stops && fadeOf(series, stops);
  const entry = { shape, disputed, parts: [{}] } as unknown as Entry;
  return (
    <div>
      <dt>
        <svg width={width + 8} height={18} aria-hidden="true" class={`series colour-${series}`}>
          {fade !== null && <Fades fades={[{ ...fade, id: `legend-${fade.id}` }]} />}
          <Glyph
            entry={entry}
            x0={2}
            x1={2 + width}
            y={9}
            point={width === 10}
            paint={fade === null ? "currentColor" : `url(#legend-${fade.id})`}
          />
        </svg>
      </dt>
      <dd>{meaning}</dd>
    </div>
  );
}
