import { mkdir, readFile, writeFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join, relative, resolve } from "node:path";

/**
 * Copies a TypeScript file, and all that it imports relatively, as JavaScript into a folder, and answers with the path
 * of the copy. What strips types at run time takes 50 MB itself, which would be counted as the program's.
 */
export async function strippedCopy(root: string, entry: string, folder: string): Promise<string> {
  const copied = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (copied.has(path)) continue;
    copied.add(path);
    // Without the imports of types, which are left out when types are stripped.
    const code = stripTypeScriptTypes(await readFile(path, "utf8"));
    const imports = [...code.matchAll(/\bfrom\s*"(\.[^"]+\.ts)"/g)].flatMap((match) => match[1] ?? []);
    const here = dirname(path);
    waiting.push(...imports.map((name) => resolve(here, name)));
    const copy = copyOf(root, path, folder);
    await mkdir(dirname(copy), { recursive: true });
    await writeFile(copy, code.replace(/(\bfrom\s*"\.[^"]+)\.ts"/g, '$1.js"'));
  }
  await writeFile(join(folder, "package.json"), '{"type":"module"}\n');
  return copyOf(root, entry, folder);
}

function copyOf(root: string, path: string, folder: string): string {
  return join(folder, relative(root, path)).replace(/\.ts$/, ".js");
}
