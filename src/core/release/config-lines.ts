import type { Problem } from "../../kernel/errors.ts";
import type { ConfigVersion } from "./manifest.ts";

export type { ConfigVersion } from "./manifest.ts";

export type ConfigLine =
  | { readonly kind: "config"; readonly config: ConfigVersion }
  | { readonly kind: "refused"; readonly problem: string; readonly write: string };

const write =
  "Write `name=version`: a name of letters, digits, `.`, `_`, `/` and `-`, and a version without spaces, such as `database-password=v7`.";

/** Reads one line such as `feature-flags=2026-11-20.3`. What is refused is not quoted: it may be a secret. */
export function parseConfigLine(line: string): ConfigLine {
  const equals = line.indexOf("=");
  const name = line.slice(0, Math.max(equals, 0));
  const version = line.slice(equals + 1);
  if (!/^[A-Za-z0-9._/-]{1,128}$/.test(name)) {
    return { kind: "refused", problem: "has a line without a name that can be kept.", write };
  }
  if (!/^[\x21-\x7e]{1,256}$/.test(version)) {
    return { kind: "refused", problem: `has no version for \`${name}\` that can be kept.`, write };
  }
  if (isLikelySecret(version)) {
    return {
      kind: "refused",
      problem: `has a value for \`${name}\` that looks like a secret; a manifest keeps versions only.`,
      write: "Write the version that your store gives it, such as `v7` or a version id.",
    };
  }
  return { kind: "config", config: { name, version } };
}

/** Reads the `config` input; a name may stand on one line only. */
export function readConfigLines(lines: readonly string[]): {
  readonly config: readonly ConfigVersion[];
  readonly problems: readonly Problem[];
} {
  const subject = "Input `config`";
  const config: ConfigVersion[] = [];
  const problems: Problem[] = [];
  for (const line of lines) {
    const read = parseConfigLine(line);
    if (read.kind === "refused") problems.push({ subject, problem: read.problem, write: read.write });
    else if (config.some((one) => one.name === read.config.name)) {
      const problem = `names \`${read.config.name}\` twice.`;
      problems.push({ subject, problem, write: "Give each configuration one version." });
    } else config.push(read.config);
  }
  return { config, problems };
}

// The marks by which secret scanners know a key whose owner is plain from its form, and credentials within a URL.
function isLikelySecret(version: string): boolean {
  return (
    /^(?:gh[pousr]_|github_pat_|glpat-|xox[abeoprs]-|sk_(?:live|test)_|sk-|AKIA|ASIA|AIza|npm_|dckr_pat_|ya29\.|eyJ[\w-]+\.)/.test(
      version,
    ) || /-----BEGIN|:\/\/[^/]*@/.test(version)
  );
}
