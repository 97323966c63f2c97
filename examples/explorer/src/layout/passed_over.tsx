/** What the address asks for and this page does not know, said rather than passed over in silence. */
import { passedOver } from "../state/place";

export function PassedOver() {
  const names = passedOver();
  if (names.length === 0) return null;
  return (
    <p class="notice" role="status">
      Passed over, since this page knows no such thing:{" "}
      {names.map((name, index) => (
        <>
          {index > 0 && ", "}
          <code>{name}</code>
        </>
      ))}
      .
    </p>
  );
}
