import { z } from "zod";
import { readArtifactLines } from "../core/release/artifact-lines.ts";
import { readConfigLines } from "../core/release/config-lines.ts";
import { packagePath } from "../core/release/package-paths.ts";
import { makeRelease } from "../flows/release/make-release.ts";
import { readSigner } from "../flows/release/read-signer.ts";
import { reportRelease, reportVerified } from "../flows/release/report-release.ts";
import { verifyRelease } from "../flows/release/verify-release.ts";
import { noteWriter, readNotesInputs } from "../flows/release/write-notes.ts";
import { defineAction } from "../kernel/define.ts";
import { inputsInvalid, type Problem } from "../kernel/errors.ts";
import { releaseOpening } from "../openings/release.ts";

export const release = defineAction({
  name: "release",
  title: "rollback-ready release",
  description:
    "Releases a version that names every artifact by digest, with the plans and migrations that it ships.",
  inputs: releaseOpening.inputs,
  outputs: {
    tag: z.string().describe("Tag of the release; empty when there is nothing to release."),
    version: z.string().describe("The version without the prefix of its tag."),
    "release-id": z.string().describe("Number by which GitHub's API knows the release."),
    "release-url": z.string().describe("Page of the release."),
    "manifest-path": z.string().describe("File with the release manifest (JSON)."),
    "manifest-sha256": z.string().describe("Hash of the manifest, as the tag carries it."),
    references: z.string().describe("JSON object: each artifact's name and its immutable reference."),
    "is-new": z
      .string()
      .describe(
        "`true` when this run published it, `false` when it was published already or nothing was released.",
      ),
    holds: z
      .string()
      .describe("With `verify`: `true` when every reference still resolves to the recorded digest."),
  },
  ports: [
    "tags",
    "releases",
    "registry",
    "packages",
    "downloads",
    "attestations",
    "contents",
    "commits",
    "pulls",
    "files",
    "git",
    "digest",
    "run",
    "clock",
    "log",
    "summary",
    "signal",
  ],
  permissions: { contents: "write", "pull-requests": "read" },
  async run(inputs, ports) {
    if (inputs.verify !== undefined) return reportVerified(ports, await verifyRelease(ports, inputs.verify));
    const artifacts = readArtifactLines(inputs.artifacts);
    const config = readConfigLines(inputs.config);
    const paths = readPaths(inputs.paths);
    const notes = readNotesInputs(inputs["notes-template"], inputs["notes-show"]);
    const signer = await readSigner(ports, inputs["signing-key"], inputs["signing-passphrase"]);
    const problems = [artifacts, config, paths, notes, signer].flatMap((one) => one.problems);
    if (problems.length > 0) throw inputsInvalid(problems);
    const outcome = await makeRelease(ports, {
      commit: inputs.commit ?? ports.run.sha,
      prefix: inputs["tag-prefix"],
      paths: paths.paths,
      version: {
        source: inputs.version,
        channel: inputs.channel ?? null,
        initial: inputs["initial-version"],
      },
      artifacts: artifacts.artifacts,
      config: config.config,
      mayBeDirty: inputs["allow-dirty"],
      isDryRun: inputs["dry-run"],
      floats: inputs["floating-tags"],
      asksAttestations: inputs.attestations,
      sign: signer.sign,
      notes: noteWriter(ports, notes.options),
    });
    return reportRelease(ports, outcome, signer.sign !== null);
  },
});

function readPaths(given: readonly string[]): {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
} {
  const paths = given.flatMap((line) => packagePath(line) ?? []);
  const bad = given.filter((line) => packagePath(line) === null);
  const subject = "Input `paths`";
  const write =
    "Write a directory or a file of the repository, such as `packages/api`; patterns are not taken.";
  return { paths, problems: bad.map((line) => ({ subject, problem: `has \`${line}\`.`, write })) };
}
