/** The stances as read: heading, choice, legend; the chosen ones over time; the overview; and the same as a table. */
import type { Whole } from "../../api/whole_list";
import { counted } from "../../parts/words";
import { place } from "../../state/place";
import { many } from "../../state/state";
import { Choice } from "./choice";
import { Legend } from "./legend";
import { Matrix } from "./matrix";
import { chosenBy, type Stance, stancesOf, positionsIn, statementsIn } from "./stances";
import { StanceTable } from "./table";
import { Timeline } from "./timeline";
import { useWords, type Words } from "./words";

/** Up to how many stances the table is open from the start. */
const FEW = 12;

interface DrawnProps {
  /** The statements of the selection, and those on all topics. */
  readonly found: Whole<"/statements">;
  readonly all: Whole<"/statements">;
}

export function Drawn({ found, all }: DrawnProps) {
  const words = useWords();
  const state = place();
  const topics = many(state, "topic");
  const speakers = many(state, "speaker");
  const onTopics = stancesOf(found.items, chosenBy(topics, words.topicBehind));
  const isSpeaker = chosenBy(speakers, (value) => value);
  const stances = onTopics.filter(({ actor }) => isSpeaker(actor.id));
  const everything = stancesOf(all.items, () => true);
  const narrowed = topics.length > 0 || speakers.length > 0;
  const overview = <Matrix stances={everything} words={words} topics={topics} speakers={speakers} />;
  return (
    <>
      <h1 data-positions={positionsIn(stances)} data-statements={statementsIn(stances)}>
        {headingOf(stances, speakers, topics, words)}
      </h1>
      {found.items.length < found.total && (
        <p class="notice">
          Drawn are the first {found.items.length} of {found.total} statements.
        </p>
      )}
      <Choice stances={everything} words={words} />
      <Legend stances={stances} words={words} />
      {!narrowed && overview}
      {stances.length > 0 ? (
        <Timeline stances={stances} words={words} byTopic={speakers.length === 1 && topics.length !== 1} />
      ) : (
        <p class="notice">Nothing was said on this by them in this selection.</p>
      )}
      <StanceTable key={String(narrowed)} stances={stances} words={words} open={positionsIn(stances) <= FEW} />
      {narrowed && overview}
    </>
  );
}

/** "NAME on TOPIC: 4 positions taken in 3 statements". */
function headingOf(stances: readonly Stance[], speakers: readonly string[], topics: readonly string[], words: Words): string {
  const actors = new Map(stances.map(({ actor }) => [actor.id, actor.label]));
  const who = speakers.map((id) => actors.get(id) ?? id).join(", ");
  const what = topics.map((value) => (value.startsWith("!") ? `not ${words.topicOf(value.slice(1))}` : words.topicOf(value))).join(", ");
  const subject = who === "" ? what : what === "" ? who : `${who} on ${what}`;
  const counts = `${counted(positionsIn(stances), "position")} taken in ${counted(statementsIn(stances), "statement")}`;
  return `${subject === "" ? "Stances" : subject}: ${counts}`;
}
