import type { Texts } from "../../core/migrations/change.ts";
import type { TreeEntry } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** The files of a commit as GitHub lists them. */
export interface Tree {
  readonly entries: readonly TreeEntry[];
  readonly complete: boolean;
}

/** Texts of one commit, read when they are asked for. */
export interface TextReader {
  readonly texts: Texts;
  read(paths: readonly string[]): Promise<void>;
}

const regularModes = new Set(["100644", "100755"]);
// Texts that are asked for together come in one request.
const concurrentReads = 100;

/** Reads texts of a tree by API. What is no regular file, or no UTF-8, is null. */
export function textsOf(ports: Pick<Ports, "contents">, tree: Tree): TextReader {
  const blobs = new Map(tree.entries.map((entry) => [entry.path, entry]));
  const texts = new Map<string, string | null>();
  return {
    texts,
    async read(paths) {
      for (let start = 0; start < paths.length; start += concurrentReads) {
        const batch = paths.slice(start, start + concurrentReads);
        const read = await Promise.all(batch.map((path) => textOf(ports, blobs.get(path))));
        batch.forEach((path, index) => {
          texts.set(path, read[index] ?? null);
        });
      }
    },
  };
}

// A symbolic link is a path to somewhere else, never the text of a migration.
async function textOf(ports: Pick<Ports, "contents">, entry: TreeEntry | undefined): Promise<string | null> {
  if (entry === undefined || !regularModes.has(entry.mode)) return null;
  return ports.contents.textOfBlob(entry.sha);
}
