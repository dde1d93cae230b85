import { readFileSync } from "node:fs";
import { join } from "node:path";
import { followProxies } from "./adapters/proxies.ts";
import { runCheck } from "./cli/check.ts";
import { runDoctor } from "./cli/doctor.ts";
import { runInit } from "./cli/init.ts";
import { refuse } from "./cli/refuse.ts";
import { parseArguments } from "./core/terminal/arguments.ts";
import { usageOf } from "./core/terminal/usage.ts";

/** The boundary of a terminal: words in, a report and an exit code out. 2 says that the command could not do its work. */
export async function runCli(words: readonly string[]): Promise<number> {
  // Whoever reads may stop, as `head` does.
  process.stdout.on("error", () => {});
  for (const warning of followProxies(process.env)) process.stderr.write(`${warning}\n`);
  const command = parseArguments(words);
  switch (command.kind) {
    case "help":
      process.stdout.write(usageOf(command.about));
      return 0;
    case "version":
      process.stdout.write(`${version()}\n`);
      return 0;
    case "refused":
      return refuse(
        command.isJson,
        [...command.problems, "rollback-ready --help lists what can be written."],
        command.what,
      );
    case "check":
      return runCheck(command.options);
    case "init":
      return runInit(command.options);
    case "doctor":
      return runDoctor(command.options);
    default:
      return command satisfies never;
  }
}

// Of the package, beside the sources as beside the bundle.
function version(): string {
  const told: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
  const isPackage = typeof told === "object" && told !== null && "version" in told;
  return isPackage ? String(told.version) : "unknown";
}
