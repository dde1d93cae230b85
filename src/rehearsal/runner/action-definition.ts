import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { actionUnusable } from "./action-unusable.ts";
import { type Condition, readCondition } from "./condition.ts";

const Scalar = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .transform((value) => String(value ?? ""));

const Input = z
  .object({ default: Scalar.optional(), deprecationMessage: z.string().optional() })
  .nullable()
  .transform((input) => input ?? {});

const ActionFile = z.object({
  inputs: z.record(z.string(), Input).default({}),
  runs: z.object({
    using: z.string(),
    main: z.string().min(1),
    pre: z.string().optional(),
    post: z.string().min(1).optional(),
    "post-if": z.string().default("always()"),
  }),
});

/** A JavaScript action ready to start: its inputs by name, and absolute paths of its scripts. */
export interface ActionDefinition {
  readonly folder: string;
  readonly inputs: ReadonlyMap<
    string,
    { readonly default?: string | undefined; readonly deprecationMessage?: string | undefined }
  >;
  readonly main: string;
  readonly post: { readonly script: string; readonly isWanted: Condition } | null;
}

/** Reads action.yml (or action.yaml) of a folder. Throws ACTION_UNUSABLE when it is not a node24 action with its files. */
export function readAction(folder: string): ActionDefinition {
  const file = parseActionFile(folder);
  const { using, pre, post } = file.runs;
  const isWanted = readCondition(file.runs["post-if"]);
  if (using !== "node24") {
    throw actionUnusable(folder, `\`using: ${using}\` is not node24`, "Write `using: node24` in action.yml.");
  }
  if (pre !== undefined) {
    throw actionUnusable(folder, "this harness runs no `pre` step", "Do the work of `pre` in `main`.");
  }
  if (isWanted === null) {
    throw actionUnusable(
      folder,
      `\`post-if: ${file.runs["post-if"]}\` is not known here`,
      "Write it with success(), failure(), cancelled() and always(), joined by !, && and ||.",
    );
  }

  return {
    folder,
    inputs: new Map(Object.entries(file.inputs)),
    main: script(folder, file.runs.main),
    post: post === undefined ? null : { script: script(folder, post), isWanted },
  };
}

function parseActionFile(folder: string): z.infer<typeof ActionFile> {
  const path = ["action.yml", "action.yaml"]
    .map((name) => join(folder, name))
    .find((file) => existsSync(file));
  if (path === undefined) {
    throw actionUnusable(folder, "it has no action.yml and no action.yaml", "Give the folder of an action.");
  }
  try {
    return ActionFile.parse(parse(readFileSync(path, "utf8")));
  } catch (cause) {
    const problem = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw actionUnusable(folder, `action.yml does not parse: ${problem}`, "Correct action.yml.", cause);
  }
}

// The runner joins the path with no check that it stays inside the folder, so `../../dist/gate.js` is common.
function script(folder: string, relative: string): string {
  const path = join(folder, relative);
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw actionUnusable(
      folder,
      `${relative} is not a file`,
      "Build the action, or correct `runs` in action.yml.",
    );
  }
  return path;
}
