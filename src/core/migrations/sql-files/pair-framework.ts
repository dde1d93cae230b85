import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Claim, Idiom, Migration } from "../migration.ts";
import { type Pair, type PairedName, pairUp } from "../pairs.ts";
import { readPair } from "../read-pair.ts";

/** A tool that keeps the two directions of a migration in two SQL files. */
export interface PairFramework {
  readonly name: string;
  readonly title: string;
  parse(path: string): PairedName | null;
  /** Files beside a migration that tell whether it is the tool's own. */
  neighbours(path: string, snapshot: Snapshot): readonly string[];
  /** How sure it is, by its neighbours; null when the pair is not its own. */
  claim(path: string, pair: Pair, snapshot: Snapshot): Claim | null;
  readonly afterMissing: string;
  /** `path` is that of the file which was found, `down` where the reversal has to be. */
  idiom(path: string, down: string): Idiom;
  downFor(path: string): string;
  /** What the tool does to a text before the database sees it. */
  prepare?(text: string): string;
}

/** The plug-in of such a tool. */
export function pairFramework(tool: PairFramework): MigrationFramework {
  return {
    name: tool.name,
    title: tool.title,
    languages: [],
    claims: (path) => tool.parse(path) !== null,
    versionOf: (path) => tool.parse(path)?.version ?? null,
    reads: (touched, snapshot) =>
      pairUp(touched, snapshot, tool.parse).flatMap((pair) => [
        ...pair.ups,
        ...pair.downs,
        ...tool.neighbours(pathOf(pair), snapshot),
      ]),
    find: (touched, snapshot, parsers) => find(tool, touched, snapshot, parsers),
  };
}

function find(
  tool: PairFramework,
  touched: readonly string[],
  snapshot: Snapshot,
  parsers: Parsers,
): readonly Migration[] {
  return pairUp(touched, snapshot, tool.parse).flatMap((pair) => {
    const path = pathOf(pair);
    const claim = tool.claim(path, pair, snapshot);
    if (claim === null) return [];
    const idiom = tool.idiom(path, pair.downs[0] ?? tool.downFor(path));
    const about = { tool: tool.name, claim, idiom, afterMissing: tool.afterMissing };
    return [readPair(pair, about, prepared(tool, pair, snapshot), parsers)];
  });
}

function pathOf({ ups, downs }: Pair): string {
  return ups[0] ?? downs[0] ?? "";
}

function prepared({ prepare }: PairFramework, pair: Pair, snapshot: Snapshot): Snapshot {
  if (prepare === undefined) return snapshot;
  const texts = [...pair.ups, ...pair.downs].map((path): [string, string | null] => {
    const text = snapshot.texts.get(path) ?? null;
    return [path, text === null ? null : prepare(text)];
  });
  return { ...snapshot, texts: new Map(texts) };
}
