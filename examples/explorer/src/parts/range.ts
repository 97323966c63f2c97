/** A part of a list, in words. */

/** Which records are shown, of how many: "21–40 of 202". */
export function rangeOf(offset: number, limit: number, total: number): string {
  const of = total.toLocaleString("en");
  if (total === 0) return "None";
  if (offset >= total) return `Nothing beyond ${of}`;
  const last = Math.min(offset + limit, total);
  return offset + 1 === last ? `${last.toLocaleString("en")} of ${of}` : `${(offset + 1).toLocaleString("en")}–${last.toLocaleString("en")} of ${of}`;
}
