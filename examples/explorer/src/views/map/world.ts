/** The world as drawn: land, borders and the net of degrees, from package data, and where on it a place lies. */
import { geoEqualEarth, geoGraticule10, type GeoPermissibleObjects, geoPath, type GeoProjection } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import read from "world-atlas/countries-110m.json";

import type { Spot } from "../../drawing/seen";

/** The map is drawn this wide, in units of its own; what is seen of it is scaled from there. */
export const WIDTH = 1000;

const topology = read as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
const SPHERE: GeoPermissibleObjects = { type: "Sphere" };

/** The world, with some meridian in its middle. */
export interface World {
  /** Where a place lies on the drawing. */
  readonly spotOf: (at: readonly [number, number]) => Spot;
  /** The corners of the whole. */
  readonly corners: readonly [Spot, Spot];
  readonly paths: Readonly<Record<"sphere" | "net" | "land" | "borders", string>>;
}

/** Draw the world around a meridian, in degrees east; all areas in their true proportion (Equal Earth). */
export function worldAround(middle: number): World {
  const projection = geoEqualEarth().rotate([-middle, 0]).fitWidth(WIDTH, SPHERE).precision(0.3);
  const path = geoPath(projection).digits(2);
  const [[left, top], [right, bottom]] = path.bounds(SPHERE);
  return {
    spotOf: (at) => spotOn(projection, at),
    corners: [
      { x: left, y: top },
      { x: right, y: bottom },
    ],
    paths: {
      sphere: path(SPHERE) ?? "",
      net: path(geoGraticule10()) ?? "",
      land: path(feature(topology, topology.objects.land)) ?? "",
      borders: path(mesh(topology, topology.objects.countries, (one, other) => one !== other)) ?? "",
    },
  };
}

function spotOn(projection: GeoProjection, [east, north]: readonly [number, number]): Spot {
  const [x, y] = projection([east, north]) ?? [0, 0];
  return { x, y };
}

/**
 * The meridian around which places lie: the middle of their directions, in whole tens of degrees, so that few more
 * places do not turn the world.
 */
export function middleOf(places: readonly (readonly [number, number])[]): number {
  const radians = places.map(([east]) => (east * Math.PI) / 180);
  const [x, y] = [Math.cos, Math.sin].map((part) => radians.reduce((together, one) => together + part(one), 0));
  if (x === undefined || y === undefined || Math.hypot(x, y) < 1e-6) return 0;
  return Math.round(((Math.atan2(y, x) * 180) / Math.PI) / 10) * 10;
}
