import { z } from "zod";
import { DurationText } from "../../policy/duration-text.ts";
import { filledPairs, filledText } from "./filled-pairs.ts";
import type { LayerFacts } from "./planning.ts";

/** What flags are set to, by their names. */
export const FlagStates = z
  .record(z.string().min(1), z.string().min(1))
  .refine((given) => Object.keys(given).length > 0, "at least one flag")
  .describe(
    "Flags by their names, each with the variant that everyone gets: `targeting` is emptied, as it would win. `off` is the variant `off` where the flag has one, and otherwise `state: DISABLED`, with which callers get the default in their code.",
  );

/** The keys of a layer that sets flags in a file of flagd's. */
export const flagdFileKeys = {
  "flagd-file": z
    .string()
    .min(1)
    .describe(
      "A flag definition of flagd: a path in the workspace, or an absolute one. It is replaced at once, so a container must mount its folder and not the file alone.",
    ),
  flags: FlagStates,
  timeout: DurationText.prefault("30s").describe("The file must have been replaced by then."),
};

/** Flags that are set in a file that flagd reads. */
export interface PlannedFlagdFile {
  readonly kind: "flagd-file";
  readonly path: string;
  /** Name and state, in the order of the policy. */
  readonly flags: readonly (readonly [string, string])[];
  readonly timeoutMs: number;
}

interface FlagdFileConfig {
  readonly "flagd-file": string;
  readonly flags: Readonly<Record<string, string>>;
  readonly timeout: number;
}

/** Fills path, names and states. Throws LAYER_UNUSABLE for a name that nobody can fill. */
export function planFlagdFile(layer: FlagdFileConfig, { name, values }: LayerFacts): PlannedFlagdFile {
  const path = filledText(`The file of \`${name}\``, layer["flagd-file"], values);
  const flags = filledPairs(`The flags of \`${name}\``, layer.flags, values);
  return { kind: "flagd-file", path, flags, timeoutMs: layer.timeout };
}
