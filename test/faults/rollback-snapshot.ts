import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Repository } from "../../src/rehearsal/github/repository.ts";
import type { ActionWorld } from "../support/world.ts";
import { shopFiles } from "./shop-tool.ts";
import { snapshot } from "./snapshot.ts";

/** Remembers what a rollback may change, the shop itself included; the answer puts it back, as often as it is called. */
export function rollbackSnapshot(world: ActionWorld): () => Promise<void> {
  const { repository } = world.github;
  const releases = snapshot(repository);
  const records = recordsOf(repository);
  return async () => {
    releases();
    records();
    await Promise.all(["die", "slow"].map((name) => rm(join(world.workspace, name), { force: true })));
    await world.write(shopFiles);
  };
}

function recordsOf(repository: Repository): () => void {
  const deployments = structuredClone(repository.deployments);
  const issues = structuredClone(repository.issues);
  const labels = structuredClone(repository.labels);
  return () => {
    repository.deployments.splice(0, Number.POSITIVE_INFINITY, ...structuredClone(deployments));
    repository.issues.splice(0, Number.POSITIVE_INFINITY, ...structuredClone(issues));
    repository.labels.splice(0, Number.POSITIVE_INFINITY, ...structuredClone(labels));
    repository.workflowRuns.splice(0);
  };
}
