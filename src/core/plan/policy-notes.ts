import { folderGlobs } from "../policy/folder-globs.ts";
import { codeSpan } from "../text/code.ts";
import { untrusted } from "../text/untrusted.ts";
import type { ChangeFacts } from "./change-facts.ts";
import type { PolicyLink } from "./policy-links.ts";

/** What the policy says and does not mean, as far as the repository shows it; sentences of ours. */
export function policyNotes(
  { rules, head }: Pick<ChangeFacts, "rules" | "head">,
  link: PolicyLink,
): string[] {
  return folderGlobs(rules, head.paths)
    .slice(0, SHOWN)
    .map(({ keys, glob }) => {
      const url = link(keys);
      const key = `\`${keys.join(".")}\``;
      const name = codeSpan(untrusted(glob), 120);
      return `⚠️ ${url === null ? key : `[${key}](${url})`} has ${name}, which is a folder here and matches none of its files. Write ${codeSpan(untrusted(`${glob}/**`), 120)}.`;
    });
}

const SHOWN = 10;
