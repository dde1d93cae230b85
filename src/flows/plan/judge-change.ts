import { basePaths, type Change, type ChangedFile } from "../../core/migrations/change.ts";
import { FRAMEWORKS } from "../../core/migrations/frameworks/index.ts";
import { type Frameworks, judgeMigrations, languagesOf, pathsToRead } from "../../core/migrations/index.ts";
import type { MigrationVerdict } from "../../core/migrations/verdict.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type TextReader, type Tree, textsOf } from "./texts-of.ts";

/** The files that differ between two commits, with both of their trees. */
export interface TreesToJudge {
  readonly files: readonly ChangedFile[];
  readonly head: Tree;
  readonly before: Tree;
}

/**
 * Judges every migration among the changed files, reading only the texts that the tools ask for. `after` may have read
 * some already.
 */
export async function judgeChange(
  ports: Pick<Ports, "contents" | "grammars">,
  { files, head, before }: TreesToJudge,
  after: TextReader = textsOf(ports, head),
  frameworks: Frameworks = FRAMEWORKS,
): Promise<readonly MigrationVerdict[]> {
  const paths = new Set(head.entries.map((entry) => entry.path));
  const earlier = textsOf(ports, before);
  const change: Change = {
    files,
    head: { paths, complete: head.complete, texts: after.texts },
    base: {
      paths: basePaths(files, paths),
      complete: head.complete && before.complete,
      texts: earlier.texts,
    },
  };
  for (;;) {
    const next = pathsToRead(change, frameworks);
    if (next.head.length + next.base.length === 0) break;
    await Promise.all([after.read(next.head), earlier.read(next.base)]);
  }
  return judgeMigrations(change, await ports.grammars.load(languagesOf(change, frameworks)), frameworks);
}
