/** The page: what is always there, and the view in it. */
import { useEffect, useRef } from "preact/hooks";

import { useNewData } from "./api/looking";
import { FacetPanel } from "./layout/facet_panel";
import { Footer } from "./layout/footer";
import { Header } from "./layout/header";
import { KnownOn } from "./layout/known_on";
import { LazyView } from "./layout/lazy";
import { PassedOver } from "./layout/passed_over";
import { Selection } from "./layout/selection";
import { useDocumentTitle } from "./layout/title";
import type { View } from "./state/parameters";
import { place } from "./state/place";
import { one } from "./state/state";

/** Views of events, which the counts beside them narrow. */
const OF_EVENTS: readonly View[] = ["timeline", "list", "network", "map"];

export function App() {
  const state = place();
  const { view } = state;
  const main = useRef<HTMLElement>(null);
  const page = [view, one(state, "kind"), one(state, "id")].join(" ");
  const shown = useRef(page);
  useDocumentTitle();
  useNewData(page);
  useEffect(() => {
    // Who follows a link by keyboard or screen reader goes on where the new view, or the next record, begins.
    if (shown.current !== page) main.current?.focus();
    shown.current = page;
  }, [page]);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <div class="controls">
        <Selection />
        <KnownOn />
      </div>
      <div class={OF_EVENTS.includes(view) ? "body body-faceted" : "body"}>
        {OF_EVENTS.includes(view) && (
          <details class="facets-fold" open={matchMedia("(min-width: 60rem)").matches}>
            <summary>Filters</summary>
            <FacetPanel />
          </details>
        )}
        <main id="main" tabIndex={-1} ref={main}>
          <PassedOver />
          <LazyView view={view} />
        </main>
      </div>
      <Footer />
    </>
  );
}
