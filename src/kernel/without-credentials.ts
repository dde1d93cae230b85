/** A refused value fit for a message: what a URL carries as user, password and query is hidden. */
export function withoutCredentials(seen: string): string {
  return seen.replace(/(\/\/)[^/?#\s@]*@/g, "$1***@").replace(/(:\/\/[^?\s]*)\?\S*/g, "$1?***");
}
