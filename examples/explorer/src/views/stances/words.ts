/** The words in which stances are told: names of actors, topics and positions, and the signs of the positions. */
import { useVocabulary } from "../../api/reading";
import { type Sign, signsOf } from "./signs";

export interface Words {
  /** The positions in the order of the vocabulary. */
  readonly positions: readonly string[];
  readonly positionOf: (id: string) => string;
  readonly meaningOf: (position: string) => string;
  readonly topicOf: (id: string) => string;
  readonly signOf: (position: string) => Sign;
  /** The id of the topic that a value of the filter means, which may be its name. */
  readonly topicBehind: (value: string) => string;
}

export function useWords(): Words {
  const vocabulary = useVocabulary().data;
  const positions = vocabulary?.["positions"] ?? new Map();
  const topics = vocabulary?.["topics"] ?? new Map();
  const signs = signsOf([...positions].map(([id, term]) => [id, term.label]));
  return {
    positions: [...positions.keys()],
    positionOf: (id) => positions.get(id)?.label ?? id,
    meaningOf: (id) => positions.get(id)?.definition ?? "",
    topicOf: (id) => topics.get(id)?.label ?? id,
    signOf: (position) => signs.get(position) ?? { letters: "?", classes: "colour-rest shape-1" },
    topicBehind: (value) => {
      if (topics.has(value)) return value;
      const folded = value.toLocaleLowerCase("en");
      return [...topics].find(([, term]) => term.label.toLocaleLowerCase("en") === folded)?.[0] ?? value;
    },
  };
}
