import { knownManifests } from "../../core/incident/changes/make-change-set.ts";
import { signatureOf } from "../../core/incident/recurrence/fingerprint.ts";
import { recurrenceOf } from "../../core/incident/recurrence/recurrence-of.ts";
import type { ReleaseManifest } from "../../core/release/manifest.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { IssueTalk } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { releaseReader } from "../release/read-release.ts";
import { leavingManifests } from "../rollback/leaving-manifests.ts";
import { type FoundChanges, findChanges } from "./find-changes.ts";
import type { IncidentParts } from "./gather-incident.ts";
import type { IncidentBook } from "./incident-book.ts";
import type { LookedAhead, NewestTags } from "./look-ahead.ts";
import { newestSame } from "./tell-earlier.ts";

/** What has to be looked up for it, and stays the same whatever the bake after the return shows. */
export interface IncidentSurroundings {
  readonly found: FoundChanges;
  readonly manifests: readonly ReleaseManifest[];
  readonly index: IncidentBook;
  /** The newest issue of the same failure as it is now; null where there is none, or it was not told. */
  readonly earlier?: IssueTalk | null;
}

export type GatherPorts = Pick<
  Ports,
  "commits" | "contents" | "pulls" | "records" | "tags" | "releases" | "issues" | "log" | "digest" | "secrets"
>;

/** Looks up what surrounds an incident: the changes between good and bad, and the incident that it repeats. */
export async function findSurroundings(
  ports: GatherPorts,
  { deployment, gate, from, rollback }: IncidentParts,
  { index, tags }: Pick<LookedAhead, "index" | "tags">,
): Promise<IncidentSurroundings> {
  const to = rollback?.to ?? null;
  const leaving = to === null ? null : await leavingAll(ports, from, to, tags);
  const self = { deployment: deployment.id, at: gate.endedAt, tokens: [] };
  const signature = signatureOf(gate, ports.digest.sha256);
  const isKnown = index.incidents.some((one) => one.deployment === deployment.id);
  const same = isKnown ? null : newestSame(recurrenceOf(index, { ...self, signature }).earlier, null);
  const [found, earlier] = await Promise.all([
    findChanges(ports, { from, to, leaving }),
    same === null ? null : talkOf(ports, same.issue),
  ]);
  return { found, manifests: knownManifests({ from, leaving }), index, earlier };
}

async function leavingAll(
  ports: GatherPorts,
  from: ReleaseState,
  to: ReleaseState,
  known: NewestTags | null,
): Promise<readonly ReleaseManifest[] | null> {
  const tags = known === null ? ports.tags : { ...ports.tags, newest: () => Promise.resolve(known) };
  const read = releaseReader({ ...ports, tags });
  const isNext = from.manifest?.document.previous?.commit === to.commit;
  if (!isNext && from.tag !== null && to.tag !== null) await read.between(from.tag, to.tag);
  return leavingManifests(read, from, to);
}

async function talkOf({ issues }: Pick<Ports, "issues">, issue: number): Promise<IssueTalk | null> {
  try {
    return await issues.talk(issue);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    return null;
  }
}
