/** Stances over time: a row for each speaker, or for each topic of one speaker, and in it a mark for each position taken. */
import { useState } from "preact/hooks";

import { wholeYears } from "../../dates/scale";
import { stretchOfAll } from "../../dates/stretch";
import { Go } from "../../parts/go";
import { ChartRow, TimeChart } from "../../parts/time_chart";
import { place } from "../../state/place";
import { withChange } from "../../state/state";
import { Mark, markName } from "./mark";
import { type Frame, MARK, placed } from "./placing";
import { groupedBy, type Group, type Stance } from "./stances";
import type { Words } from "./words";

/** The height of a line of marks, in CSS pixels. */
const LINE = MARK + 4;
/** How many rows are drawn at first; the rest on demand. */
const SHORT = 12;

interface TimelineProps {
  readonly stances: readonly Stance[];
  readonly words: Words;
  /** Whether rows are topics; else they are speakers. */
  readonly byTopic: boolean;
}

export function Timeline({ stances, words, byTopic }: TimelineProps) {
  const [all, setAll] = useState(false);
  const span = stretchOfAll(stances.map(({ statement }) => statement.said));
  if (span === undefined) return <p class="notice">No day is known on which any of this was said; the table lists it.</p>;
  const window = wholeYears(span);
  const groups = groupedBy(stances, ({ topic, actor }) => (byTopic ? topic : actor.id));
  const what = byTopic ? "topics" : "speakers";
  return (
    <section>
      <h2>Over time</h2>
      <TimeChart window={window} label={`Stances by ${what}`}>
        {(width, pointed) =>
          (all ? groups : groups.slice(0, SHORT)).map((group) => (
            <StanceRow key={group.key} group={group} words={words} byTopic={byTopic} frame={{ window, width }} pointed={pointed} />
          ))
        }
      </TimeChart>
      {groups.length > SHORT && (
        <p class="stances-more">
          <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? `Only the ${SHORT} with most positions` : `All ${groups.length} ${what}`}
          </button>
          {!all && ` Drawn are the ${SHORT} with most positions.`}
        </p>
      )}
    </section>
  );
}

interface RowProps {
  readonly group: Group;
  readonly words: Words;
  readonly byTopic: boolean;
  readonly frame: Frame;
  readonly pointed: string | undefined;
}

function StanceRow({ group: { key, stances }, words, byTopic, frame, pointed }: RowProps) {
  const marks = placed(
    stances.map(({ statement }) => statement.said),
    frame,
  );
  const lines = 1 + Math.max(0, ...marks.map((mark) => mark?.line ?? 0));
  const [first] = stances;
  const name = byTopic ? words.topicOf(key) : first === undefined ? key : first.actor.label;
  const next = withChange(place(), byTopic ? { topic: [key] } : { speaker: [key] });
  return (
    <ChartRow of={key} name={name} heading={<Go to={next}>{name}</Go>} height={lines * LINE}>
      {stances.map((stance, index) => {
        const at = marks[index];
        const mark = markName(stance);
        return (
          at && (
            <Mark
              key={mark}
              stance={stance}
              at={at}
              top={at.line * LINE}
              right={at.at > frame.width / 2}
              words={words}
              pointed={pointed === mark}
            />
          )
        );
      })}
    </ChartRow>
  );
}
