/** What chronology this is, and the way to its views. */
import { useDataset } from "../api/reading";
import { Go } from "../parts/go";
import { VIEWS, type View } from "../state/parameters";
import { place } from "../state/place";
import { withView } from "../state/state";

/** What the views are called. */
export const VIEW_NAMES: Record<Exclude<View, "record">, string> = {
  timeline: "Timeline",
  list: "List",
  members: "Members",
  network: "Network",
  map: "Map",
  stances: "Stances",
};

export function Header() {
  const dataset = useDataset();
  const state = place();
  return (
    <header class="header">
      <p class="header-title">{dataset.data?.title ?? "Chronology"}</p>
      <nav aria-label="Views">
        <ul class="views">
          {VIEWS.filter((view) => view !== "record").map((view) => (
            <li key={view}>
              <Go to={withView(state, view)} current={state.view === view}>
                {VIEW_NAMES[view]}
              </Go>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
