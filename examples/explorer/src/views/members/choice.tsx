/** Which organization is shown: those that have members in the selection, each with its number of spells. */
import { go, place } from "../../state/place";
import { withChange } from "../../state/state";
import type { Count } from "./reading";

interface ChoiceProps {
  readonly organization: string;
  readonly organizations: readonly Count[];
}

export function Choice({ organization, organizations }: ChoiceProps) {
  const known = organizations.some(({ value }) => value === organization);
  return (
    <label class="members-choice">
      Organization
      <select
        value={organization}
        onChange={(event) => go(withChange(place(), { organization: event.currentTarget.value }))}
      >
        {!known && <option value={organization}>{organization}</option>}
        {organizations.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {label} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}
