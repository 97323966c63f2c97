/** Places that lie so close together, as seen, that their circles would cover each other are drawn as one. */
import { type Seen, seenAt, type Spot } from "../../drawing/seen";

/** A place on the map. */
export interface Located extends Spot {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** One circle: a place, or several; where it is seen, and how large, in pixels. */
export interface Circle extends Spot {
  /** The id of the place with most events, which names the circle. */
  readonly id: string;
  readonly name: string;
  readonly places: readonly Located[];
  readonly count: number;
  readonly radius: number;
}

/** How far the second rim of a circle of several places stands off, in pixels. */
export const RIM = 3.5;

/**
 * The radius of a circle for so many events, in pixels: the area goes with the number.
 *
 * @param size 1 on a large map, less on a small one, where circles would else be as large as continents
 */
export function radiusOf(count: number, size = 1): number {
  return 6 + size * Math.min(3.2 * Math.sqrt(count), 38);
}

/** Group places as they are seen; the one with most events draws the others to itself, and keeps its spot. */
export function circlesOf(places: readonly Located[], seen: Seen, size = 1): Circle[] {
  let circles = [...places]
    .sort((one, next) => next.count - one.count || (one.id < next.id ? -1 : 1))
    .map((place): Circle => ({ ...place, ...seenAt(seen, place), places: [place], radius: radiusOf(place.count, size) }));
  // Two that merge may come to touch a third, which then is merged too.
  for (let before = Infinity; circles.length < before; ) {
    before = circles.length;
    circles = circles.reduce<Circle[]>((kept, circle) => {
      const near = kept.findIndex((other) => touches(other, circle));
      const other = kept[near];
      if (other === undefined) return [...kept, circle];
      return kept.with(near, merged(other, circle, size));
    }, []);
  }
  return circles.sort((one, next) => next.count - one.count || (one.id < next.id ? -1 : 1));
}

function touches(one: Circle, other: Circle): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius + 2 * RIM;
}

function merged(one: Circle, other: Circle, size: number): Circle {
  const count = one.count + other.count;
  return { ...one, places: [...one.places, ...other.places], count, radius: radiusOf(count, size) };
}
