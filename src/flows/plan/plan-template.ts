import { parsePlan } from "../../core/plan/parse.ts";
import type { Plan } from "../../core/plan/plan.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type Tree, textsOf } from "./texts-of.ts";

// GitHub docs: in `.github`, in the root or in `docs`, in this order, whatever the case of its name; as text too.
const places = [".github/", "", "docs/"].map(
  (folder) => new RegExp(`^${folder.replace(".", "\\.")}pull_request_template(?:\\.md|\\.txt)?$`, "i"),
);

/**
 * The plan section of the pull request template that the base has, so that an answer left as it was is seen: that of the
 * first one with such a section; null where none has.
 */
export async function planTemplateOf(ports: Pick<Ports, "contents">, base: Tree): Promise<Plan | null> {
  const paths = places.flatMap((place) =>
    base.entries.filter((entry) => place.test(entry.path)).map((entry) => entry.path),
  );
  const reader = textsOf(ports, base);
  await reader.read(paths);
  return paths.map((path) => parsePlan(reader.texts.get(path) ?? "")).find(({ found }) => found) ?? null;
}
