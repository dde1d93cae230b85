import picomatch from "picomatch";
import { z } from "zod";

const WRITE = "a glob of paths such as `db/**/*.sql`, relative to the root, with `/` between folders";

/** A glob over paths of the repository: no way up, no backslash, 200 characters at most. */
export const Glob = z
  .string()
  .min(1)
  .max(200)
  .refine((glob) => isWithin(glob), WRITE)
  // A path never ends so, and whatever it was to guard would be open.
  .refine((glob) => !isWithin(glob) || !glob.endsWith("/"), {
    error: ({ input }) => `\`${String(input)}**\``,
  });

function isWithin(glob: string): boolean {
  return !/^[/!]|\\|(?:^|\/)\.\.(?:\/|$)/.test(glob);
}

/** Whether a path matches one of the globs. Files that begin with a dot are matched like all others. */
export function matchesAny(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  // A path may hold a line break, and `**` goes over it too. A path is git's, on every machine.
  return picomatch([...globs], { dot: true, strictSlashes: true, windows: false, flags: "s" });
}
