/** How events are grouped, and which lanes stand beneath them. */
import { go, place } from "../../state/place";
import { EXTRAS, type Extra, extrasOf, groupOf, withExtra, withGroup } from "./choices";
import { type Group, GROUPS } from "./entries";

const GROUP_NAMES: Record<Group, string> = { none: "Together", type: "By type", actor: "By actor", topic: "By topic" };
const EXTRA_NAMES: Record<Extra, string> = { statements: "Statements", changes: "Membership changes" };

export function Toolbar() {
  const state = place();
  const shown = extrasOf(state);
  return (
    <div class="timeline-toolbar">
      <fieldset class="segments">
        <legend class="unseen">Events</legend>
        {GROUPS.map((group) => (
          <label key={group}>
            <input
              type="radio"
              name="group"
              value={group}
              checked={groupOf(state) === group}
              onChange={() => go(withGroup(state, group))}
            />
            <span>{GROUP_NAMES[group]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="switches">
        <legend class="unseen">Lanes beneath the events</legend>
        {EXTRAS.map((extra) => (
          <label key={extra}>
            <input
              type="checkbox"
              name="lanes"
              value={extra}
              checked={shown.includes(extra)}
              onChange={(event) => go(withExtra(state, extra, event.currentTarget.checked))}
            />
            {EXTRA_NAMES[extra]}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
