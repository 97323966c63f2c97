/** What is selected, and the means to alter it: words, dates, and each filter as a chip that can be removed. */
import { type Names, useNames } from "../api/counts";
import { SPOKEN } from "../api/listed";
import { useVocabulary, type Vocabulary } from "../api/reading";
import { readOut } from "../dates/day";
import { type Parameter, SELECTING } from "../state/parameters";
import { go, place } from "../state/place";
import { many, one, withChange, withView } from "../state/state";

/** Filters that stand as chips; words and dates have fields of their own. */
const CHIPS: readonly Parameter[] = [
  ...SELECTING.filter((name) => name !== "q" && name !== "date" && name !== "actor_op"),
  ...SPOKEN,
];
const PARTS: Partial<Record<Parameter, string>> = { type: "event_types", topic: "topics", stance: "positions" };
const NOTHING = Object.fromEntries([...SELECTING, ...SPOKEN].map((name) => [name, null]));

export function Selection() {
  const state = place();
  const vocabulary = useVocabulary().data;
  const names = useNames().data;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const asked = { q: text(form, "q"), date: text(form, "date") };
    // A single record is not searched: its page leads on to the list.
    go(state.view === "record" ? withView(state, "list", asked) : withChange(state, asked));
  };
  const chips = CHIPS.flatMap((name) => many(state, name).map((value) => ({ name, value })));
  return (
    <search class="selection">
      <form onSubmit={submit} class="selection-form">
        <label>
          Words
          <input name="q" type="search" defaultValue={one(state, "q") ?? ""} key={`q ${one(state, "q")}`} />
        </label>
        <label>
          Date
          <input
            name="date"
            placeholder="2009/2010"
            title="A day, month or year, or an interval such as 2009/2010 or 2011-02/.."
            defaultValue={one(state, "date") ?? ""}
            key={`date ${one(state, "date")}`}
          />
        </label>
        <button type="submit">Search</button>
      </form>
      {chips.length > 0 && (
        <ul class="chips" aria-label="Filters">
          {chips.map(({ name, value }) => (
            <li key={`${name}=${value}`} class="chip" data-chip={`${name}=${value}`}>
              <span class="chip-name">{name.replace("_", " ")}</span> {labelOf(name, value, vocabulary, names)}
              <button
                type="button"
                aria-label={`Remove ${name.replace("_", " ")} ${labelOf(name, value, vocabulary, names)}`}
                onClick={() => {
                  go(withChange(state, { [name]: many(state, name).filter((kept) => kept !== value) }));
                }}
              >
                ×
              </button>
            </li>
          ))}
          <li>
            <button type="button" class="plain" onClick={() => go(withChange(state, NOTHING))}>
              Clear all
            </button>
          </li>
        </ul>
      )}
    </search>
  );
}

function text(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function labelOf(name: Parameter, value: string, vocabulary: Vocabulary | undefined, names: Names | undefined): string {
  if (name === "known_on") return readOut(value);
  const bare = value.replace(/^!/u, "");
  const label = vocabulary?.[PARTS[name] ?? ""]?.get(bare)?.label ?? names?.[name]?.get(bare) ?? bare;
  return value.startsWith("!") ? `not ${label}` : label;
}
