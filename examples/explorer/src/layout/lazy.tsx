/** Views, each loaded when it is first shown, so that the first page carries only what it draws. */
import type { ComponentType } from "preact";

import { useResource } from "../api/resource";
import { Loading, Shown } from "../parts/shown";
import type { View } from "../state/parameters";

const LOADERS: Record<View, () => Promise<{ default: ComponentType }>> = {
  timeline: () => import("../views/timeline/index"),
  list: () => import("../views/list/index"),
  record: () => import("../views/record/index"),
  members: () => import("../views/members/index"),
  network: () => import("../views/network/index"),
  map: () => import("../views/map/index"),
  stances: () => import("../views/stances/index"),
};

export function LazyView({ view }: { view: View }) {
  const loaded = useResource(`view ${view}`, async () => ({ view, Component: (await LOADERS[view]()).default }));
  return (
    <Shown of={loaded} what="this view">
      {({ view: drawn, Component }) => (drawn === view ? <Component /> : <Loading what="this view" />)}
    </Shown>
  );
}
