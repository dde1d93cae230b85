import { nearest } from "../../kernel/nearest.ts";
import type { Argv } from "../policy/argv.ts";
import { deployable, digestText } from "../release/artifact-reference.ts";
import type { ShippedMigration } from "../release/manifest.ts";
import type { ReleaseState } from "./release-state.ts";
import { oneSchemaVersion } from "./schema-places.ts";

export type Filled =
  | { readonly kind: "filled"; readonly argv: Argv }
  | { readonly kind: "refused"; readonly problem: string; readonly write: string };

/**
 * The words that a command may hold between braces for this release, with their values. `{schema.version}` is not among
 * them when the schemas of several directories have to be set, those of the migrations to reverse included.
 */
export function placeholders(
  release: ReleaseState,
  environment: string,
  reverses: readonly Pick<ShippedMigration, "tool" | "version" | "up">[] = [],
): ReadonlyMap<string, string> {
  const values = new Map<string, string>([
    ["release.commit", release.commit],
    ["environment", environment],
  ]);
  if (release.tag !== null) values.set("release.tag", release.tag);
  if (release.manifest === null) return values;
  values.set("release.version", release.manifest.document.version);
  // Where the schema must stand for this release; a state to reach, so running twice changes nothing.
  const version = oneSchemaVersion(release.manifest.document.schemas, reverses);
  if (version !== null) values.set("schema.version", version);
  for (const { name, version } of release.manifest.document.config) values.set(`config.${name}`, version);
  for (const artifact of release.manifest.document.artifacts) {
    values.set(`artifact.${artifact.name}`, deployable(artifact));
    values.set(`artifact.${artifact.name}.digest`, digestText(artifact));
  }
  return values;
}

/** Fills `{name}` in each word. A value stays inside its word whatever it holds; an unknown name is refused. */
export function fill(argv: Argv, values: ReadonlyMap<string, string>): Filled {
  const [program, ...rest] = argv;
  const words = fillWords([program, ...rest], values);
  if (words.kind === "refused") return words;
  const [filled = program, ...others] = words.words;
  return { kind: "filled", argv: [filled, ...others] };
}

export type FilledWords =
  | { readonly kind: "filled"; readonly words: readonly string[] }
  | { readonly kind: "refused"; readonly problem: string; readonly write: string };

/** As `fill`, for words that are no command. */
export function fillWords(words: readonly string[], values: ReadonlyMap<string, string>): FilledWords {
  const unknown = new Set<string>();
  const filled = words.map((word) =>
    word.replace(/\{([A-Za-z0-9._-]+)\}/g, (whole, name: string) => {
      const value = values.get(name);
      if (value === undefined) unknown.add(name);
      return value ?? whole;
    }),
  );
  const [first] = unknown;
  if (first === undefined) return { kind: "filled", words: filled };
  // Every release with a manifest has it, unless migrations lie in several directories.
  if (first === "schema.version" && values.has("release.version")) {
    return {
      kind: "refused",
      problem:
        "asks for `{schema.version}`, and migrations lie in several directories, each with a version of its own",
      write:
        "Write a script that takes each directory's version from `schemas` in the file that `ROLLBACK_READY_MANIFEST` names.",
    };
  }
  const near = nearest(first, [...values.keys()]);
  const known = [...values.keys()].map((name) => `{${name}}`).join(", ");
  return {
    kind: "refused",
    problem: `asks for \`{${first}}\`, which this release does not have`,
    write: near === null ? `Known here: ${known}.` : `Write \`{${near}}\`. Known here: ${known}.`,
  };
}
