/** The sign of a position: filled for an actor's own words, outlined where somebody spoke on its behalf. */
import type { Sign } from "./signs";

export function SignMark({ sign, own = true }: { sign: Sign; own?: boolean }) {
  return (
    <span class={`sign ${sign.classes} ${own ? "" : "sign-behalf"}`} aria-hidden="true">
      {sign.letters}
    </span>
  );
}
