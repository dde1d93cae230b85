import type { GateEvidence } from "../../core/gate/evidence.ts";
import { issueKind, issueLabel, renderIssue } from "../../core/incident/issue.ts";
import { type IncidentRecord, incidentSchema } from "../../core/incident/record.ts";
import { rankSuspects } from "../../core/incident/suspects.ts";
import { timeline } from "../../core/incident/timeline.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { parseMarker } from "../../core/text/marker.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Commit, Deployment, Issue } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { releaseReader } from "../release/read-release.ts";
import { leavingManifests } from "../rollback/leaving-manifests.ts";
import { keepRecord } from "./incident-files.ts";

export interface Incident {
  readonly deployment: Deployment;
  readonly from: ReleaseState;
  readonly gate: GateEvidence;
  readonly samples: string;
  readonly rollback: RollbackRecord | null;
  /** The issue that the record names, not yet looked at. */
  readonly issue: number | null;
  readonly identity: string;
}

export interface OpenedPostmortem {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly created: boolean;
}

type Needed = Pick<
  Ports,
  "issues" | "records" | "commits" | "tags" | "contents" | "releases" | "digest" | "log" | "run" | "clock"
>;

/**
 * The one issue of a failed deployment: the one that its record names, else the one with our marker by our identity,
 * else a new one, whose number then goes into the record.
 */
export async function openPostmortem(ports: Needed, incident: Incident): Promise<OpenedPostmortem> {
  const { deployment } = incident;
  const repositoryUrl = `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}`;
  const key = naturalKey([issueKind, deployment.environment, deployment.id], ports.digest.sha256);
  const named = incident.issue === null ? null : await ports.issues.get(incident.issue);
  if (named !== null && isOurs(named, key, incident.identity)) {
    ports.log.info(`the postmortem of deployment ${deployment.id} is issue ${named.number} already`);
    return { ...named, created: false };
  }
  const record = await gather(ports, incident, key, repositoryUrl);
  const text = renderIssue(record, incident.samples, repositoryUrl);
  const found = (await findOurs(ports, key, incident.identity)) ?? (await lateFind(ports, key, incident));
  if (found === null) await tryLabel(ports);
  const issue = found ?? (await ports.issues.create({ ...text, labels: [issueLabel.name] }));
  ports.log.info(`postmortem: issue ${issue.number} ${found === null ? "opened" : "found"}`);
  const complete: IncidentRecord = { ...record, issue: { number: issue.number, url: issue.url } };
  await keepRecord(ports, deployment.id, { incident: complete });
  return { ...issue, created: found === null };
}

// Without the label the issue is still opened; only a repeat would not find it by its marker.
async function tryLabel(ports: Needed): Promise<void> {
  try {
    await ports.issues.ensureLabel(issueLabel);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(`The label \`${issueLabel.name}\` was not made. ${error.message}`);
  }
}

const behindMs = 2_000;

// An earlier run may have opened it and died before it noted that, and the list may trail behind.
async function lateFind(ports: Needed, key: string, { gate, identity }: Incident): Promise<Issue | null> {
  const { runId, runAttempt } = ports.run;
  if (gate.run.id === runId && gate.run.attempt === runAttempt) return null;
  await ports.clock.sleep(behindMs);
  return findOurs(ports, key, identity);
}

// A marker is text that anyone can copy, so the author decides.
async function findOurs(ports: Needed, key: string, identity: string): Promise<Issue | null> {
  const labelled = await ports.issues.labelled(issueLabel.name, identity);
  return labelled.findLast((issue) => isOurs(issue, key, identity)) ?? null;
}

function isOurs(issue: Issue, key: string, identity: string): boolean {
  const seen = parseMarker(issue.body);
  return issue.author === identity && seen?.kind === issueKind && seen.key === key;
}

async function gather(
  ports: Needed,
  incident: Incident,
  key: string,
  repositoryUrl: string,
): Promise<IncidentRecord> {
  const { deployment, from, gate, rollback } = incident;
  const to = rollback?.to ?? null;
  const leaving = (to === null ? null : await leavingManifests(releaseReader(ports), from, to)) ?? [];
  const known = leaving.length > 0 ? leaving : from.manifest === null ? [] : [from.manifest.document];
  const commits = to === null ? null : await commitsBetween(ports, to.commit, from.commit);
  return {
    schema: incidentSchema,
    key,
    environment: deployment.environment,
    deployment: deployment.id,
    status: "draft",
    from,
    to,
    gate,
    rollback,
    timeline: timeline({ repositoryUrl, deployedAt: deployment.createdAt, leaving: known, gate, rollback }),
    suspects: rankSuspects(commits ?? [], known),
    commits: commits?.length ?? null,
    issue: null,
  };
}

// A history that cannot be read costs a section of the issue, not the issue.
async function commitsBetween(ports: Needed, base: string, head: string): Promise<readonly Commit[] | null> {
  try {
    return (await ports.commits.compare(base, head)).commits;
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(`The commits between the releases were not listed. ${error.message}`);
    return null;
  }
}
