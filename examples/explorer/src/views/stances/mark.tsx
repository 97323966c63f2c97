/** A position taken, as a mark at its date that leads to the record of its statement; a bar for what is unsure of it. */
import { RecordLink } from "../../parts/records";
import { MARK, type Placed } from "./placing";
import { SignMark } from "./sign_mark";
import type { Stance } from "./stances";
import { StanceCard } from "./stance_card";
import type { Words } from "./words";

/** What tells a mark from all others of the drawing. */
export function markName({ statement, topic, position, actor }: Stance): string {
  return [statement.id, topic, position, actor.id].join(" ");
}

interface MarkProps {
  readonly stance: Stance;
  readonly at: Placed;
  /** How far below the top of its row it stands, in CSS pixels. */
  readonly top: number;
  /** Whether it stands in the right half, so that its card grows to the left. */
  readonly right: boolean;
  readonly words: Words;
  readonly pointed: boolean;
}

export function Mark({ stance, at, top, right, words, pointed }: MarkProps) {
  const { statement, topic, position, own } = stance;
  const sign = words.signOf(position);
  const [first, last] = [at.pieces[0], at.pieces.at(-1)];
  return (
    <li
      class="stance"
      data-mark={markName(stance)}
      data-record={`statements/${statement.id}`}
      data-position={position}
      data-topic={topic}
      data-own={own}
      style={{ top: `${top}px`, height: `${MARK}px` }}
    >
      {at.pieces.map(({ kind, left, width }) => (
        <span key={kind} class={`bar bar-${kind} stance-bar ${sign.classes}`} style={{ left: `${left}px`, width: `${width}px` }} />
      ))}
      {at.openStart && first && (
        <span class={`bar-arrow bar-arrow-start stance-arrow ${sign.classes}`} style={{ right: "auto", left: `${first.left - 7}px` }} />
      )}
      {at.openEnd && last && (
        <span class={`bar-arrow stance-arrow ${sign.classes}`} style={{ left: `${last.left + last.width}px` }} />
      )}
      <span class="stance-at" style={{ left: `${at.at - MARK / 2}px` }}>
        <RecordLink list="statements" id={statement.id}>
          <SignMark sign={sign} own={own} />
          <span class="unseen">
            {words.positionOf(position)}, {words.topicOf(topic)}: {statement.gist} ({statement.said.label})
          </span>
        </RecordLink>
        {pointed && <StanceCard stance={stance} words={words} side={right ? "right" : "left"} />}
      </span>
    </li>
  );
}
