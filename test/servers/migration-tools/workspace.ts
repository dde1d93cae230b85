import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { systemClock } from "../../../src/adapters/clock.ts";
import { processCommands } from "../../../src/adapters/commands.ts";
import { workspaceFiles } from "../../../src/adapters/files.ts";
import type { ReversibleMigration } from "../../../src/core/rollback/reversals.ts";
import type { CommandRequest, CommandResult, Commands, Log, Ports } from "../../../src/kernel/ports/index.ts";
import type { InstalledTools } from "./installed.ts";

type Argv = readonly [string, ...string[]];
type ToolPorts = Pick<Ports, "commands" | "clock" | "log" | "files">;

/** A checkout with migrations in it, in which the real adapters run the tools. */
export interface Workspace {
  readonly folder: string;
  readonly ports: ToolPorts;
  /** Ports that kill one command, and all that it started, as soon as it is time. */
  killing(isTime: () => Promise<boolean>): ToolPorts;
  /** The commands that were run, as argv. */
  readonly ran: readonly Argv[];
  write(files: Readonly<Record<string, string>>): void;
  /** What a manifest records of a migration. */
  recorded(tool: string, version: string, up: string, reversal: string): ReversibleMigration;
  /** Runs a command that must succeed. */
  must(argv: Argv): Promise<void>;
  forget(): void;
  close(): void;
}

export function openWorkspace({ folder: tools, postgres }: InstalledTools): Workspace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "migration-tools-")));
  const folder = join(root, "workspace");
  mkdirSync(folder);
  symlinkSync(join(tools, "node_modules"), join(folder, "node_modules"));
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const log: Log = { info: say, warning: say, error: say, group: () => {}, mask: () => {} };
  // Node of the tests first: knex runs on it.
  const path = [dirname(process.execPath), join(tools, "bin"), postgres, process.env["PATH"]].join(delimiter);
  const environment = { ...process.env, PATH: path };
  const real = processCommands(folder, environment, log);
  const ran: Argv[] = [];
  const commands: Commands = {
    run(request) {
      ran.push(request.argv);
      return real.run(request);
    },
  };
  const ports = { commands, clock: systemClock(), log, files: workspaceFiles(folder, root) };
  const sha256 = (file: string): string =>
    createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex");
  return {
    folder,
    ran,
    ports,
    killing(isTime) {
      const merciless = processCommands(folder, environment, log, undefined, 50);
      let isDone = false;
      const once = async (): Promise<boolean> => {
        isDone ||= await isTime();
        return isDone;
      };
      const run: Commands["run"] = (request) =>
        isDone ? real.run(request) : killedWhen(once, merciless, request);
      return { ...ports, commands: { run } };
    },
    write(files) {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      }
    },
    recorded: (tool, version, up, reversal) => ({
      tool,
      version,
      up: { path: up, sha256: sha256(up) },
      reversal: { path: reversal, sha256: sha256(reversal) },
      verdict: "reversible",
      reason: "",
      change: 1,
    }),
    async must(argv) {
      const result = await real.run({ argv, env: {}, timeoutMs: 60_000 });
      if (result.kind !== "exited" || result.code !== 0) {
        throw new Error(`${argv.join(" ")} failed: ${JSON.stringify(result)}\n${said.join("\n")}`);
      }
    },
    forget: () => void ran.splice(0),
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

async function killedWhen(
  isTime: () => Promise<boolean>,
  commands: Commands,
  request: CommandRequest,
): Promise<CommandResult> {
  const kill = new AbortController();
  let isOver = false;
  const watched = (async () => {
    while (!isOver && !kill.signal.aborted) {
      if (await isTime()) kill.abort();
      await wait(50);
    }
  })();
  const result = await commands.run(request, kill.signal);
  isOver = true;
  await watched;
  return result;
}
