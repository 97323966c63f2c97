/** What the axis says: years, months or days, as closely as there is room. */
import { scaleUtc } from "d3-scale";
import { utcDay } from "d3-time";
import { utcFormat } from "d3-time-format";

import { DAY } from "../../dates/day";
import { lengthOf, type Stretch } from "../../dates/stretch";

export interface Tick {
  readonly moment: number;
  readonly label: string;
  /** Whether a larger unit begins here: a year among months, a month among days. */
  readonly major: boolean;
}

export interface Ticks {
  readonly ticks: readonly Tick[];
  /** What all ticks up to the first major one belong to: "2007", "March 2007"; empty among years. */
  readonly context: string;
}

/** About how many pixels a label takes, with room around it. */
const APART = 80;

const YEAR = utcFormat("%-Y");
const MONTH = utcFormat("%b");
const DAY_OF_MONTH = utcFormat("%-d");
const MONTH_AND_YEAR = utcFormat("%B %-Y");

/** The ticks of a window that is so many pixels wide. */
export function ticksOf(span: Stretch, width: number): Ticks {
  const scale = scaleUtc().domain([span.from, span.to]);
  const wanted = Math.max(Math.floor(width / APART), 2);
  const proposed = scale.ticks(Math.min(wanted, lengthOf(span) / DAY));
  const days = proposed.filter((moment) => utcDay(moment).getTime() === moment.getTime());
  const step = days.length < 2 ? lengthOf(span) : Math.min(...days.slice(1).map((moment, i) => +moment - +(days[i] as Date)));
  const write = step >= 360 * DAY ? yearTick : step >= 27 * DAY ? monthTick : dayTick;
  const start = new Date(span.from);
  const context = write === yearTick ? "" : write === monthTick ? YEAR(start) : MONTH_AND_YEAR(start);
  return { ticks: days.map((moment) => ({ moment: moment.getTime(), ...write(moment) })), context };
}

type Written = Omit<Tick, "moment">;

function yearTick(moment: Date): Written {
  return { label: YEAR(moment), major: false };
}

function monthTick(moment: Date): Written {
  return moment.getUTCMonth() === 0 ? { label: YEAR(moment), major: true } : { label: MONTH(moment), major: false };
}

function dayTick(moment: Date): Written {
  if (moment.getUTCDate() !== 1) return { label: DAY_OF_MONTH(moment), major: false };
  return { label: moment.getUTCMonth() === 0 ? YEAR(moment) : MONTH(moment), major: true };
}
