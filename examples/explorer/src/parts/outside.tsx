/** A link to another site, by an address that the data gives: only what leads to a page becomes a link. */
import type { ComponentChildren } from "preact";

/** Text without a link where there is no address, or one that is no web page's, such as `javascript:…`. */
export function Outside({ to, children }: { to: string | null | undefined; children: ComponentChildren }) {
  if (to === null || to === undefined || !/^https?:\/\//iu.test(to)) return <>{children}</>;
  return (
    <a href={to} rel="noreferrer">
      {children}
    </a>
  );
}
