import type { Migration } from "./migration.ts";

/**
 * The folder whose schema a migration is of, without a slash at its end; empty for the root. Some tools give each
 * migration a folder of its own, named after it: then its file's name does not say the version, and that folder does.
 */
export function schemaFolder({ tool, path, version }: Pick<Migration, "tool" | "path" | "version">): string {
  // A change of Sqitch's may be named `app/users`: the folders of its name are no schemas of their own.
  const below = tool === "sqitch" ? `/${path}`.lastIndexOf(`/${version}.`) : -1;
  if (below >= 0) return path.slice(0, Math.max(0, below - 1));
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  if (!names(name, version) && names(folders.at(-1) ?? "", version)) folders.pop();
  return folders.join("/");
}

// Diesel's versions are without the dashes of their folders.
function names(part: string, version: string): boolean {
  return part.includes(version) || part.replaceAll("-", "").includes(version);
}
