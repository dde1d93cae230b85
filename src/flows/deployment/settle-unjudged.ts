import { givenUpText, isUnderWay, withdrawnText } from "../../core/gate/unjudged.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { loadPolicy } from "../policy/load-policy.ts";
import { writeOnce } from "../write-once.ts";
import { demandIdentity } from "./demand-identity.ts";
import { deploymentByKey } from "./deployment-by-key.ts";

const names = { environment: "environment", key: "deployment-key", handedOut: "handed-out" } as const;

/** Tells the post step which deployment this step works on. The key finds it even when its id was never learned. */
export function rememberDeployment(ports: Pick<Ports, "state">, environment: string, key: string): void {
  ports.state.save(names.environment, environment);
  ports.state.save(names.key, key);
}

/** Tells the post step that the artifacts were handed out, so that something may have been deployed. */
export function rememberHandedOut(ports: Pick<Ports, "state">): void {
  ports.state.save(names.handedOut, "true");
}

/**
 * Ends a deployment whose job was lost after it was opened: with a status `error`, unless a gate has judged it or its
 * last status already says how it ended. One whose artifacts were never handed out is withdrawn: it stands in nobody's
 * way. Done twice, the second time writes nothing.
 */
export async function settleUnjudged(
  state: Readonly<Record<string, string>>,
  ports: Pick<Ports, "contents" | "deployments" | "run" | "log" | "clock" | "signal">,
): Promise<void> {
  const [environment, key] = [state[names.environment], state[names.key]];
  if (environment === undefined || key === undefined) return;
  const { identity } = (await loadPolicy(ports, null)).policy;
  const deployment = await deploymentByKey(ports, environment, key, identity);
  if (deployment === null) return;
  const { id } = deployment;
  const description =
    state[names.handedOut] === undefined
      ? withdrawnText("the job ended before its artifacts were handed out")
      : givenUpText;
  const isOpen = async (): Promise<boolean> => isUnderWay(await ports.deployments.statuses(id), identity);
  if (!(await isOpen())) return;
  const writer = await writeOnce(
    ports,
    `end of deployment ${id}`,
    () => ports.deployments.addStatus(id, { state: "error", description, logUrl: ports.run.url }),
    async () => ((await isOpen()) ? null : identity),
  );
  demandIdentity(writer, identity);
  ports.log.info(`deployment ${id}: ${description.replace(/^rollback-ready: /, "")}`);
}
