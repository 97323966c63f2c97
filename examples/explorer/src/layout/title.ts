/** The title of the document: what is shown, and of which chronology. The only place that sets it. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { useDataset } from "../api/reading";
import { place } from "../state/place";
import { VIEW_NAMES } from "./header";

/** What the view says it shows, where it says more than its name. */
const said = signal<string | undefined>(undefined);

/** Say what the view shows, for as long as it is drawn; undefined while that is not known yet. */
export function useTitle(text: string | undefined): void {
  useEffect(() => {
    said.value = text;
    return () => {
      said.value = undefined;
    };
  }, [text]);
}

/** Keep the title of the document. */
export function useDocumentTitle(): void {
  const chronology = useDataset().data?.title;
  const { view } = place();
  const shown = said.value ?? (view === "record" ? undefined : VIEW_NAMES[view]);
  useEffect(() => {
    document.title = [shown, chronology ?? "Chronology"].filter(Boolean).join(" · ");
  }, [shown, chronology]);
}
