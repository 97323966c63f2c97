/** The chart: a row for each member, its spells as bars over the years, and the line of the day that is chosen. */
import type { Schemas } from "communique-client";
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";

import type { Terms } from "../../api/reading";
import { startOf } from "../../dates/day";
import { shareOf } from "../../dates/scale";
import type { Stretch } from "../../dates/stretch";
import { recordAt } from "../../parts/records";
import { ChartRow, TimeChart } from "../../parts/time_chart";
import { formatState } from "../../state/state";
import { DaySlider } from "./day_slider";
import type { Paint } from "./paint";
import { SpellBar } from "./spell_bar";
import type { Row } from "./spells";

/** From how many rows on they stand closer together. */
const MANY = 40;
/** The line of a day stands in the middle of it. */
const HALF_A_DAY = 43_200_000;

interface ChartProps {
  readonly rows: readonly Row[];
  readonly window: Stretch;
  readonly paint: Paint;
  readonly terms: Terms | undefined;
  readonly asOf: string | undefined;
  readonly completeFrom: Schemas["DateRead"] | null;
  /** What stands above the names. */
  readonly children: ComponentChildren;
}

export function Chart({ rows, window, paint, terms, asOf, completeFrom, children }: ChartProps) {
  const day = startOf(asOf)?.getTime();
  const whole = startOf(completeFrom?.earliest)?.getTime();
  const lacking = whole !== undefined && whole > window.from && (
    <span class="members-lacking" style={{ width: `${Math.min(100, shareOf(whole, window))}%` }} />
  );
  const line = day !== undefined && (
    <span class="members-line" data-day={asOf} style={{ left: `${shareOf(day + HALF_A_DAY, window)}%` }} />
  );
  return (
    <TimeChart
      window={window}
      label="Members, in order of joining"
      close={rows.length > MANY}
      corner={children}
      above={<DaySlider asOf={asOf} window={window} />}
      behind={lacking}
      front={line}
    >
      {(_width, pointed) => <Rows rows={rows} window={window} paint={paint} terms={terms} pointed={pointed} />}
    </TimeChart>
  );
}

interface RowsProps extends Pick<ChartProps, "rows" | "window" | "paint" | "terms"> {
  readonly pointed: string | undefined;
}

/** The rows, which stay as they are while the day moves: there may be hundreds. */
function Rows({ rows, window, paint, terms, pointed }: RowsProps) {
  const selection = formatState(recordAt("member-states", "")); // the part of the address that the links carry
  return useMemo(
    () => (
      <>
        {rows.map(({ member, spells }) => (
          <ChartRow key={member.id} of={member.id} name={member.name}>
            {spells.map((spell) => (
              <SpellBar
                key={spell.id}
                spell={spell}
                window={window}
                classes={paint.get(spell.status) ?? ""}
                label={terms?.get(spell.status)?.label ?? spell.status}
                to={recordAt("member-states", spell.id)}
                pointed={spell.id === pointed}
              />
            ))}
          </ChartRow>
        ))}
      </>
    ),
    [rows, window.from, window.to, paint, terms, pointed, selection],
  );
}
