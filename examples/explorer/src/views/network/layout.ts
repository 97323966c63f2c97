/** Where the actors stand: forces between them, computed the same way every time. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";

import type { Spot } from "../../drawing/seen";
import type { Network } from "./graph";
import { REACH } from "./kinds";

/** Where actors stand, by id; one unit is about a pixel where the whole drawing is seen. */
export type Spots = ReadonlyMap<string, Spot>;

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
}

/** Landscape: what pulls actors to the middle pulls more from above and below. */
const PULL = { x: 0.05, y: 0.1 };
/** How firmly actors stay near where they stood, so that a selection altered a little looks alike. */
const HOLD = 0.06;
const TICKS = { fresh: 220, held: 120 };

/**
 * Find where the actors of a network stand. Every step of the sequence is a little work, so that the caller can let
 * the page live in between; what it returns at its end is the same for the same network, whatever the order of it.
 *
 * @param before where actors stood: they begin there and stay near; without it they begin on a spiral
 */
export function* layOut({ actors, ties }: Network, before?: Spots): Generator<undefined, Spots, void> {
  const bodies = [...actors]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, count }, index): Body => ({ id, radius: radiusOf(count), ...startOf(id, index, before) }));
  const strongest = Math.max(1, ...ties.map(({ count }) => count));
  const degrees = degreesOf(ties);
  const links = [...ties]
    .sort((one, other) => (one.source + " " + one.target < other.source + " " + other.target ? -1 : 1))
    .map(({ source, target, count }) => ({
      source,
      target,
      share: Math.sqrt(count / strongest),
      among: Math.min(degrees.get(source) ?? 1, degrees.get(target) ?? 1),
    }));
  type Link = SimulationLinkDatum<Body> & { share: number; among: number };
  const pulled = forceLink<Body, Link>(links)
    .id(({ id }) => id)
    .distance(({ share }) => 210 - 110 * share)
    // Where everybody is tied to everybody, ties pull less each: else they all fall on one heap.
    .strength(({ share, among }) => (0.1 + 0.9 * share) / among ** 0.8);
  const held = (axis: "x" | "y") => (body: Body) => before?.get(body.id)?.[axis] ?? 0;
  const firmly = (axis: "x" | "y") => (body: Body) => (before?.has(body.id) ? HOLD : PULL[axis]);
  const ticks = before === undefined ? TICKS.fresh : TICKS.held;
  const forces = forceSimulation(bodies)
    .alpha(before === undefined ? 1 : 0.4)
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force("ties", pulled)
    .force("room", forceManyBody<Body>().strength(-700).distanceMax(500))
    .force("x", forceX<Body>(held("x")).strength(firmly("x")))
    .force("y", forceY<Body>(held("y")).strength(firmly("y")))
    .force("apart", forceCollide<Body>(({ radius }) => radius * REACH + 12).iterations(2))
    .stop();
  for (let tick = 0; tick < ticks; tick += 1) {
    forces.tick();
    yield;
  }
  return new Map(bodies.map(({ id, x, y }) => [id, { x: x ?? 0, y: y ?? 0 }]));
}

/** How many ties each actor has. */
export function degreesOf(ties: Network["ties"]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const id of ties.flatMap(({ source, target }) => [source, target])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

/** The radius of an actor that takes part in so many events, in pixels: the area goes with the number. */
export function radiusOf(count: number): number {
  return Math.min(5 + 2.2 * Math.sqrt(count), 40);
}

/** Where an actor begins: where it stood, else at its own place on a spiral, in turn. */
function startOf(id: string, index: number, before: Spots | undefined): Spot {
  const stood = before?.get(id);
  if (stood !== undefined) return stood;
  const turn = index * Math.PI * (3 - Math.sqrt(5));
  const out = 30 * Math.sqrt(index + 0.5);
  return { x: out * Math.cos(turn), y: out * Math.sin(turn) };
}
