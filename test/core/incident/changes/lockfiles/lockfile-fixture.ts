import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../../fixtures/lockfiles/", import.meta.url));

/** A lockfile as its tool wrote it, before and after two or three dependencies changed. */
export function lockfileFixture(name: string): { readonly before: string; readonly after: string } {
  const read = (side: string): string => readFileSync(`${folder}${name}/${side}.txt`, "utf8");
  return { before: read("before"), after: read("after") };
}
