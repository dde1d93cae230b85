import { nodeDigest } from "../../src/adapters/digest.ts";
import { pauseRef, pauseText } from "../../src/core/rollback/pause.ts";
import { putNote } from "../support/kept-files.ts";
import { bot, deployed } from "../support/past.ts";
import type { DecisionShop } from "./decision-shop.ts";

const back = "rollback-ready: rolled back to v1.0.0";

/** v1.1.0 was rolled back twice, so that two deployments hold it. */
export function heldTwice({ world, failed, commit }: DecisionShop): void {
  const { repository } = world.github;
  const found = repository.deployments.find(({ id }) => id === failed);
  if (found === undefined) throw new Error("the failed deployment is gone");
  found.statuses.push({
    id: repository.nextId(),
    creator: repository.account(bot),
    state: "inactive",
    description: back,
    environment: found.environment,
    logUrl: "",
    environmentUrl: "",
    createdAt: repository.timestamp(),
  });
  const { release, manifestSha256 } = found.payload as { release: string; manifestSha256: string };
  const again = { tag: release, commit, manifestSha256, digest: "" };
  deployed(world, { commit, release: again, statuses: [{ state: "inactive", text: back }] });
}

/** Deployments were paused an hour ago. */
export function pausedBefore({ world }: DecisionShop): void {
  const pause = {
    schema: "rollback-ready/pause/v1",
    environment: "production",
    state: "paused",
    by: "mona",
    reason: "the database is moved",
    at: new Date(Date.now() - 3_600_000).toISOString(),
    run: `${world.github.repository.htmlUrl}/actions/runs/1`,
  } as const;
  putNote(world, pauseRef("production", nodeDigest().sha256), pauseText(pause));
}
