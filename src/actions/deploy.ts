import { z } from "zod";
import { keyList, type Parity } from "../core/deployment/parity.ts";
import type { Refusal } from "../core/deployment/refusals.ts";
import { withdrawnText } from "../core/gate/unjudged.ts";
import { artifactTable, deployables } from "../core/release/artifact-report.ts";
import { firstLost } from "../core/release/artifact-standing.ts";
import { releaseName } from "../core/rollback/release-state.ts";
import { codeSpan } from "../core/text/code.ts";
import { untrusted } from "../core/text/untrusted.ts";
import { addMark } from "../flows/deployment/add-mark.ts";
import { compareEnvironments } from "../flows/deployment/compare-environments.ts";
import { deploymentNotes } from "../flows/deployment/deployment-notes.ts";
import { awaitRollback, type DeployWish, judgeWish, seeEnvironment } from "../flows/deployment/may-deploy.ts";
import { openDeployment, ownDeployment } from "../flows/deployment/open-deployment.ts";
import { rememberHandedOut, settleUnjudged } from "../flows/deployment/settle-unjudged.ts";
import { tellPassed } from "../flows/deployment/tell-passed.ts";
import { loadPolicy } from "../flows/policy/load-policy.ts";
import { demandSigned } from "../flows/release/demand-signed.ts";
import { loadRelease } from "../flows/release/load-release.ts";
import { verifyArtifacts } from "../flows/release/verify-artifacts.ts";
import { defineAction, failed, succeeded } from "../kernel/define.ts";
import { artifactUnresolved } from "../kernel/errors.ts";
import { text } from "../kernel/fields.ts";
import { environmentField, tokenField } from "../kernel/shared-fields.ts";

export const deploy = defineAction({
  name: "deploy",
  title: "rollback-ready deploy",
  description:
    "Opens the deployment of a release and hands its artifacts, each by digest, to your deploy step.",
  inputs: {
    release: text().describe("Tag of the release to deploy, as `actions/release` made it, such as `v1.4.0`."),
    environment: environmentField(),
    backup: text()
      .optional()
      .describe(
        "Evidence of the backup before this deploy, which the policy may demand: JSON with `id`, `checksum` (`sha256:…`), `takenAt` and `restoreVerifiedAt`.",
      ),
    "override-reason": text()
      .optional()
      .describe(
        "A person's reason to deploy outside of the policy's windows, in a freeze, without the keys of another environment, or an older release. Kept on record. It passes no hold, pause or missing backup.",
      ),
    token: tokenField(),
  },
  outputs: {
    "deployment-id": z.string().describe("Id of the deployment; give it to gate, rollback and postmortem."),
    commit: z.string().describe("Commit of the release."),
    references: z
      .string()
      .describe(
        "JSON object: each artifact's name and its immutable reference. Each is an output of its own, too: `artifact-NAME`.",
      ),
    "references-path": z.string().describe("The same as a file."),
    "manifest-sha256": z.string().describe("Hash of the release manifest."),
    refused: z
      .string()
      .describe(
        "Why the deploy was refused, in words parted by commas: `held`, `superseded`, `paused`, `outside-window`, `frozen`, `no-backup`, `no-parity`; empty otherwise.",
      ),
  },
  ports: [
    "tags",
    "releases",
    "registry",
    "packages",
    "downloads",
    "commits",
    "deployments",
    "refNotes",
    "workflowRuns",
    "contents",
    "files",
    "git",
    "digest",
    "run",
    "commands",
    "clock",
    "signal",
    "log",
    "secrets",
    "summary",
    "state",
  ],
  permissions: { actions: "read", contents: "read", deployments: "write" },
  async run(inputs, ports) {
    const { environment, "override-reason": given } = inputs;
    // It is kept on GitHub, where nobody masks what the workflow put into it.
    const overrideReason = given === undefined ? undefined : ports.secrets.redact(given);
    // While the policy is on its way.
    const seeing = seeEnvironment(ports, environment);
    seeing.catch(() => undefined);
    const { policy } = await loadPolicy(ports, null);
    const { identity } = policy;
    const rules = policy.environments[environment]?.deploy;
    const release = await loadRelease(ports, inputs.release);
    await demandSigned(ports, release, policy.signing);
    const lost = firstLost(await verifyArtifacts(ports, release));
    if (lost !== null) throw artifactUnresolved(lost.artifact.name, lost.artifact.uri, lost.reason);
    const parity =
      rules?.parity === undefined
        ? null
        : await compareEnvironments(ports, environment, rules.parity, release);
    const seen = await awaitRollback(ports, await seeing, environment);
    const own = ownDeployment(ports, seen.history, { environment, release, identity });
    const wish: DeployWish = {
      environment,
      release,
      identity,
      rules,
      backup: inputs.backup,
      parity,
      overrideReason,
      own: own?.id ?? null,
    };
    const judged = await judgeWish(ports, seen, wish);
    tellPassed(ports, judged, overrideReason, null);
    if (judged.refusals.length > 0) return refused(judged.refusals);
    const request = { environment, release, identity, notes: deploymentNotes(ports, wish, judged) };
    const deployment = await openDeployment(ports, request, own);
    // A rollback that claimed the environment before it could see this deployment: each of the two looks after it wrote.
    const after = await awaitRollback(ports, await seeEnvironment(ports, environment), environment);
    const late = await judgeWish(ports, after, { ...wish, own: deployment.id });
    tellPassed(ports, late, overrideReason, judged);
    if (late.refusals.length > 0) {
      const description = withdrawnText(codesOf(late.refusals));
      await addMark(ports, deployment.id, { state: "error", description }, identity);
      return refused(late.refusals);
    }
    // From here on the step after this one may have deployed it.
    rememberHandedOut(ports);
    const artifacts = release.manifest.document.artifacts;
    const references = deployables(artifacts);
    const json = JSON.stringify(references);
    ports.log.info(`deployment ${deployment.id}: ${releaseName(release)} to \`${environment}\``);
    ports.summary.write(
      [
        `### Deploying ${codeSpan(untrusted(releaseName(release)))} to ${codeSpan(untrusted(environment))}`,
        artifactTable(artifacts),
        ...late.warned.map(({ problem }) => `⚠️ ${problem} The policy only warns of it.`),
        ...extraKeys(parity),
      ].join("\n\n"),
    );
    return {
      outputs: {
        "deployment-id": String(deployment.id),
        commit: release.commit,
        references: json,
        "references-path": await ports.files.writeOutput("references.json", `${json}\n`),
        "manifest-sha256": release.manifest.sha256,
        refused: "",
      },
      moreOutputs: Object.fromEntries(
        Object.entries(references).map(([name, reference]) => [`artifact-${name}`, reference]),
      ),
      conclusion: succeeded,
    };

    function refused(reasons: readonly Refusal[]) {
      const said = reasons.map(({ problem, write }) => `- ${problem} ${write}`).join("\n");
      ports.summary.write(
        `### ⛔ Not deployed: ${codeSpan(untrusted(releaseName(release)))} to ${codeSpan(untrusted(environment))}\n\n${said}`,
      );
      return {
        outputs: {
          "deployment-id": "",
          commit: release.commit,
          references: "",
          "references-path": "",
          "manifest-sha256": release.manifest.sha256,
          refused: codesOf(reasons),
        },
        conclusion: failed(
          `${releaseName(release)} was not deployed to \`${environment}\`.\n${said}`,
          "Nothing was deployed.",
        ),
      };
    }
  },
  post: {
    if: "failure() || cancelled()",
    ports: ["contents", "deployments", "run", "log", "clock", "signal"],
    run: settleUnjudged,
  },
});

function extraKeys(parity: Parity | null): readonly string[] {
  if (parity?.kind !== "compared" || parity.extra.length === 0) return [];
  return [
    `Configuration keys that only ${codeSpan(untrusted(parity.environment))} has: ${keyList(parity.extra)}.`,
  ];
}

function codesOf(reasons: readonly Refusal[]): string {
  return [...new Set(reasons.map(({ code }) => code))].join(",");
}
