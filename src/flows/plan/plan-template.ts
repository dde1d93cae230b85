import { parsePlan } from "../../core/plan/parse.ts";
import type { Plan } from "../../core/plan/plan.ts";
import { words } from "../../core/plan/words.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type Tree, textsOf } from "./texts-of.ts";

// GitHub docs: in `.github`, in the root or in `docs`, in this order, whatever the case of its name; as text too. One of
// several stands in a folder of that name.
const places = [".github/", "", "docs/"].flatMap((folder) => {
  const start = `^${folder.replace(".", "\\.")}pull_request_template`;
  return [new RegExp(`${start}(?:\\.md|\\.txt)?$`, "i"), new RegExp(`${start}/[^/]+\\.(?:md|txt)$`, "i")];
});
// More than anybody chooses from.
const mostTemplates = 30;

/** The plan sections of the pull request templates that the base has, in GitHub's order; those without one are left out. */
export async function planTemplatesOf(ports: Pick<Ports, "contents">, base: Tree): Promise<readonly Plan[]> {
  const paths = places
    .flatMap((place) => base.entries.filter((entry) => place.test(entry.path)).map((entry) => entry.path))
    .slice(0, mostTemplates);
  const reader = textsOf(ports, base);
  await reader.read(paths);
  return paths.map((path) => parsePlan(reader.texts.get(path) ?? "")).filter(({ found }) => found);
}

/**
 * The template that a plan is held against, so that an answer left as it was is seen: of each field the text with which the
 * answer begins, whichever template has it; that of the first where none is like it. Null where there is no template.
 */
export function templateFor(plan: Plan, templates: readonly Plan[]): Plan | null {
  const [first] = templates;
  if (first === undefined) return null;
  const fields: Plan["fields"] = { ...first.fields };
  for (const { fields: own } of templates) {
    for (const [id, text] of Object.entries(own)) {
      const field = id as keyof Plan["fields"];
      const isFirst = fields[field] === undefined;
      const [seen, said] = [words(text.text), words(plan.fields[field]?.text ?? "")];
      const isLike = seen !== "" && `${said} `.startsWith(`${seen} `);
      if (isFirst || isLike) fields[field] = text;
    }
  }
  return { ...first, fields };
}
