import { z } from "zod";
import { releaseName } from "../core/rollback/release-state.ts";
import { canReturn, carryReturn } from "../flows/decision/carry-return.ts";
import type { AskedReturn } from "../flows/decision/comment-facts.ts";
import { commentMode } from "../flows/decision/comment-mode.ts";
import { decideMode } from "../flows/decision/decide-mode.ts";
import { type DecidedCase, decidedCase, decisionRules } from "../flows/decision/decided-case.ts";
import {
  type Carried,
  decisionOutputFields,
  decisionOutputs,
  nothingCarried,
} from "../flows/decision/decision-outputs.ts";
import { demandAuthority, demandMatchable } from "../flows/decision/demand-authority.ts";
import { begunHere } from "../flows/deployment/begun-here.ts";
import { demandDeployed } from "../flows/deployment/demand-deployed.ts";
import { type FailedDeployment, failedDeployment } from "../flows/deployment/failed-deployment.ts";
import { releaseIfReadable } from "../flows/deployment/release-of-deployment.ts";
import { gateFields, secretsField } from "../flows/gate/gate-fields.ts";
import { gateSettings } from "../flows/gate/gate-settings.ts";
import { maskSecrets } from "../flows/gate/mask-secrets.ts";
import { trustedRecord } from "../flows/incident/trusted-record.ts";
import { loadPolicy } from "../flows/policy/load-policy.ts";
import { releaseReader } from "../flows/release/read-release.ts";
import { administer } from "../flows/rollback/administer.ts";
import { lookAtEnvironment } from "../flows/rollback/look-at-environment.ts";
import { readWord, stepModes } from "../flows/rollback/read-word.ts";
import { rollbackCommandField } from "../flows/rollback/rollback-command-field.ts";
import { rollbackOutputFields } from "../flows/rollback/rollback-outputs.ts";
import { type UndoSettings, undoSettings } from "../flows/rollback/undo-settings.ts";
import { defineAction, succeeded } from "../kernel/define.ts";
import { flag, oneOf, text } from "../kernel/fields.ts";
import { deploymentField, environmentField, teamTokenField, tokenField } from "../kernel/shared-fields.ts";

export const rollback = defineAction({
  name: "rollback",
  title: "rollback-ready rollback",
  description:
    "Returns an environment to its newest known-good release: same bytes, matching schema, verified.",
  inputs: {
    environment: environmentField(),
    mode: oneOf(stepModes)
      .prefault("rollback")
      .describe(
        "`rollback` returns to a release. `decide` says so in an approved job, `await` waits for a decision, `comment` answers commands in comments. `hold` and `lift` forbid and allow a release, `pause` and `resume` all deployments to the environment.",
      ),
    release: text()
      .optional()
      .describe(
        "Release to return to instead of the newest known-good one, which is checked the same way. With `mode: hold` or `lift`, the release that is held or no longer held.",
      ),
    reason: text()
      .optional()
      .describe(
        "A person's reason, kept on record: undoes a deployment that has not failed its gate, and overrides what speaks against `release`. `hold`, `lift`, `pause` and `resume` need it.",
      ),
    "dry-run": flag()
      .prefault("false")
      .describe(
        "Settle everything as a rollback would, show what would run, and touch nothing. Fails when nothing could be returned to.",
      ),
    "deployment-id": deploymentField().describe(
      "The deployment to undo. Left out: the newest that failed the gate.",
    ),
    "deployed-release": text()
      .optional()
      .describe(
        "For a job that cleans up after a lost deploy job: tag of the release whose deployment this very run opened, found without its id. Where it opened none, there is nothing to do. `deployment-id` goes before it.",
      ),
    "rollback-command": rollbackCommandField(),
    "health-url": gateFields()["health-url"].describe(
      "URL that the recovery check asks. Left out: the checks of the policy.",
    ),
    bake: gateFields().bake.describe(
      "How long the release that came back is watched until it is confirmed. Left out: the policy's.",
    ),
    secrets: secretsField(),
    "team-token": teamTokenField(),
    token: tokenField(),
  },
  outputs: {
    ...rollbackOutputFields(),
    ...decisionOutputFields(),
    target: z.string().describe("Release that a dry run would return to; empty without one."),
    "rolled-back-from": z.string().describe("Release that was undone."),
    "deployment-id": z.string().describe("The deployment that was undone."),
    "record-path": z.string().describe("File with the rollback record (JSON)."),
  },
  ports: [
    "deployments",
    "tags",
    "releases",
    "registry",
    "packages",
    "downloads",
    "commits",
    "git",
    "gitops",
    "placedFiles",
    "digest",
    "log",
    "summary",
    "files",
    "commands",
    "secrets",
    "clock",
    "http",
    "probes",
    "signal",
    "records",
    "refNotes",
    "workflowRuns",
    "run",
    "contents",
    "conversation",
    "issues",
    "teams",
  ],
  permissions: { actions: "read", contents: "write", deployments: "write" },
  finishesWhenCancelled: true,
  async run(inputs, ports) {
    const { environment } = inputs;
    // While the policy is on its way.
    const looking = lookAtEnvironment(ports, environment);
    looking.catch(() => undefined);
    const { policy } = await loadPolicy(ports, null);
    maskSecrets(ports, inputs.secrets);
    const { mode } = inputs;
    const word = readWord(inputs, ports.run.actor, (text) => ports.secrets.redact(text));
    const rules = decisionRules(policy, environment);
    const teamToken = inputs["team-token"] ?? null;
    // A release by name is a person's word as a reason is.
    const isPersons = (word.given !== null || word.release !== null) && !inputs["dry-run"];
    if (isPersons || mode === "comment") demandMatchable(environment, rules.authority, teamToken);
    if (isPersons && rules.authority !== null)
      await demandAuthority(ports, ports.run.actor, environment, rules.authority, teamToken);
    const seen = await looking;
    if (mode === "hold" || mode === "lift" || mode === "pause" || mode === "resume") {
      const { history } = seen;
      const done = await administer(ports, { mode, environment, word, history, identity: policy.identity });
      return { ...done, outputs: { ...done.outputs, ...decisionOutputs(null) } };
    }
    const read = releaseReader(ports);
    const settled = (): UndoSettings => {
      const { secrets, "health-url": healthUrl, "rollback-command": command, bake } = inputs;
      const unset = { interval: undefined, bake: undefined, "allowed-bad": undefined };
      const gate = gateSettings(
        policy,
        environment,
        { "health-url": healthUrl, ...unset, secrets },
        "return",
      );
      return undoSettings(policy, environment, gate, command, bake);
    };
    const caseOf = async (failed: FailedDeployment): Promise<DecidedCase> => {
      const { deployment, statuses } = failed;
      const kept = trustedRecord(ports, deployment, statuses, policy.identity, seen.history);
      const from = await releaseIfReadable(ports, read, deployment);
      const about = { environment, deployment, statuses, release: releaseName(from) };
      return decidedCase(ports, policy, about, (await kept).gate);
    };
    if (mode === "comment") {
      const carryOut = (asked: AskedReturn): Promise<Carried> =>
        carryReturn(ports, asked, { read, seen, settings: settled(), isDry: false });
      const facts = {
        environment,
        policy,
        teamToken,
        seen,
        caseOf,
        carryOut,
        canReturn: (asked: AskedReturn) => canReturn(ports, asked, { read, seen, settings: settled() }),
      };
      const { outputs, conclusion } = await commentMode(ports, facts);
      return { outputs: { ...outputs, ...decisionOutputs(null) }, conclusion };
    }
    // What cannot be done is found before anything is waited for.
    const settings = settled();
    const id = inputs["deployment-id"] ?? null;
    const { given, release } = word;
    const { identity } = policy;
    const deployed = inputs["deployed-release"];
    const begun =
      id === null && deployed !== undefined
        ? begunHere(ports, seen.history, environment, deployed, identity)
        : null;
    if (begun?.kind === "nothing") {
      ports.log.info(`nothing to undo: ${begun.why}`);
      const { outputs, conclusion } = nothingCarried("", null, succeeded);
      return { outputs: { ...outputs, ...decisionOutputs(null) }, conclusion };
    }
    const wanted = { environment, id: begun?.id ?? id, identity, isByHand: given !== null };
    const failed = await failedDeployment(ports, seen.history, wanted);
    if (given !== null) await demandDeployed(ports, failed, policy.identity);
    const facts = { read, seen, settings, isDry: inputs["dry-run"] };
    if (inputs["dry-run"]) {
      const { outputs, conclusion } = await carryReturn(ports, { ...failed, release, given }, facts);
      return { outputs: { ...outputs, ...decisionOutputs(null) }, conclusion };
    }
    const { decided, outputs, conclusion } = await decideMode(ports, {
      mode,
      environment,
      failed,
      rules,
      identity: policy.identity,
      given,
      release,
      teamToken,
      caseOf: () => caseOf(failed),
      carryOut: (asked) => carryReturn(ports, { ...failed, ...asked }, facts),
      canReturn: (asked) => canReturn(ports, { ...failed, ...asked }, facts),
    });
    return { outputs: { ...outputs, ...decided }, conclusion };
  },
});
