import type { Texts } from "./change.ts";
import type { Pair } from "./pairs.ts";
import { readScript, type Script } from "./sql/script.ts";
import type { MigrationVerdict, Reversibility } from "./verdict.ts";

/** What a tool that keeps SQL in pairs of files says about itself. */
export interface PairTool {
  readonly tool: string;
  readonly texts: Texts;
  readonly isListComplete: boolean;
  readonly expectedDown: string;
  /** What the tool does without a down file. */
  readonly afterMissing: string;
  /** A statement that fails on purpose. */
  readonly raisingForm: string;
}

interface Finding {
  readonly verdict: Reversibility;
  readonly reason: string;
  readonly file: string;
  readonly line: number;
  readonly write: string | null;
}

/** Whether the down file of a pair takes back what its up file does. */
export function judgePair(pair: Pair, tool: PairTool): MigrationVerdict {
  const path =
    pair.ups[0] ?? pair.gone.find(({ direction }) => direction === "up")?.path ?? pair.downs[0] ?? "";
  const finding = findingOf(pair, tool, path);
  const reversal = pair.downs[0];
  return {
    tool: tool.tool,
    version: pair.version,
    path: path === "" ? finding.file : path,
    ...finding,
    reversal: finding.verdict === "reversible" && reversal !== undefined ? { path: reversal } : null,
  };
}

function findingOf(pair: Pair, tool: PairTool, path: string): Finding {
  const [up, ...otherUps] = pair.ups;
  const [down, ...otherDowns] = pair.downs;
  const twin = otherUps[0] ?? otherDowns[0];
  if (twin !== undefined) {
    const reason = "Two files have this version and direction: it is not known which one runs.";
    return {
      verdict: "undecided",
      reason,
      file: twin,
      line: 1,
      write: "A number of its own for each migration.",
    };
  }
  const upLost = pair.gone.find(({ direction }) => direction === "up");
  if (up === undefined && upLost !== undefined) {
    const reason =
      "Deleted: the up file of a merged migration is gone, so databases that ran it know no way back.";
    return { verdict: "missing", reason, file: down ?? upLost.path, line: 1, write: RESTORE };
  }
  const upScript = up === undefined ? null : scriptAt(up, tool.texts);
  if (down === undefined) return withoutDown(pair, tool, path, upScript);
  if (up === undefined && tool.isListComplete) {
    const reason = "A down file without an up file: there is nothing that it would take back.";
    return { verdict: "not-a-migration", reason, file: down, line: 1, write: null };
  }
  return withDown(down, path, scriptAt(down, tool.texts), upScript, tool);
}

function withoutDown(pair: Pair, tool: PairTool, path: string, up: Script | null): Finding {
  const lost = pair.gone.find(({ direction }) => direction === "down");
  const at = { file: pair.ups[0] ?? lost?.path ?? path, line: 1 };
  if (up?.kind === "nothing")
    return { verdict: "no-op", reason: "The up file does nothing.", ...at, write: null };
  if (lost !== undefined) {
    const reason = `Deleted: the down file is gone. ${tool.afterMissing}`;
    return { verdict: "missing", reason, ...at, write: RESTORE };
  }
  const write = `${tool.expectedDown}, with the statements that take the up file back, or with\n${tool.raisingForm}`;
  if (tool.isListComplete) {
    return { verdict: "missing", reason: `There is no down file. ${tool.afterMissing}`, ...at, write };
  }
  const reason = "The list of files is incomplete: whether there is a down file is not known.";
  return { verdict: "undecided", reason, ...at, write };
}

function withDown(down: string, path: string, script: Script, up: Script | null, tool: PairTool): Finding {
  const at = { file: down, line: script.line };
  const write = `The statements that take the up file back, or, when there is no way back,\n${tool.raisingForm}`;
  switch (script.kind) {
    case "unreadable":
      return {
        verdict: "undecided",
        reason: `The down file cannot be judged. ${script.reason}`,
        ...at,
        write,
      };
    case "raises":
      return {
        verdict: "irreversible-declared",
        reason: "The down file fails on purpose.",
        ...at,
        write: null,
      };
    case "nothing": {
      if (up?.kind === "nothing") {
        return { verdict: "no-op", reason: "Neither file does anything.", ...at, write: null };
      }
      const reason = script.declaresIrreversible
        ? "The down file only says in a comment that there is no way back: it runs, does nothing and counts as success."
        : "The down file does nothing: it runs, counts as success, and the schema stays.";
      return { verdict: "empty", reason, ...at, write };
    }
    case "does":
      break;
    default:
      return script satisfies never;
  }
  if (up?.kind === "unreadable") {
    const reason = `The up file cannot be judged. ${up.reason}`;
    return {
      verdict: "undecided",
      reason,
      file: path,
      line: up.line,
      write: "An up file that can be read as SQL.",
    };
  }
  if (up?.kind === "nothing") {
    const reason =
      "The up file does nothing, but the down file does something: it would take back what others made.";
    return { verdict: "undecided", reason, ...at, write: "A down file that is as empty as its up file." };
  }
  return { verdict: "reversible", reason: "The down file does something.", ...at, write: null };
}

const RESTORE = "The deleted file, as it was. To undo a merged migration, add a new one.";

function scriptAt(path: string, texts: Texts): Script {
  const text = texts.get(path) ?? null;
  if (text === null) return { kind: "unreadable", reason: "It could not be read.", line: 1 };
  return readScript(text);
}
