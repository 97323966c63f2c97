/** What the address asks for in vain, said rather than passed over in silence. */
import { passedOver } from "../state/place";

export function PassedOver() {
  const names = passedOver();
  if (names.length === 0) return null;
  return (
    <p class="notice" role="status">
      Parameters of the address that this view has no use for:{" "}
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && ", "}
          <code>{name}</code>
        </span>
      ))}
      .
    </p>
  );
}
