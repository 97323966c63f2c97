/** A field for a day. What is typed acts when it is finished, since every key on the way may make a day nobody meant. */
import { useEffect, useRef, useState } from "preact/hooks";

import { isDayFrom } from "../dates/day";

interface DayFieldProps {
  /** The day that is chosen: YYYY-MM-DD. */
  readonly day: string | undefined;
  /** The first day that can be chosen. */
  readonly min: string;
  /** Called when the field is left, by Enter, or when a day is picked from the calendar; never without a whole day. */
  readonly onChoose: (day: string) => void;
}

export function DayField({ day, min, onChoose }: DayFieldProps) {
  const [draft, setDraft] = useState<string>();
  const typed = useRef(false);
  useEffect(() => setDraft(undefined), [day]);
  const finish = (value: string): void => {
    setDraft(undefined);
    typed.current = false;
    if (value !== day && isDayFrom(value, min)) onChoose(value);
  };
  return (
    <input
      type="date"
      min={min}
      max="9999-12-31"
      value={draft ?? day ?? ""}
      onKeyDown={({ key, currentTarget }) => {
        if (key === "Enter") finish(currentTarget.value);
        else typed.current = true;
      }}
      onInput={({ currentTarget: { value } }) => {
        if (typed.current) setDraft(value);
        else finish(value);
      }}
      onBlur={({ currentTarget }) => finish(currentTarget.value)}
    />
  );
}
