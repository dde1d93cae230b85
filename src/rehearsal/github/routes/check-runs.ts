import { z } from "zod";
import { type Answer, type Call, created, invalid, notFound, ok, Refusal } from "../exchange.ts";
import { readLag } from "../lag.ts";
import { cut } from "../listing.ts";
import { renderCheckRun } from "../render/check-run.ts";
import { route } from "../router.ts";
import type { CheckRun } from "../state/records.ts";
import { demandCommit } from "./commits.ts";

/** Check runs, which carry their annotations. */
export const checkRunRoutes = [
  route("POST", "/check-runs", { checks: "write" }, createRun),
  route("PATCH", "/check-runs/{check_run_id}", { checks: "write" }, updateRun),
  route("GET", "/commits/{ref}/check-runs", { checks: "read" }, listRuns),
];

/** GitHub docs: annotations in one request, and characters of `summary` and of `text`. */
const annotationLimit = 50;
const textLimit = 65_535;

const Annotation = z.object({
  path: z.string(),
  start_line: z.int(),
  end_line: z.int(),
  start_column: z.int().optional(),
  end_column: z.int().optional(),
  annotation_level: z.string(),
  message: z.string(),
  title: z.string().optional(),
  raw_details: z.string().optional(),
});
const Change = z.object({
  name: z.string().optional(),
  details_url: z.string().optional(),
  external_id: z.string().optional(),
  status: z.enum(["queued", "in_progress", "completed"]).optional(),
  started_at: z.string().optional(),
  conclusion: z.string().optional(),
  completed_at: z.string().optional(),
  output: z
    .object({
      title: z.string().optional(),
      summary: z.string(),
      text: z.string().optional(),
      annotations: z.array(Annotation).default([]),
    })
    .optional(),
});
const NewRun = Change.extend({ name: z.string(), head_sha: z.string() });
type Change = z.infer<typeof Change>;

function createRun(call: Call): Answer {
  const { repository, token } = call;
  // GitHub docs: only GitHub Apps create check runs; GITHUB_TOKEN counts as one.
  if (token.type !== "Bot") throw new Refusal(403, "You must authenticate via a GitHub App.");
  const given = NewRun.parse(call.json);
  if (repository.objects.kind(given.head_sha) !== "commit") {
    throw new Refusal(422, `No commit found for SHA: ${given.head_sha}`);
  }
  demandChange(given);
  const run: CheckRun = {
    id: repository.nextId(),
    app: repository.account(token.login),
    headSha: given.head_sha,
    annotations: [],
    name: given.name,
    status: "queued",
    conclusion: null,
    startedAt: null,
    completedAt: null,
    detailsUrl: null,
    externalId: "",
    output: { title: null, summary: null, text: null },
  };
  change(call, run, given);
  repository.checkRuns.push(run);
  return created(renderCheckRun(repository, run));
}

function updateRun(call: Call): Answer {
  const run = demandRun(call);
  if (call.token.type !== "Bot" || run.app.login !== call.token.login) {
    throw new Refusal(
      403,
      "Invalid app_id - check run can only be modified by the GitHub App that created it.",
    );
  }
  const given = Change.parse(call.json);
  demandChange(given);
  change(call, run, given);
  return ok(renderCheckRun(call.repository, run));
}

function demandChange(given: Change): void {
  const refuse = (field: string, message: string) =>
    invalid({ resource: "CheckRun", field, code: "custom", message });
  if (given.conclusion === "stale") throw refuse("conclusion", "only GitHub can set stale");
  const needsConclusion = given.status === "completed" || given.completed_at !== undefined;
  if (needsConclusion && given.conclusion === undefined) throw refuse("conclusion", "is required");
  const { summary = "", text = "", annotations = [] } = given.output ?? {};
  if (summary.length > textLimit || text.length > textLimit) {
    throw refuse("output", "Only 65535 characters are allowed; more were given.");
  }
  if (annotations.length > annotationLimit)
    throw refuse("annotations", "No more than 50 annotations at once.");
  for (const { start_line, end_line, start_column, end_column, title = "", message } of annotations) {
    const hasColumns = start_column !== undefined || end_column !== undefined;
    if (start_line < 1 || end_line < start_line)
      throw refuse("annotations", "lines start at 1 and do not run backwards");
    // GitHub docs: columns only on one and the same line. unverified: that others are refused.
    if (hasColumns && start_line !== end_line)
      throw refuse("annotations", "columns need one and the same line");
    if (title.length > 255 || Buffer.byteLength(message) > 64 * 1024)
      throw refuse("annotations", "text is too long");
  }
}

function change({ repository }: Call, run: CheckRun, given: Change): void {
  // GitHub docs: a conclusion makes the status completed.
  const status = given.conclusion === undefined ? given.status : "completed";
  if (status !== undefined) run.status = status;
  if (status === "in_progress" || status === "queued") {
    run.conclusion = null;
    run.completedAt = null;
  }
  if (given.conclusion !== undefined) {
    run.conclusion = given.conclusion;
    run.completedAt = given.completed_at ?? repository.timestamp();
  }
  run.name = given.name ?? run.name;
  run.startedAt = given.started_at ?? run.startedAt ?? repository.timestamp();
  run.detailsUrl = given.details_url ?? run.detailsUrl;
  run.externalId = given.external_id ?? run.externalId;
  if (given.output === undefined) return;
  const { title, summary, text, annotations } = given.output;
  run.output = { title: title ?? run.output.title, summary, text: text ?? run.output.text };
  // GitHub docs: each update appends to the annotations that are there.
  run.annotations.push(...annotations);
}

function listRuns(call: Call): Answer {
  const { repository, params, query } = call;
  const { sha } = demandCommit(repository, params["ref"] ?? "");
  const matches = (name: string, value: string): boolean => (query.get(name) ?? value) === value;
  const all = repository.checkRuns
    .filter((run) => run.headSha === sha && matches("check_name", run.name))
    .filter((run) => matches("status", run.status) && matches("app_id", String(run.app.id)))
    // unverified: the order is newest first.
    .reverse();
  // GitHub docs: `latest`, the default, is the most recent per name; here per name and app.
  const isNewest = (run: CheckRun): boolean =>
    all.find((other) => other.name === run.name && other.app.id === run.app.id) === run;
  const visible = readLag(repository, call.path, query.get("filter") === "all" ? all : all.filter(isNewest));
  const { shown, headers } = cut(call, visible);
  const body = {
    total_count: visible.length,
    check_runs: shown.map((run) => renderCheckRun(repository, run)),
  };
  return { status: 200, body, headers };
}

function demandRun({ repository, params }: Call): CheckRun {
  const found = repository.checkRuns.find(({ id }) => id === Number(params["check_run_id"]));
  if (found === undefined) throw notFound();
  return found;
}
