import { Argv } from "../../policy/argv.ts";
import { DurationText } from "../../policy/duration-text.ts";
import { fill } from "../fill.ts";
import { type LayerFacts, refusedLayer } from "./planning.ts";

/** The keys of a layer that runs a command. */
export const commandKeys = {
  command: Argv,
  timeout: DurationText.prefault("60s").describe("The command and all it started end then."),
};

/** A command with every word filled in. */
export interface PlannedCommand {
  readonly kind: "command";
  readonly argv: Argv;
  readonly timeoutMs: number;
}

/** Fills a command. Throws LAYER_UNUSABLE for a name that nobody can fill. */
export function planCommand(
  layer: { readonly command: Argv; readonly timeout: number },
  { name, values }: LayerFacts,
): PlannedCommand {
  const filled = fill(layer.command, values);
  if (filled.kind === "refused") throw refusedLayer(`The command of \`${name}\``, filled);
  return { kind: "command", argv: filled.argv, timeoutMs: layer.timeout };
}
