import { codeCell } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";
import { PLAN_FIELDS } from "../fields.ts";
import { asPath, mentionsIn, referencesIn } from "../references.ts";
import type { PlanFlaw, PlanRule } from "./rule.ts";

/**
 * Files that a plan names exist at the head of the change: as code spans and links, and as words of a command or a
 * sentence where their folder is the repository's. Asked only where all its paths are known.
 */
export const namedFiles: PlanRule = ({ plan, facts }) => {
  if (!facts.head.complete) return [];
  const named = PLAN_FIELDS.flatMap(({ id }) => {
    const text = plan.fields[id]?.text ?? "";
    return [
      ...pathsOf(referencesIn(text)).map((path) => ({ id, path, isWhole: true })),
      ...pathsOf(mentionsIn(text)).map((path) => ({ id, path, isWhole: false })),
    ];
  }).slice(0, MAX_NAMED);
  if (named.length === 0) return [];
  const tree = treeOf(facts.head.paths, new Set(named.map(({ path }) => path)));
  return named.flatMap(({ id, path, isWhole }): PlanFlaw[] => {
    // What the change takes away may be what the plan brings back.
    if (tree.known.has(path) || facts.paths.includes(path)) return [];
    const [top = "", ...below] = path.split("/");
    const isOfTree = below.length > 0 && (tree.tops.has(top) || top === ".github");
    if (!isWhole && !isOfTree) return [];
    // Outside every folder of the repository it may be one that a step makes.
    if (below.length > 0 && !isOfTree && MADE.has(top.toLowerCase())) return [];
    return [
      {
        field: id,
        rule: "no-such-file",
        level: isOfTree && isWhole ? "error" : "warning",
        message: `The plan names ${codeCell(untrusted(path), 120)}, and there is no such file at the head of this change.`,
        write: "The path as it is in the repository, from its root.",
        asks: { why: "a file that the plan names", keys: null },
      },
    ];
  });
};

function pathsOf(references: readonly string[]): readonly string[] {
  const paths = references.flatMap((reference) => asPath(reference) ?? []);
  return [...new Set(paths)].filter((path) => FILE.test(path) && !isProduct(path));
}

const MAX_NAMED = 50;
const FILE =
  /(?:^|\/)[^/]*[^/.]\.(?:sql|sh|bash|zsh|ps1|bat|py|rb|php|pl|go|rs|ts|tsx|js|mjs|cjs|jsx|java|kt|kts|cs|ex|exs|scala|swift|tf|hcl|ya?ml|json5?|toml|ini|cfg|conf|properties|xml|md|mdx|txt|csv|env|lock|gradle|dockerfile|proto|graphql|prisma)$/i;
const MADE: ReadonlySet<string> = new Set([
  "dist",
  "build",
  "out",
  "target",
  "tmp",
  "temp",
  "backup",
  "backups",
  "dump",
  "dumps",
  "artifacts",
]);

// `Next.js` and `get.helm.sh` look like files, and are none.
function isProduct(path: string): boolean {
  if (path.includes("/")) return /^[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|io|dev|sh|example|app)\//i.test(path);
  return (
    /^(?:node|next|nuxt|vue|react|express|three|d3|backbone|ember|deno|chart|alpine|moment|asp)\.(?:js|ts|net)$/i.test(
      path,
    ) ||
    /^[\w-]+\.[\w-]+\.(?:sh|rs|md|pl|app|py)$/i.test(path) ||
    // A key of an object, such as `response.json`.
    /^(?:response|request|res|req|process|console|config|body|data)\.(?:json|env|text|txt)$/i.test(path)
  );
}

interface Tree {
  /** Which of the asked paths are there: as a whole, or as the end of one. */
  readonly known: ReadonlySet<string>;
  readonly tops: ReadonlySet<string>;
}

function treeOf(paths: ReadonlySet<string>, asked: ReadonlySet<string>): Tree {
  const known = new Set<string>();
  const tops = new Set<string>();
  const lengths = new Set([...asked].map((path) => path.split("/").length));
  for (const path of paths) {
    const parts = path.split("/");
    if (parts.length > 1) tops.add(parts[0] ?? "");
    for (const length of lengths) {
      const end = parts.length < length ? "" : parts.slice(-length).join("/");
      if (asked.has(end)) known.add(end);
    }
  }
  return { known, tops };
}
