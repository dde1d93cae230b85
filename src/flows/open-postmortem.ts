import type { GateEvidence } from "../core/gate/evidence.ts";
import { type IssueText, issueKind, issueLabel, renderIssue } from "../core/incident/issue.ts";
import { type IncidentRecord, incidentSchema } from "../core/incident/record.ts";
import { rankSuspects } from "../core/incident/suspects.ts";
import { timeline } from "../core/incident/timeline.ts";
import type { RollbackRecord } from "../core/rollback/record.ts";
import type { ReleaseState } from "../core/rollback/release-state.ts";
import { parseMarker } from "../core/text/marker.ts";
import { naturalKey } from "../core/text/natural-key.ts";
import { SuiteError } from "../kernel/errors.ts";
import type { Commit, Deployment, Issue } from "../kernel/ports/github.ts";
import type { Ports } from "../kernel/ports/index.ts";
import { keepRecord, readRecord } from "./incident-files.ts";
import { leavingManifests } from "./leaving-manifests.ts";

export interface Incident {
  readonly deployment: Deployment;
  readonly from: ReleaseState;
  readonly gate: GateEvidence;
  readonly samples: string;
  readonly rollback: RollbackRecord | null;
  readonly identity: string;
}

export interface OpenedPostmortem {
  readonly record: IncidentRecord;
  readonly text: IssueText;
  readonly issue: { readonly number: number; readonly url: string };
  readonly created: boolean;
}

type Needed = Pick<Ports, "issues" | "records" | "commits" | "tags" | "releases" | "digest" | "log" | "run">;

/**
 * The one issue of a failed deployment: the one that its record names, else the one with our marker by our identity,
 * else a new one, whose number then goes into the record.
 */
export async function openPostmortem(ports: Needed, incident: Incident): Promise<OpenedPostmortem> {
  const { deployment } = incident;
  const repositoryUrl = `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}`;
  const key = naturalKey([issueKind, deployment.environment, deployment.id], ports.digest.sha256);
  const earlier = (await readRecord(ports, deployment.id))?.incident;
  if (
    earlier?.issue != null &&
    earlier.key === key &&
    (await ports.issues.get(earlier.issue.number)) !== null
  ) {
    ports.log.info(`the postmortem of deployment ${deployment.id} is issue ${earlier.issue.number} already`);
    const text = renderIssue(earlier, incident.samples, repositoryUrl);
    return { record: earlier, text, issue: earlier.issue, created: false };
  }
  const record = await gather(ports, incident, key, repositoryUrl);
  const text = renderIssue(record, incident.samples, repositoryUrl);
  const found = await findOurs(ports, key, incident.identity);
  if (found === null) await ports.issues.ensureLabel(issueLabel);
  const issue = found ?? (await ports.issues.create({ ...text, labels: [issueLabel.name] }));
  ports.log.info(`postmortem: issue ${issue.number} ${found === null ? "opened" : "found"}`);
  const named = { number: issue.number, url: issue.url };
  const complete: IncidentRecord = { ...record, issue: named };
  await keepRecord(ports, deployment.id, { incident: complete });
  return { record: complete, text, issue: named, created: found === null };
}

// A marker is text that anyone can copy, so the author decides.
async function findOurs(ports: Needed, key: string, identity: string): Promise<Issue | null> {
  const labelled = await ports.issues.labelled(issueLabel.name, identity);
  const ours = labelled.filter((issue) => {
    const seen = parseMarker(issue.body);
    return issue.author === identity && seen?.kind === issueKind && seen.key === key;
  });
  return ours.at(-1) ?? null;
}

async function gather(
  ports: Needed,
  incident: Incident,
  key: string,
  repositoryUrl: string,
): Promise<IncidentRecord> {
  const { deployment, from, gate, rollback } = incident;
  const to = rollback?.to ?? null;
  const leaving = (to === null ? null : await leavingManifests(ports, from, to)) ?? [];
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
    return await ports.commits.between(base, head);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(`The commits between the releases were not listed. ${error.message}`);
    return null;
  }
}
