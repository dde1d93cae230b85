import { touchedPaths } from "../../core/migrations/change.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { ChangeBetween } from "./change-between.ts";
import { textsOf } from "./texts-of.ts";

const workflow = /^\.github\/workflows\/[^/]+\.ya?ml$/;
// `uses: rollback-ready/suite/actions/plan-check@v1`, and a copy of it under any name.
const runsCheck = /\/plan-check@|\/plan-check\s*$/m;
// More than a reviewer reads of one change.
const most = 20;

/**
 * Workflows that run this check and that a change edits, moves or takes away: on `pull_request` and `pull_request_review`
 * GitHub runs them as the change has them, so nobody but a reviewer sees that the check was left out.
 */
export async function ownWorkflows(
  ports: Pick<Ports, "contents">,
  { files, head, before }: ChangeBetween,
): Promise<readonly string[]> {
  const { present, gone } = touchedPaths(files);
  const paths = [...present, ...gone].filter((path) => workflow.test(path)).slice(0, most);
  if (paths.length === 0) return [];
  const [now, then] = [textsOf(ports, head), textsOf(ports, before)];
  await Promise.all([now.read(paths), then.read(paths)]);
  return paths.filter((path) => [now, then].some(({ texts }) => runsCheck.test(texts.get(path) ?? "")));
}
