import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/**
 * Empties the folder for results, or makes it. Only a folder of an earlier rehearsal (or an empty one) inside the
 * repository is taken: anything else that stands there is somebody's work.
 */
export async function claimResults(root: string, folder: string): Promise<void> {
  const way = relative(root, folder);
  if (way === "" || way === ".." || way.startsWith(`..${sep}`)) {
    throw new Error(
      `--results is ${folder}. Write a folder below ${root}: the sample service finds its driver there.`,
    );
  }
  const isOurs = existsSync(join(folder, "result.json")) || existsSync(join(folder, "work", "platform"));
  const isEmpty = !existsSync(folder) || (await readdir(folder)).length === 0;
  if (!isOurs && !isEmpty) {
    throw new Error(`--results is ${folder}, which holds other things. Write the name of a new folder.`);
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}
