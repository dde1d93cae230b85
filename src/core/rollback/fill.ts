import { nearest } from "../../kernel/nearest.ts";
import type { Argv } from "../policy/policy.ts";
import { deployable } from "../release/artifact-reference.ts";
import type { ReleaseState } from "./release-state.ts";

export type Filled =
  | { readonly kind: "filled"; readonly argv: Argv }
  | { readonly kind: "refused"; readonly problem: string; readonly write: string };

/** The words that a command may hold between braces for this release, with their values. */
export function placeholders(release: ReleaseState, environment: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>([
    ["release.commit", release.commit],
    ["environment", environment],
  ]);
  if (release.tag !== null) values.set("release.tag", release.tag);
  if (release.manifest === null) return values;
  values.set("release.version", release.manifest.document.version);
  // Where the schema must stand for this release; a state to reach, so running twice changes nothing.
  values.set("schema.version", release.manifest.document.schemaVersion ?? "0");
  for (const artifact of release.manifest.document.artifacts) {
    values.set(`artifact.${artifact.name}`, deployable(artifact));
    values.set(`artifact.${artifact.name}.digest`, `sha256:${artifact.digest.sha256}`);
  }
  return values;
}

/** Fills `{name}` in each word. A value stays inside its word whatever it holds; an unknown name is refused. */
export function fill(argv: Argv, values: ReadonlyMap<string, string>): Filled {
  const unknown = new Set<string>();
  const put = (word: string): string =>
    word.replace(/\{([A-Za-z0-9._-]+)\}/g, (whole, name: string) => {
      const value = values.get(name);
      if (value === undefined) unknown.add(name);
      return value ?? whole;
    });
  const [program, ...rest] = argv;
  const filled: Argv = [put(program), ...rest.map(put)];
  const [first] = unknown;
  if (first === undefined) return { kind: "filled", argv: filled };
  const near = nearest(first, [...values.keys()]);
  const known = [...values.keys()].map((name) => `{${name}}`).join(", ");
  return {
    kind: "refused",
    problem: `asks for \`{${first}}\`, which this release does not have`,
    write: near === null ? `Known here: ${known}.` : `Write \`{${near}}\`. Known here: ${known}.`,
  };
}
