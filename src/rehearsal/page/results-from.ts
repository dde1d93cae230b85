import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Results, readResults } from "./results.ts";

/** What a rehearsal has left in its results folder. */
export function resultsFrom(folder: string): Results {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  const told: unknown = JSON.parse(files["result.json"] ?? "{}");
  return readResults(told, files);
}
