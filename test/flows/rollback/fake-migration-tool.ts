import type { CommandResult, Ports } from "../../../src/kernel/ports/index.ts";
import { migration } from "../../core/rollback/release-example.ts";

/** What goes wrong with one command, counted from 0. `die-…`: this process ends before or after the command acted. */
export type Fault =
  | "die-before"
  | "die-after"
  | "fail-before"
  | "fail-after"
  | "late-before"
  | "late-after"
  | "killed-before"
  | "lie"
  | "not-started";

export class Died extends Error {}

type Needed = Pick<Ports, "commands" | "clock" | "log" | "files">;

/** A migration of the version as `release-example.ts` makes it, with the way back that it must have. */
export function reversible(version: string) {
  const { reversal, ...rest } = migration(version);
  if (reversal === null) throw new Error("The example has no reversal.");
  return { ...rest, reversal };
}

/**
 * A database and a tool that keeps its table strictly: `undo VERSION UP DOWN` undoes the newest migration and no other,
 * `goto VERSION` undoes all above it, `version` prints where it stands.
 */
export function fakeTool(versions: readonly string[]) {
  const hashes = new Map(versions.map((version) => [`db/${version}.down.sql`, "e".repeat(64)]));
  const world = {
    /** Oldest first. */
    applied: [...versions],
    undone: [] as string[],
    ran: [] as string[],
    timeouts: [] as number[],
    now: 0,
    faults: new Map<number, Fault>(),
    hashes,
    /** Called before each command with its number. */
    onCommand: (_index: number): void => {},
    /** What `version` prints instead, when it is not null. */
    printed: null as string | null,
    msPerCommand: 10,
    restart(): void {
      world.ran = [];
      world.faults = new Map();
    },
  };

  function act(argv: readonly string[]): CommandResult {
    const [verb, ...words] = argv;
    const newest = world.applied.at(-1) ?? "0";
    if (verb === "version") return exited(0, world.printed ?? newest);
    if (verb === "goto") {
      const [wanted = ""] = words;
      if (wanted !== "0" && !world.applied.includes(wanted)) return exited(1, `no migration ${wanted}`);
      while (world.applied.length > 0 && world.applied.at(-1) !== wanted) undoNewest();
      return exited(0, "");
    }
    if (verb !== "undo") return { kind: "not-started", problem: `\`${verb}\` was not found` };
    const should = [newest, `db/${newest}.up.sql`, `db/${newest}.down.sql`];
    if (words.join() !== should.join()) return exited(1, `${words.join(" ")} is not the newest`);
    undoNewest();
    return exited(0, "");
  }

  function undoNewest(): void {
    const version = world.applied.pop();
    if (version !== undefined) world.undone.push(version);
  }

  const ports: Needed = {
    clock: { now: () => world.now, monotonic: () => world.now, sleep: async () => {} },
    log: { info: () => {}, group: () => {}, warning: () => {}, error: () => {}, mask: () => {} },
    files: {
      content: async () => null,
      sha256: async (path) => hashed(hashes, path),
      below: async () => null,
      read: async () => null,
      writeOutput: async (name) => name,
    },
    commands: {
      async run({ argv, timeoutMs }) {
        const index = world.ran.length;
        world.onCommand(index);
        world.ran.push(argv.join(" "));
        world.timeouts.push(timeoutMs);
        world.now += world.msPerCommand;
        const fault = world.faults.get(index);
        switch (fault) {
          case "die-before":
            throw new Died();
          case "die-after":
            act(argv);
            throw new Died();
          case "fail-after":
            act(argv);
            return exited(1, "schema dump failed");
          case "fail-before":
            return exited(1, "connection refused");
          case "late-after":
            act(argv);
            return { kind: "timed-out", seconds: 1, tail: ["working"], lastLine: "working" };
          case "late-before":
            return { kind: "timed-out", seconds: 1, tail: ["working"], lastLine: "working" };
          case "killed-before":
            return { kind: "exited", code: 137, signal: "SIGKILL", seconds: 1, tail: [], lastLine: "" };
          case "lie":
            return exited(0, argv[0] === "version" ? "0" : "");
          case "not-started":
            return { kind: "not-started", problem: "`tool` was not found in the workspace or on the PATH" };
          case undefined:
            return act(argv);
          default:
            return fault satisfies never;
        }
      },
    },
  };
  return { world, ports };
}

async function hashed(hashes: ReadonlyMap<string, string>, path: string) {
  const sha256 = hashes.get(path);
  return sha256 === undefined ? null : { sha256, size: 1 };
}

function exited(code: number, line: string): CommandResult {
  return { kind: "exited", code, seconds: 0.1, tail: line === "" ? [] : [line], lastLine: line };
}
