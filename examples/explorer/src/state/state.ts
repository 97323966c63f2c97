/** What is shown, as a value: read from the address of a page, and written to it. */
import { knows, type Parameter, SELECTING, type View, VIEWS } from "./parameters";

/** A view, and the values of its parameters; one that is not asked for has none. */
export interface State {
  readonly view: View;
  readonly values: ReadonlyMap<Parameter, readonly string[]>;
}

/** What to alter: null removes; a list sets all values of the parameter. */
export type Change = Partial<Record<Parameter, string | readonly string[] | null>>;

/** Read the query of an address; what the view does not know is passed over, and named by `unknownIn`. */
export function parseState(query: string): State {
  const given = new URLSearchParams(query);
  const view = VIEWS.find((one) => one === given.get("view")) ?? VIEWS[0];
  const values = new Map<Parameter, readonly string[]>();
  for (const name of new Set(given.keys())) {
    const found = given.getAll(name).filter((value) => value !== "");
    if (knows(view, name) && found.length > 0) values.set(name, found);
  }
  return { view, values };
}

/** The parameters in the query of an address that its view has no use for, each once; of a view there is none, `view=…`. */
export function unknownIn(query: string): readonly string[] {
  const given = new URLSearchParams(query);
  const { view } = parseState(query);
  const named = given.get("view") ?? view;
  const names = [...new Set(given.keys())].filter((name) => name !== "view" && !knows(view, name));
  return named === view ? names : [`view=${named}`, ...names];
}

/** Write the query of an address, the same for the same state, whatever way led to it. */
export function formatState({ view, values }: State): string {
  const query = new URLSearchParams(view === VIEWS[0] ? {} : { view });
  for (const name of [...values.keys()].sort()) {
    for (const value of [...(values.get(name) ?? [])].sort()) query.append(name, value);
  }
  const text = query.toString();
  return text === "" ? "?" : `?${text}`;
}

/** The same view with some parameters altered. What the view does not know is passed over. */
export function withChange(state: State, change: Change): State {
  const values = new Map(state.values);
  for (const [name, value] of Object.entries(change)) {
    if (!knows(state.view, name)) continue;
    const wanted = value === null || value === undefined ? [] : typeof value === "string" ? [value] : value;
    if (wanted.length === 0) values.delete(name);
    else values.set(name, wanted);
  }
  // A page far down a list means nothing in another list.
  if (Object.keys(change).some((name) => name !== "offset")) values.delete("offset");
  return { view: state.view, values };
}

/** Another view of the same selection. */
export function withView(state: State, view: View, change: Change = {}): State {
  const kept = [...state.values].filter(([name]) => (SELECTING as readonly string[]).includes(name));
  return withChange({ view, values: new Map(kept) }, change);
}

/** The one value of a parameter; the first where there are several. */
export function one(state: State, name: Parameter): string | undefined {
  return state.values.get(name)?.[0];
}

/** All values of a parameter. */
export function many(state: State, name: Parameter): readonly string[] {
  return state.values.get(name) ?? [];
}
