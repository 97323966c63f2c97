/** What the page may reach: itself, and the one API that it is of. */

/**
 * Ask no other origin from now on. The built page comes with a policy that refuses whatever it does not need, and cannot
 * know the API yet; a second policy only ever takes away from the first.
 *
 * @param api the address of the API
 */
export function askOnly(api: string): void {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = `connect-src 'self' ${new URL(api).origin}`;
  document.head.append(meta);
}
