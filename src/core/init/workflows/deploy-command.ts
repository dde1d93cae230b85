import type { FoundEnvironment } from "../survey.ts";

export type DeployCommand =
  | { readonly kind: "recipe"; readonly lines: readonly string[] }
  /** The team's own commands, as their workflow has them; `unset` are variables that only that workflow can fill. */
  | { readonly kind: "own"; readonly lines: readonly string[]; readonly unset: readonly string[] }
  | { readonly kind: "unknown" };

/** Bash that deploys a release: by the recipe where the artifact is all that it needs, else as the team's workflow does. */
export function deployCommand({ recipe, deploy }: FoundEnvironment): DeployCommand {
  const command = recipe === null || recipe.open.length > 0 ? null : wordsOf(recipe.layers.redeploy);
  if (command?.every((word) => !OTHER.test(word.replace(ARTIFACT, "")))) {
    return {
      kind: "recipe",
      lines: ['image=$(jq -er .app <<<"$REFERENCES")', command.map(quoted).join(" ")],
    };
  }
  const step = deploy?.target === null ? deploy.step : null;
  const run = step?.run ?? null;
  if (step === null || run === null || !isCopied(run)) return { kind: "unknown" };
  const used = Object.entries(step.env).filter(([name]) => isUsed(name, run));
  const set = used.map(([name, value]) => [name, shellValue(value)] as const);
  return {
    kind: "own",
    lines: [
      ...set.flatMap(([name, value]) => (value === null || value === "" ? [] : [`export ${name}=${value}`])),
      ...run.trim().split(/\r?\n/),
    ],
    unset: set.flatMap(([name, value]) => (value === null ? [name] : [])),
  };
}

// The name is anybody's text, so it makes no pattern before it is one.
function isUsed(name: string, run: string): boolean {
  return /^[A-Za-z_]\w{0,99}$/.test(name) && new RegExp(`\\$\\{?${name}\\b`).test(run);
}

// As the shell of the job has it; empty for a secret, which is handed on; null where only its own workflow knows it.
function shellValue(value: string): string | null {
  const text = value.trim();
  if (/^\$\{\{\s*(secrets|vars)\.\w+\s*\}\}$/.test(text)) return "";
  if (/^\$\{\{\s*inputs\.environment\s*\}\}$/.test(text)) return '"$ENVIRONMENT"';
  if (/^\$\{\{\s*github\.sha\s*\}\}$/.test(text)) return '"$GITHUB_SHA"';
  return /^[A-Za-z0-9 ._:/@,=+-]{1,500}$/.test(text) ? `'${text}'` : null;
}

const ARTIFACT = /\{artifact\.app(\.digest)?\}/g;
const DIGEST = `$\{image##*@}`;
const OTHER = /\{[a-z]/;

function wordsOf(layer: Readonly<Record<string, unknown>> | undefined): readonly string[] | null {
  const command = layer?.["command"];
  if (!Array.isArray(command)) return null;
  return command.every((word): word is string => typeof word === "string") ? command : null;
}

// In double quotes for the variable, and nothing else is expanded: names are plain by how they were found.
function quoted(word: string): string {
  if (!word.includes("{artifact."))
    return /^[\w./:=@,+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
  return `"${word.replaceAll("{artifact.app.digest}", () => DIGEST).replaceAll("{artifact.app}", () => "$image")}"`;
}

// An expression may be known in its own workflow alone; and a block of YAML holds no control character.
function isCopied(run: string): boolean {
  return (
    !run.includes("${{") && run.length < 4000 && !/[^\n\r\t\u0020-\u007e\u00a0-\ud7ff\ue000-\ufefe]/.test(run)
  );
}
