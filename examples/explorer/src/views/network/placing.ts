/** The layout of a network, computed a little at a time, so that the page goes on meanwhile. */
import { useEffect, useState } from "preact/hooks";

import type { Network } from "./graph";
import { layOut, type Spots } from "./layout";

/** A network, and where its actors stand. */
export interface Placed<N extends Network> {
  readonly network: N;
  readonly spots: Spots;
}

const SLICE = 20; // milliseconds: a key or a click waits no longer
const done = new WeakMap<Network, { before: Spots | undefined; spots: Spots }>();

/**
 * Lay a network out. While that is computed, what was laid out before is returned.
 *
 * @param network the same object as long as it is the same network; undefined as long as there is none
 * @param before where actors stood, to begin from
 */
export function usePlaced<N extends Network>(network: N | undefined, before?: Spots): Placed<N> | undefined {
  const [placed, setPlaced] = useState<Placed<N>>();
  useEffect(() => {
    if (network === undefined) return undefined;
    const kept = done.get(network);
    if (kept !== undefined && kept.before === before) {
      setPlaced({ network, spots: kept.spots });
      return undefined;
    }
    const steps = layOut(network, before);
    let timer: ReturnType<typeof setTimeout>;
    const goOn = (): void => {
      const until = performance.now() + SLICE;
      let step = steps.next();
      while (step.done !== true && performance.now() < until) step = steps.next();
      if (step.done === true) {
        done.set(network, { before, spots: step.value });
        setPlaced({ network, spots: step.value });
      } else timer = setTimeout(goOn);
    };
    goOn();
    return () => {
      clearTimeout(timer);
    };
  }, [network, before]);
  return placed;
}
