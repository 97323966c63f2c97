/** The marks of a stretch of the drawing: links to their records, or buttons where they stand for several. */
import { type Fade, fadeOf, Fades } from "./fades";
import { Glyph } from "./glyphs";
import { entriesOf, type Drawn, type Mark, type MoreMark } from "./layout";
import { fitted } from "./label";
import { nameOf } from "./words";

interface MarksProps {
  readonly drawn: readonly Drawn[];
  /** What `x` of the first pixel is. */
  readonly origin: number;
  /** The middle of a mark. */
  readonly y: (drawn: Drawn) => number;
  /** Between which pixels labels are written: those of marks before it are not, those that reach beyond it are cut. */
  readonly sight: { readonly from: number; readonly to: number };
  /** The mark that the tab key leads to. */
  readonly roving: string | undefined;
  readonly hrefOf: (mark: Mark) => string;
}

export function Marks({ drawn, origin, y, sight, roving, hrefOf }: MarksProps) {
  const fades = new Map<string, Fade>();
  const paintOf = ({ body, lane }: Mark): string => {
    if (body.fade === null) return "currentColor";
    const fade = fadeOf(lane.series, body.fade);
    fades.set(fade.id, fade);
    return `url(#${fade.id})`;
  };
  const marks = drawn.map((one) => {
    const shared = {
      "data-key": one.key,
      "data-lane": one.lane.id,
      "data-holds": entriesOf(one).flatMap(({ parts }) => parts.map((part) => part.key)).join(" "),
      tabindex: one.key === roving ? 0 : -1,
    };
    if (one.kind === "more") return <More key={one.key} {...shared} of={one} origin={origin} y={y(one)} />;
    const { entry, body } = one;
    const inSight = body.x1 >= sight.from + 4;
    const label = inSight && entry.parts.length === 1 ? fitted(entry.title, Math.min(one.labelUntil, sight.to) - one.labelFrom) : null;
    const figure = <Figure of={one} origin={origin} y={y(one)} paint={paintOf(one)} label={label} />;
    const named = {
      ...shared,
      class: `mark series colour-${one.lane.series}`,
      "data-fades": body.fade !== null,
      "aria-label": nameOf(entry),
    };
    if (entry.parts.length > 1) {
      return (
        <g key={one.key} {...named} role="button">
          {figure}
        </g>
      );
    }
    return (
      <a key={one.key} {...named} href={hrefOf(one)} data-record={`${entry.list}/${entry.id}`}>
        {figure}
      </a>
    );
  });
  return (
    <>
      <Fades fades={fades.values()} />
      {marks}
    </>
  );
}

interface FigureProps {
  readonly of: Mark;
  readonly origin: number;
  readonly y: number;
  readonly paint: string;
  readonly label: string | null;
}

function Figure({ of: { entry, body, labelFrom }, origin, y, paint, label }: FigureProps) {
  const x0 = body.x0 - origin;
  const x1 = body.x1 - origin;
  return (
    <>
      <rect class="mark-ring" x={x0 - 4} y={y - 9} width={x1 - x0 + 8} height={18} rx={9} />
      <Glyph entry={entry} x0={x0} x1={x1} y={y} paint={paint} point={body.point} />
      {label !== null && (
        <text class="mark-label" x={labelFrom - origin} y={y + 4}>
          {label}
        </text>
      )}
    </>
  );
}

function More({ of: { entries, body, lane }, origin, y, ...shared }: { of: MoreMark; origin: number; y: number }) {
  const x0 = body.x0 - origin;
  const count = entries.reduce((sum, { parts }) => sum + parts.length, 0);
  return (
    <g {...shared} class={`more series colour-${lane.series}`} role="button" aria-label={`${count} more in ${lane.label}`}>
      <rect class="mark-ring" x={x0 - 2} y={y - 9} width={body.x1 - body.x0 + 4} height={18} rx={9} />
      <rect class="more-ground" x={x0} y={y - 7} width={body.x1 - body.x0} height={14} rx={7} />
      <text class="more-count" x={x0 + (body.x1 - body.x0) / 2} y={y + 3.5}>
        +{count}
      </text>
    </g>
  );
}
