import type { WorkflowRun } from "../../src/rehearsal/github/state/workflow.ts";
import type { TokenChange } from "../support/token.ts";
import type { ActionWorld } from "../support/world.ts";

/** A way in which an environment goes back. */
export interface Scene {
  readonly action: "rollback" | "guard";
  /** The policy's redeploy layer. */
  readonly redeploy: Readonly<Record<string, unknown>>;
  /** What the policy has around the layers. */
  readonly around?: Readonly<Record<string, unknown>>;
  /** What the job's token has beyond what the action declares. */
  readonly permissions: TokenChange;
  prepare(world: ActionWorld): void;
}

const sh = (...words: string[]) => ({ command: ["sh", "shop.sh", ...words], timeout: "20s" });
const byCommand = sh("redeploy", "{release.tag}", "{artifact.shop}");
const file = "deploy.yml";
const edgeFile = "edge.yml";

/** A run takes so long, in real time. */
const runMs = 15;

export const scenes = {
  command: { action: "rollback", redeploy: byCommand, permissions: {}, prepare() {} },
  guard: { action: "guard", redeploy: byCommand, permissions: {}, prepare() {} },
  around: {
    action: "rollback",
    redeploy: byCommand,
    around: {
      before: [{ name: "throttle", ...sh("throttle"), required: true }, edge("degrade")],
      reconcile: sh("count"),
      after: [edge("restore"), { name: "open", ...sh("open"), required: true }],
    },
    permissions: { actions: "write" },
    prepare({ github: { repository } }) {
      repository.declareWorkflow({
        path: `.github/workflows/${edgeFile}`,
        inputs: { what: { required: true }, correlation: {} },
        runName: `Edge ${expression("inputs.what")} ${expression("inputs.correlation")}`,
      });
      finishRuns(repository);
    },
  },
  workflow: byWorkflow(false),
  "workflow of an older server": byWorkflow(true),
  event: {
    action: "rollback",
    redeploy: { event: "go-back", payload: { image: "{artifact.shop}" }, timeout: "10m" },
    permissions: {},
    prepare({ github: { repository } }) {
      repository.declareWorkflow({
        path: `.github/workflows/${file}`,
        triggers: ["repository_dispatch"],
        eventTypes: ["go-back"],
        runName: `Deploy ${expression("github.event.client_payload.correlation")}`,
      });
      finishRuns(repository);
    },
  },
} as const satisfies Readonly<Record<string, Scene>>;

/** A hook that starts a workflow; its run bears the correlation. */
function edge(what: string) {
  return { name: what, workflow: edgeFile, inputs: { what, correlation: "{correlation}" }, timeout: "10m" };
}

function byWorkflow(isOlderServer: boolean): Scene {
  const inputs = { image: "{artifact.shop}", correlation: "{correlation}" };
  return {
    action: "rollback",
    redeploy: { workflow: file, inputs, timeout: "10m" },
    permissions: { actions: "write" },
    prepare({ github: { repository } }) {
      repository.isOlderServer = isOlderServer;
      repository.declareWorkflow({
        path: `.github/workflows/${file}`,
        inputs: { image: { required: true }, correlation: {} },
        runName: `Deploy ${expression("inputs.correlation")}`,
      });
      finishRuns(repository);
    },
  };
}

// A run that was started goes its way whatever becomes of the step that started it.
function finishRuns(repository: ActionWorld["github"]["repository"]): void {
  repository.onDispatch = (run: WorkflowRun) => {
    setTimeout(() => {
      if (repository.workflowRuns.includes(run)) repository.finishRun(run.id, "success");
    }, runMs);
  };
}

function expression(text: string): string {
  return `\${{ ${text} }}`;
}

/**
 * The policy of the shop: one check, a short bake, and three layers that set a state. A sweep returns hours after the
 * verdict of its only gate, so the objective is wide.
 */
export function policyOfScene(world: ActionWorld, { redeploy, around = {} }: Scene): string {
  const checks = [{ name: "health", url: `${world.service.url}/health` }];
  const gate = { checks, interval: "100ms", bake: "1s" };
  const config = sh("config", "{release.tag}");
  const step = ["sh", "shop.sh", "step", "{migration.version}"];
  const migrations = { step, current: ["sh", "shop.sh", "current"], timeout: "20s" };
  const rollback = { redeploy, config, migrations, recovery: "15s", bake: "1s", objective: "24h", ...around };
  // JSON is YAML 1.2.
  return JSON.stringify({ version: 1, environments: { production: { gate, rollback } } });
}
