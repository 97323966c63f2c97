/** The card beside a mark: what it stands for, and the way to the record. */
import { useEffect, useRef } from "preact/hooks";

import { DateLabel } from "../../parts/date";
import { RecordLink } from "../../parts/records";
import { counted } from "../../parts/words";
import type { Entry } from "./entries";
import { type Drawn, entriesOf } from "./layout";
import { MEANINGS } from "./words";

interface CardProps {
  readonly of: Drawn;
  readonly pinned: boolean;
  /** The middle of the mark, below which it stands, and the width of the drawing, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

const WIDTH = 330;
/** How many of several are named before the reader asks for all. */
const NAMED = 6;

export function Card({ of, pinned, x, y, width, onKeep, onLeave, onClose }: CardProps) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pinned) card.current?.querySelector<HTMLElement>("a, button")?.focus();
  }, [pinned, of.key]);
  const wide = Math.min(WIDTH, width - 8);
  const left = Math.min(Math.max(x - wide / 2, 4), Math.max(width - wide - 4, 4));
  const entries = entriesOf(of);
  const [entry] = entries;
  if (entry === undefined) return null;
  const several = of.kind === "more" || entry.parts.length > 1;
  return (
    <div
      ref={card}
      class="timeline-card"
      data-card={of.key}
      style={{ left: `${left}px`, top: `${y + 14}px`, width: `${wide}px` }}
      onPointerEnter={onKeep}
      onPointerLeave={onLeave}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      {several ? <Several of={of} pinned={pinned} /> : <One entry={entry} />}
      {pinned && (
        <button type="button" class="plain" onClick={onClose}>
          Close
        </button>
      )}
    </div>
  );
}

function One({ entry }: { entry: Entry }) {
  const { title, list, id, date, shape, disputed, who } = entry;
  return (
    <>
      <p class="timeline-card-when">
        <DateLabel date={date} /> · {MEANINGS[shape]}
        {disputed && " · disputed"}
      </p>
      <p class="timeline-card-title">{title}</p>
      {who.length > 0 && list === "events" && (
        <p class="timeline-card-who">
          {who.slice(0, NAMED).join(", ")}
          {who.length > NAMED && ` and ${who.length - NAMED} more`}
        </p>
      )}
      <p class="timeline-card-go">
        <RecordLink list={list} id={id}>
          Open the record
        </RecordLink>
      </p>
    </>
  );
}

function Several({ of, pinned }: { of: Drawn; pinned: boolean }) {
  const entries = entriesOf(of);
  const parts = entries.flatMap((entry) => entry.parts.map((part) => ({ ...part, date: entry.date })));
  const named = pinned ? parts : parts.slice(0, NAMED);
  const title = of.kind === "more" ? `${counted(parts.length, "record")} more in ${of.lane.label}` : entries[0]?.title;
  return (
    <>
      <p class="timeline-card-title">{title}</p>
      <ul class="timeline-card-parts">
        {named.map(({ key, list, id, title: each, date }) => (
          <li key={key}>
            <span class="timeline-card-when">{date.label}</span>{" "}
            <RecordLink list={list} id={id}>
              {each}
            </RecordLink>
          </li>
        ))}
      </ul>
      {!pinned && parts.length > NAMED && <p class="timeline-card-go">Press the mark for all {parts.length}, or zoom in.</p>}
    </>
  );
}
