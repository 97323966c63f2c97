/** Where a slider stands while it is dragged, before it is let go. */
import { useEffect, useState } from "preact/hooks";

import { hold, settle } from "../state/series";

/**
 * The value of a slider while it moves; undefined at rest. Not every browser tells of a change when the thumb is let go
 * where it was taken up, so that whatever ends a drag puts it to rest.
 *
 * @param chosen what is chosen now: when that changes otherwise, by "back" for instance, the drag is over
 * @param choose called with the value at which a thumb that was moved is let go
 */
export function useDragged(chosen: string | undefined, choose: (value: number) => void) {
  const [dragged, setDragged] = useState<number>();
  const drop = (): void => {
    setDragged(undefined);
    settle();
  };
  useEffect(() => setDragged(undefined), [chosen]);
  useEffect(() => settle, []);
  const put = (value: number): void => {
    setDragged(undefined);
    choose(value);
  };
  const slider = {
    onPointerDown: hold,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => setDragged(Number(currentTarget.value)),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => put(Number(currentTarget.value)),
    onPointerUp: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      if (dragged !== undefined) put(Number(currentTarget.value));
      drop();
    },
    onPointerCancel: drop,
    onBlur: drop,
  };
  return { dragged, slider };
}
