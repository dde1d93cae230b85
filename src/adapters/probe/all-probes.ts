import type { Asker, Commands, Files, Log, Probes } from "../../kernel/ports/index.ts";
import { commandAsker } from "./command.ts";
import { askFile } from "./file.ts";

/** Whatever a probe asks, each by the adapter that can: over the network, by a command, of a file. */
export function allProbes(network: Probes, commands: Commands, files: Files, log: Log): Asker {
  const command = commandAsker(commands, log);
  return {
    async ask(question, signal) {
      switch (question.via) {
        case "command":
          return command.ask(question, signal);
        case "file":
          return askFile(files, question);
        default:
          return network.ask(question, signal);
      }
    },
  };
}
