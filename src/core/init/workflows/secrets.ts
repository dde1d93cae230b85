import type { Survey } from "../survey.ts";
import { comment } from "../yaml-lines.ts";

/**
 * The block `secrets:` of a job that deploys or goes back: what the team's deploying jobs are given, by the names that their
 * commands know. Nothing else is handed on, since each value is hidden in the log.
 */
export function secretLines({ environments }: Pick<Survey, "environments">): readonly string[] {
  const found = new Map<string, string>();
  for (const { deploy } of environments) {
    for (const { env, with: given } of deploy?.job.steps ?? []) {
      for (const [name, value] of Object.entries(env)) put(name, value);
      // An action knows it by the name of its input, commands by that of the secret.
      for (const value of Object.values(given)) put(SECRET.exec(value.trim())?.[2] ?? "", value);
    }
  }
  if (found.size === 0) return [];
  const lines = [...found]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return [
    "    secrets:",
    ...comment("Of the repository; those of an environment alone are empty here.", 6),
    "      env: |",
    ...lines.map((line) => `        ${line}`),
  ];

  function put(name: string, value: string): void {
    const text = value.trim();
    const isSecret = SECRET.test(text) && !/\.GITHUB_TOKEN\b/i.test(text);
    if (isSecret && NAME.test(name) && !found.has(name)) found.set(name, text);
  }
}

/** What is asked where secrets are handed on. */
export const SECRETS_OF_REPOSITORY =
  "Are the secrets that it hands on in the repository or the organisation? Those of an environment alone do not reach a workflow that is called.";

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;
const SECRET = /^\$\{\{\s*(secrets|vars)\.([A-Za-z_][A-Za-z0-9_]*)\s*\}\}$/;
