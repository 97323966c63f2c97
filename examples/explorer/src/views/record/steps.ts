/** The way words took from who said them to where they were read, as steps. */
import type { Schemas } from "communique-client";

type Statement = Pick<Schemas["StatementRead"], "speakers" | "said" | "chain" | "reported_by">;

/** One stop on the way. */
export interface Step {
  readonly actors: readonly Schemas["ActorRef"][];
  /** What they did with the words: `said`, an act of the vocabulary, or `reported` by who is named as reporting. */
  readonly act: "said" | { readonly term: string } | "reported";
  readonly source: Schemas["SourceRef"] | null;
  readonly date: Schemas["DateRead"] | null;
}

/** The steps from the speaker on. Who reported it stands among them once: in the chain, or right behind the speaker. */
export function stepsOf({ speakers, said, chain, reported_by: reporter }: Statement): Step[] {
  const spoken: Step = { actors: speakers, act: "said", source: null, date: said };
  const links = chain.map(({ actor, act, source, date }): Step => ({ actors: [actor], act: { term: act }, source, date }));
  const told = reporter === null || chain.some(({ actor }) => actor.id === reporter.id);
  return [spoken, ...(told ? [] : [{ actors: [reporter], act: "reported", source: null, date: null } as const]), ...links];
}
