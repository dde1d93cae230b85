import { type Answer, type Call, notFound, ok } from "../exchange.ts";
import { cut } from "../listing.ts";
import { renderChange } from "../render/commit.ts";
import { changesOfPull, renderPull } from "../render/pull.ts";
import { route } from "../router.ts";
import { pullRange } from "../state/pull-range.ts";
import type { Pull } from "../state/records.ts";

/** Pull requests and the files that they change. */
export const pullRoutes = [
  route("GET", "/pulls/{pull_number}", { pull_requests: "read" }, (call) =>
    ok(renderPull(call.repository, demandPull(call))),
  ),
  route("GET", "/pulls/{pull_number}/files", { pull_requests: "read" }, listFiles),
];

/** GitHub docs: responses include a maximum of 3000 files. */
export const fileLimit = 3000;

function listFiles(call: Call): Answer {
  const range = pullRange(call.repository, demandPull(call));
  const { shown, headers } = cut(call, changesOfPull(call.repository, range).slice(0, fileLimit));
  const body = shown.map((change) => renderChange(call.repository, range.headSha, change));
  return { status: 200, body, headers };
}

/** The pull request of the path. */
export function demandPull({ repository, params }: Call): Pull {
  const found = repository.pulls.find(({ number }) => number === Number(params["pull_number"]));
  if (found === undefined) throw notFound();
  return found;
}
