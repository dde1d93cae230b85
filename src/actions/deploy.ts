import { z } from "zod";
import { artifactTable, deployables } from "../core/release/artifact-report.ts";
import { firstLost } from "../core/release/artifact-standing.ts";
import { releaseName } from "../core/rollback/release-state.ts";
import { codeSpan } from "../core/text/code.ts";
import { untrusted } from "../core/text/untrusted.ts";
import { openDeployment } from "../flows/deployment/open-deployment.ts";
import { loadPolicy } from "../flows/policy/load-policy.ts";
import { demandSigned } from "../flows/release/demand-signed.ts";
import { loadRelease } from "../flows/release/load-release.ts";
import { verifyArtifacts } from "../flows/release/verify-artifacts.ts";
import { defineAction, succeeded } from "../kernel/define.ts";
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
    token: tokenField(),
  },
  outputs: {
    "deployment-id": z.string().describe("Id of the deployment; give it to gate, rollback and postmortem."),
    commit: z.string().describe("Commit of the release."),
    references: z.string().describe("JSON object: each artifact's name and its immutable reference."),
    "references-path": z.string().describe("The same as a file."),
    "manifest-sha256": z.string().describe("Hash of the release manifest."),
  },
  ports: [
    "tags",
    "releases",
    "registry",
    "packages",
    "downloads",
    "commits",
    "deployments",
    "contents",
    "files",
    "git",
    "digest",
    "run",
    "log",
    "summary",
  ],
  permissions: { contents: "read", deployments: "write" },
  async run(inputs, ports) {
    const { policy } = await loadPolicy(ports, null);
    const release = await loadRelease(ports, inputs.release);
    await demandSigned(ports, release, policy.signing);
    const lost = firstLost(await verifyArtifacts(ports, release));
    if (lost !== null) throw artifactUnresolved(lost.artifact.name, lost.artifact.uri, lost.reason);
    const deployment = await openDeployment(ports, release, inputs.environment, policy.identity);
    const artifacts = release.manifest?.document.artifacts ?? [];
    const references = JSON.stringify(deployables(artifacts));
    ports.log.info(`deployment ${deployment.id}: ${releaseName(release)} to \`${inputs.environment}\``);
    ports.summary.write(
      `### Deploying ${codeSpan(untrusted(releaseName(release)))} to ${codeSpan(untrusted(inputs.environment))}\n\n${artifactTable(artifacts)}`,
    );
    return {
      outputs: {
        "deployment-id": String(deployment.id),
        commit: release.commit,
        references,
        "references-path": await ports.files.writeOutput("references.json", `${references}\n`),
        "manifest-sha256": release.manifest?.sha256 ?? "",
      },
      conclusion: succeeded,
    };
  },
});
