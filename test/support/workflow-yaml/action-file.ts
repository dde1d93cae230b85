import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { pathInSuite } from "./suite-reference.ts";

const Input = z.object({
  description: z.string(),
  required: z.boolean().default(false),
  default: z.string().optional(),
});

/** An action.yml, as far as workflows depend on it. */
export const ActionFile = z.object({
  name: z.string(),
  description: z.string(),
  inputs: z.record(z.string(), Input).default({}),
  outputs: z.record(z.string(), z.object({ description: z.string() })).default({}),
});
export type ActionFile = z.output<typeof ActionFile>;

/** The action.yml of this checkout that `uses` means; null when there is none. */
export function readActionFile(root: string, uses: string): ActionFile | null {
  const folder = pathInSuite(uses);
  if (folder === null) return null;
  const path = join(root, folder, "action.yml");
  return existsSync(path) ? ActionFile.parse(parse(readFileSync(path, "utf8"))) : null;
}
