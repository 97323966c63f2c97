/** Which topic, and whose stances: each with how many positions there are in the selection. */
import { go, place } from "../../state/place";
import { many, withChange } from "../../state/state";
import { chosenBy, groupedBy, type Group, positionsIn, type Stance } from "./stances";
import type { Words } from "./words";

/** Stands for several chosen values, which are shown above the view. */
const SEVERAL = "several";

interface ChoiceProps {
  /** All stances of the selection, on whatever topic. */
  readonly stances: readonly Stance[];
  readonly words: Words;
}

export function Choice({ stances, words }: ChoiceProps) {
  const topics = many(place(), "topic");
  const speakers = many(place(), "speaker");
  const isTopic = chosenBy(topics, words.topicBehind);
  const isSpeaker = chosenBy(speakers, (value) => value);
  const bySpeakers = stances.filter(({ actor }) => isSpeaker(actor.id));
  const onTopics = stances.filter(({ topic }) => isTopic(topic));
  const actors = new Map(stances.map(({ actor }) => [actor.id, actor.label]));
  return (
    <div class="stances-choice">
      <Select
        name="topic"
        label="Topic"
        chosen={topics.map((value) => words.topicBehind(value))}
        all={`All topics (${positionsIn(bySpeakers)})`}
        options={optionsOf(groupedBy(bySpeakers, ({ topic }) => topic), words.topicOf)}
      />
      <Select
        name="speaker"
        label="Speaker"
        chosen={speakers}
        all={`All speakers (${positionsIn(onTopics)})`}
        options={optionsOf(groupedBy(onTopics, ({ actor }) => actor.id), (id) => actors.get(id) ?? id)}
      />
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

function optionsOf(groups: readonly Group[], nameOf: (key: string) => string): readonly Option[] {
  return groups
    .map(({ key, stances }) => ({ value: key, name: nameOf(key), count: positionsIn(stances) }))
    .sort((one, other) => other.count - one.count);
}

interface SelectProps {
  readonly name: "topic" | "speaker";
  readonly label: string;
  readonly chosen: readonly string[];
  readonly all: string;
  readonly options: readonly Option[];
}

function Select({ name, label, chosen, all, options }: SelectProps) {
  const [first = ""] = chosen;
  const single = chosen.length <= 1 && !first.startsWith("!");
  const known = first === "" || options.some(({ value }) => value === first);
  return (
    <label>
      {label}
      <select
        name={name}
        value={single ? first : SEVERAL}
        onChange={(event) => go(withChange(place(), { [name]: event.currentTarget.value || null }))}
      >
        <option value="">{all}</option>
        {!single && <option value={SEVERAL}>Several</option>}
        {single && !known && <option value={first}>{first} (0)</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name} ({option.count})
          </option>
        ))}
      </select>
    </label>
  );
}
