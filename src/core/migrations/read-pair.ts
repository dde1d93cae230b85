import type { Parsers } from "../../kernel/parsers.ts";
import type { Snapshot } from "./change.ts";
import type { Claim, Idiom, Migration } from "./migration.ts";
import type { Pair } from "./pairs.ts";
import type { Side } from "./side.ts";
import { sqlSide } from "./sql/sql-side.ts";

/** What a tool that keeps SQL in pairs of files says about one of them. */
export interface PairTool {
  readonly tool: string;
  readonly claim: Claim;
  readonly idiom: Idiom;
  /** What the tool does without a down file: a sentence. */
  readonly afterMissing: string;
}

/** A migration that is a pair of SQL files. */
export function readPair(pair: Pair, tool: PairTool, snapshot: Snapshot, parsers: Parsers): Migration {
  const [up] = pair.ups;
  const [down] = pair.downs;
  const path = up ?? down ?? "";
  return {
    tool: tool.tool,
    version: pair.version,
    path,
    claim: tool.claim,
    up: upSide(pair, path, snapshot, parsers),
    down: downSide(pair, path, tool, snapshot, parsers),
    reversal: down === undefined ? null : { path: down },
    idiom: tool.idiom,
  };
}

function upSide({ ups }: Pair, path: string, snapshot: Snapshot, parsers: Parsers): Side {
  const [up, twin] = ups;
  if (twin !== undefined) return twins(twin);
  if (up !== undefined) return sqlSide(snapshot.texts.get(up) ?? null, { file: up, firstLine: 1 }, parsers);
  return snapshot.complete
    ? {
        kind: "absent",
        reason: "A down file without an up file: there is nothing that it would take back.",
        file: path,
        line: 1,
      }
    : { kind: "unreadable", reason: UNKNOWN, file: path, line: 1 };
}

function downSide(pair: Pair, path: string, tool: PairTool, snapshot: Snapshot, parsers: Parsers): Side {
  const [down, twin] = pair.downs;
  if (twin !== undefined) return twins(twin);
  if (down !== undefined)
    return sqlSide(snapshot.texts.get(down) ?? null, { file: down, firstLine: 1 }, parsers);
  return snapshot.complete
    ? { kind: "absent", reason: `There is no down file. ${tool.afterMissing}`, file: path, line: 1 }
    : { kind: "unreadable", reason: UNKNOWN, file: path, line: 1 };
}

const UNKNOWN = "The list of files is incomplete: whether there is a partner is not known.";

function twins(file: string): Side {
  const reason = "Two files have this version and direction: it is not known which one runs.";
  return { kind: "unreadable", reason, file, line: 1 };
}
