/** A command of a script, word by word. What nobody can know before it runs still has its `$`. */
export type ShellCommand = readonly string[];

/**
 * The commands of a script, as far as they can be told without running it: pipes and lists are taken apart, prefixes
 * such as `sudo` and `npx` are left out, variables are filled in where the workflow gives them a plain value.
 */
export function shellCommands(run: string, env: Readonly<Record<string, string>> = {}): ShellCommand[] {
  const lines = run.replace(/\\\r?\n/g, " ").split(/\r?\n/);
  return lines.flatMap((line) =>
    partsOf(line).flatMap((words): ShellCommand[] => {
      const command = withoutPrefixes(words).map((word) => filled(word, env));
      return command.length === 0 ? [] : [command];
    }),
  );
}

/** A text of a workflow with its variables filled in, as far as the workflow gives them a plain value. */
export function filled(text: string, env: Readonly<Record<string, string>>): string {
  return text
    .replace(EXPRESSION, (whole, name: string) => env[name] ?? whole)
    .replace(VARIABLE, (whole, name: string, bare: string) => env[name ?? bare] ?? whole);
}

const EXPRESSION = /\$\{\{\s*env\.([A-Za-z_]\w*)\s*\}\}/g;
const VARIABLE = /\$\{([A-Za-z_]\w*)\}|\$([A-Za-z_]\w*)/g;
// One word, whatever blanks it has: an expression of GitHub's, a quoted text, or anything else up to a blank.
const WORD = /(?:\$\{\{.*?\}\}|"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s;&|"'\\])+|&&|\|\||[;&|]/g;
const LIST = new Set(["&&", "||", ";", "&", "|"]);

function partsOf(line: string): string[][] {
  const parts: string[][] = [[]];
  for (const [word] of line.matchAll(WORD)) {
    if (LIST.has(word)) parts.push([]);
    else if (word.startsWith("#")) break;
    else parts.at(-1)?.push(unquoted(word));
  }
  return parts;
}

function unquoted(word: string): string {
  return word.replace(
    /(\$\{\{.*?\}\})|"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g,
    (_, expression, double, single, escaped) =>
      double !== undefined ? double.replace(/\\(.)/g, "$1") : (expression ?? single ?? escaped),
  );
}

const PREFIXES = [
  ["sudo"],
  ["exec"],
  ["time"],
  ["npx"],
  ["bunx"],
  ["pnpm", "dlx"],
  ["pnpm", "exec"],
  ["yarn", "dlx"],
  ["bundle", "exec"],
  ["poetry", "run"],
  ["uv", "run"],
];

function withoutPrefixes(words: readonly string[]): readonly string[] {
  const [first = ""] = words;
  if (/^[A-Za-z_]\w*=/.test(first)) return withoutPrefixes(words.slice(1));
  const prefix = PREFIXES.find((one) => one.every((word, at) => words[at] === word));
  if (prefix === undefined) return words;
  const rest = words.slice(prefix.length);
  return withoutPrefixes(rest.slice(rest.findIndex((word) => !/^-/.test(word))));
}
