import type { StandingRelease } from "../../../core/incident/follow-up/audit/plan-findings.ts";
import { standingDeployment } from "../../../core/incident/follow-up/audit/standing-deployment.ts";
import { codeSpan } from "../../../core/text/code.ts";
import { untrusted } from "../../../core/text/untrusted.ts";
import { SuiteError } from "../../../kernel/errors.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { ampleHistory } from "../../deployment/ample-history.ts";
import { releaseIfReadable } from "../../deployment/release-of-deployment.ts";
import { releaseReader } from "../../release/read-release.ts";

export type StandingPorts = Pick<Ports, "deployments" | "log"> & Parameters<typeof releaseReader>[0];

export interface StandingReleases {
  readonly standing: readonly StandingRelease[];
  /** What is not known, in sentences. */
  readonly unknown: readonly string[];
}

const mostEnvironments = 20;

/** The releases that stand in environments, by their newest deployments. */
export async function standingReleases(
  ports: StandingPorts,
  environments: readonly string[],
  identity: string,
): Promise<StandingReleases> {
  const read = releaseReader(ports);
  const standing: StandingRelease[] = [];
  const unknown: string[] = [];
  if (environments.length > mostEnvironments)
    unknown.push(`Of ${environments.length} environments the plans of ${mostEnvironments} were looked at.`);
  for (const environment of environments.slice(0, mostEnvironments)) {
    const name = codeSpan(untrusted(environment), 60);
    try {
      const { deployments } = await ampleHistory(ports, environment);
      const id = standingDeployment(deployments, identity);
      const deployment = deployments.find((one) => one.id === id);
      if (deployment === undefined) {
        unknown.push(`What runs in ${name} is not known: no deployment of ours stands there.`);
        continue;
      }
      standing.push({ environment, release: await releaseIfReadable(ports, read, deployment) });
    } catch (error) {
      if (!(error instanceof SuiteError) || error.code === "RATE_LIMITED") throw error;
      ports.log.warning(`What runs in ${environment} was not read. ${error.message} ${error.hint}`);
      unknown.push(`What runs in ${name} could not be read; the log of the run says why.`);
    }
  }
  return { standing, unknown };
}
