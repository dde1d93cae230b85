import { type Answer, type Call, notFound, ok } from "../exchange.ts";
import { cut, page } from "../listing.ts";
import { renderChange } from "../render/commit.ts";
import { changesOfPull, renderPull, renderPullSimple } from "../render/pull.ts";
import { route } from "../router.ts";
import { pullRange } from "../state/pull-range.ts";
import type { Pull } from "../state/records.ts";

/** Pull requests and the files that they change. */
export const pullRoutes = [
  route("GET", "/pulls", { pull_requests: "read" }, listPulls),
  route("GET", "/pulls/{pull_number}", { pull_requests: "read" }, (call) =>
    ok(renderPull(call.repository, demandPull(call))),
  ),
  route("GET", "/pulls/{pull_number}/files", { pull_requests: "read" }, listFiles),
];

/** GitHub docs: responses include a maximum of 3000 files. */
const fileLimit = 3000;

function listPulls(call: Call): Answer {
  const { repository, query } = call;
  const state = query.get("state") ?? "open";
  const head = query.get("head");
  const base = query.get("base");
  const sort = query.get("sort") ?? "created";
  const key = (pull: Pull): string => (sort === "updated" ? pull.updatedAt : pull.createdAt);
  // GitHub docs: the direction is desc when sort is created or not given, else asc.
  const sign = (query.get("direction") ?? (sort === "created" ? "desc" : "asc")) === "desc" ? -1 : 1;
  const found = repository.pulls
    .filter((pull) => state === "all" || pull.state === state)
    .filter((pull) => head === null || head === `${repository.owner}:${pull.head}`)
    .filter((pull) => base === null || base === pull.base)
    .sort((a, b) => sign * (key(a).localeCompare(key(b)) || a.id - b.id));
  return page(call, found, (pull) => renderPullSimple(repository, pull));
}

function listFiles(call: Call): Answer {
  const range = pullRange(call.repository, demandPull(call));
  const { shown, headers } = cut(call, changesOfPull(call.repository, range).slice(0, fileLimit));
  const body = shown.map((change) => renderChange(call.repository, range.headSha, change));
  return { status: 200, body, headers };
}

function demandPull({ repository, params }: Call): Pull {
  const found = repository.pulls.find(({ number }) => number === Number(params["pull_number"]));
  if (found === undefined) throw notFound();
  return found;
}
