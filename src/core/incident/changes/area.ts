import { type OwnersRule, ownersOf } from "./codeowners.ts";

/** Part of a repository that has its own name and owners. */
export interface Area {
  readonly name: string;
  readonly owners: readonly string[];
}

export const everythingElse = "everything else";
export const topOfRepository = "top of the repository";

/**
 * Says in which area a path lies: the one that the rule of CODEOWNERS for it speaks of, named after its folder; where
 * no rule speaks of it, the folder at the top.
 */
export function areaFinder(rules: readonly OwnersRule[]): (path: string) => Area {
  const ruleOf = ownersOf(rules);
  const named = nameRules(rules);
  return (path) => {
    const rule = ruleOf(path);
    if (rule !== null) return { name: named.get(rule) ?? rule.pattern.text, owners: rule.owners };
    const top = path.indexOf("/");
    return { name: top === -1 ? topOfRepository : path.slice(0, top), owners: [] };
  };
}

// Two rules for one folder that have different owners are two areas; then the later is named by its whole pattern.
function nameRules(rules: readonly OwnersRule[]): ReadonlyMap<OwnersRule, string> {
  const owners = new Map<string, string>();
  const named = new Map<OwnersRule, string>();
  for (const rule of rules) {
    const name = folderOf(rule.pattern.text);
    const team = rule.owners.join(" ");
    const isFree = (owners.get(name) ?? team) === team;
    if (isFree) owners.set(name, team);
    named.set(rule, isFree ? name : rule.pattern.text);
  }
  return named;
}

function folderOf(pattern: string): string {
  const name = pattern
    .replace(/^\//, "")
    .replace(/^(?:\*\*\/)+/, "")
    .replace(/(?:\/\*{0,2})+$/, "");
  return name === "" || /^\*+$/.test(name) ? everythingElse : name;
}
