import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { refKey } from "../../src/core/rollback/note.ts";
import { naturalKey } from "../../src/core/text/natural-key.ts";
import { askApi, listApi } from "./ask-api.ts";
import { forgetIncidents } from "./forget-incidents.ts";
import type { Job } from "./job.ts";
import { askService, serviceAddress } from "./service-address.ts";

type Tell = (line: string) => void;

/**
 * Takes away all that the selftest made in its scratch environment, whatever step it came to: the service, issues (closed as
 * not planned), deployments (inactive, then deleted), refs, and its lines of the index of incidents. Labels stay: the
 * repository shares them. Each part is tried; throws at the end for those that failed.
 */
export async function tidyUp(job: Job, tell: Tell): Promise<void> {
  const deployments = await listApi<{ id: number }>(
    job,
    `/deployments?environment=${encodeURIComponent(job.environment)}`,
  );
  const ids = deployments.map(({ id }) => id);
  const parts: readonly (() => Promise<void>)[] = [
    () => stopService(job, tell),
    () => closeIssues(job, tell),
    () => forgetIncidents(job, ids, tell),
    () => deleteRefs(job, ids, tell),
    ...ids.map((id) => () => deleteDeployment(job, id, tell)),
  ];
  const problems: unknown[] = [];
  for (const part of parts) await part().catch((problem: unknown) => problems.push(problem));
  if (problems.length > 0) throw new AggregateError(problems, problems.map(String).join("\n"));
}

async function stopService(job: Job, tell: Tell): Promise<void> {
  if (serviceAddress(job) === null) return;
  try {
    await askService(job, "POST", "/stop");
    tell("the service was stopped");
  } catch {
    tell("the service was not there any more");
  }
  rmSync(job.addressFile, { force: true });
}

async function closeIssues(job: Job, tell: Tell): Promise<void> {
  const issues = await listApi<{ number: number; title: string; user: { login: string } }>(
    job,
    "/issues?state=open",
  );
  // Anybody may give an issue such a title.
  const own = issues.filter(
    ({ title, user }) => title.endsWith(` in ${job.environment}`) && user.login === "github-actions[bot]",
  );
  for (const { number } of own) {
    await askApi(job, "PATCH", `/issues/${number}`, { state: "closed", state_reason: "not_planned" });
    tell(`issue ${number} was closed as not planned`);
  }
}

async function deleteRefs(job: Job, deployments: readonly number[], tell: Tell): Promise<void> {
  const own = new Set(refsOf(job.environment, deployments));
  const found = (await askApi(job, "GET", "/git/matching-refs/rollback-ready/")) as { ref: string }[];
  for (const { ref } of found.filter((one) => own.has(one.ref))) {
    await askApi(job, "DELETE", `/git/${ref}`, undefined, [404, 422]);
    tell(`${ref} was deleted`);
  }
}

/** Every ref that the suite keeps for an environment and its deployments. */
export function refsOf(environment: string, deployments: readonly number[]): readonly string[] {
  const key = refKey(environment, sha256);
  const decision = (id: number) => naturalKey(["decision", environment, id], sha256).replace(/^.*:/, "");
  return [
    ...["gates", "claims", "pauses"].map((kind) => `refs/rollback-ready/${kind}/${key}`),
    ...deployments.flatMap((id) => [
      `refs/rollback-ready/incidents/${id}`,
      `refs/rollback-ready/issues/${id}`,
      `refs/rollback-ready/decisions/${decision(id)}`,
    ]),
  ];
}

async function deleteDeployment(job: Job, id: number, tell: Tell): Promise<void> {
  await askApi(job, "POST", `/deployments/${id}/statuses`, { state: "inactive" });
  await askApi(job, "DELETE", `/deployments/${id}`, undefined, [404]);
  tell(`deployment ${id} was made inactive and deleted`);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
