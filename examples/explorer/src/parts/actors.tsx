/** Actors in a line of text, each a link, under the names that counts use: an acronym, where there is one. */
import type { Schemas } from "communique-client";

import { useNames } from "../api/counts";
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
  const names = useNames().data;
  const name = names?.["actor"]?.get(actor.id) ?? names?.["speaker"]?.get(actor.id) ?? actor.name;
  return name === actor.name ? (
    <ActorLink actor={actor} />
  ) : (
    <abbr title={actor.name}>
      <ActorLink actor={{ id: actor.id, name }} />
    </abbr>
  );
}
