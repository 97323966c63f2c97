/** One group of values with their counts: each can be included, or excluded, and long groups be looked through. */
import { useState } from "preact/hooks";

import type { Counted } from "../api/counts";
import { excludes } from "../api/questions";
import type { Parameter } from "../state/parameters";
import { go, place } from "../state/place";
import { many, one, withChange } from "../state/state";
import { type Choice, choiceOf, choicesOf, chosenAs, type Named } from "./choices";

const SHORT = 8;
const LONG = 12;

interface GroupProps {
  name: Parameter;
  title: string;
  counts: Counted;
  /** What names in the address were taken for. */
  resolved: Named;
  /** What values are called that have no count now. */
  names: ReadonlyMap<string, string> | undefined;
}

export function FacetGroup({ name, title, counts, resolved, names }: GroupProps) {
  const [all, setAll] = useState(false);
  const [sought, setSought] = useState("");
  const state = place();
  const chosen = many(state, name);
  const values = choicesOf(counts, chosen, resolved, names);
  if (values.length === 0) return null;
  const found = values.filter(({ label }) => label.toLocaleLowerCase().includes(sought.toLocaleLowerCase()));
  const shown = all || sought !== "" ? found : found.filter((value, index) => index < SHORT || value.choice !== "open");
  const set = (value: string, choice: Choice): void => go(withChange(state, { [name]: chosenAs(chosen, value, choice, resolved) }));
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      {values.length > LONG && (
        <input
          type="search"
          class="facet-find"
          aria-label={`Find among ${values.length} ${title.toLowerCase()}`}
          placeholder={`Find among ${values.length}`}
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <ul data-facet={name}>
        {shown.map((value) => (
          <Value key={value.value} {...value} set={(choice) => set(value.value, choice)} />
        ))}
      </ul>
      {shown.length === 0 && <p class="facet-none">None of them is called so.</p>}
      {sought === "" && values.length > SHORT && (
        <button type="button" class="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `All ${values.length}`}
        </button>
      )}
      {name === "actor" && chosen.filter((value) => !excludes(value)).length > 1 && <AnyOrAll />}
    </fieldset>
  );
}

interface ValueProps {
  value: string;
  label: string;
  count: number;
  choice: Choice;
  set: (choice: Choice) => void;
}

function Value({ value, label, count, choice, set }: ValueProps) {
  return (
    <li class={`facet-value facet-${choice}`} data-value={value} data-count={count} data-choice={choice}>
      <label>
        <input type="checkbox" checked={choice === "included"} onChange={() => set(choiceOf(choice, "included"))} />
        <span class="facet-label">{label}</span> <span class="facet-count">{choice === "excluded" ? "left out" : count}</span>
      </label>
      <button
        type="button"
        class="facet-not"
        aria-pressed={choice === "excluded"}
        aria-label={`Leave out ${label}`}
        title={choice === "excluded" ? `Take ${label} back in` : `Leave out ${label}`}
        onClick={() => set(choiceOf(choice, "excluded"))}
      >
        −
      </button>
    </li>
  );
}

/** Whether records must have any of the chosen actors, or all of them. */
function AnyOrAll() {
  const state = place();
  const all = one(state, "actor_op") === "and";
  return (
    <div class="facet-op" role="radiogroup" aria-label="Which of these actors">
      {([false, true] as const).map((wanted) => (
        <label key={String(wanted)}>
          <input
            type="radio"
            name="actor_op"
            checked={all === wanted}
            onChange={() => go(withChange(state, { actor_op: wanted ? "and" : null }))}
          />{" "}
          {wanted ? "all of them" : "any of them"}
        </label>
      ))}
    </div>
  );
}
