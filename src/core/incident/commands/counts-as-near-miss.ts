import type { PeopleWords } from "./people-words.ts";

/** Whether people said of an incident that it was none, and nobody took that back since. */
export function countsAsNearMiss({ people }: { readonly people?: PeopleWords | undefined }): boolean {
  const said = people?.nearMiss ?? null;
  return said !== null && said.isUndone !== true;
}
