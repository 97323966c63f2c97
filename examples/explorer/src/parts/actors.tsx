/** Actors in a line of text, each a link, by their labels: an acronym, where there is one. */
import type { Schemas } from "communique-client";

import { ActorLink } from "./records";

type Actor = Schemas["ActorRef"];

interface ActorsProps {
  readonly actors: readonly Actor[];
  /** How many more there are than are named. */
  readonly more?: number;
}

export function Actors({ actors, more = 0 }: ActorsProps) {
  return (
    <>
      {actors.map((actor, index) => (
        <span key={actor.id}>
          {index > 0 && ", "}
          <Short actor={actor} />
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}

/** One actor, the whole name told on hovering. */
export function Short({ actor }: { actor: Actor }) {
  const { id, name, label } = actor;
  return label === name ? (
    <ActorLink actor={actor} />
  ) : (
    <abbr title={name}>
      <ActorLink actor={{ id, name: label }} />
    </abbr>
  );
}
