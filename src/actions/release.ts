import { z } from "zod";
import { type ArtifactInput, fileNameOf, parseArtifactLine } from "../core/release/artifact-input.ts";
import { artifactTable, deployables } from "../core/release/artifact-report.ts";
import { manifestFileName } from "../core/release/manifest.ts";
import { releaseNotes } from "../core/release/notes.ts";
import { exactVersion } from "../core/release/previous.ts";
import { codeSpan } from "../core/text/code.ts";
import { untrusted } from "../core/text/untrusted.ts";
import { lockTag } from "../flows/release/lock-tag.ts";
import { makeManifest } from "../flows/release/make-manifest.ts";
import { publishRelease } from "../flows/release/publish-release.ts";
import { resolveArtifacts } from "../flows/release/resolve-artifacts.ts";
import { defineAction, succeeded } from "../kernel/define.ts";
import { inputsInvalid, type Problem } from "../kernel/errors.ts";
import { commitSha, lines, parsed } from "../kernel/fields.ts";
import { tokenField } from "../kernel/shared-fields.ts";

export const release = defineAction({
  name: "release",
  title: "rollback-ready release",
  description:
    "Releases a version that names every artifact by digest, with the plans and migrations that it ships.",
  inputs: {
    version: parsed(
      "a full semantic version such as `1.4.0`",
      (seen) => exactVersion(seen) ?? undefined,
    ).describe("Version to release, such as `1.4.0`. Its tag is `v1.4.0`."),
    artifacts: lines()
      .prefault("")
      .describe("Artifacts, one a line: `name=oci:registry/repository:tag` or `name=file:path`."),
    commit: commitSha().optional().describe("Commit to release. Left out: the commit of this run."),
    token: tokenField(),
  },
  outputs: {
    tag: z.string().describe("Tag of the release."),
    version: z.string().describe("The version without `v`."),
    "release-url": z.string().describe("Page of the release."),
    "manifest-path": z.string().describe("File with the release manifest (JSON)."),
    "manifest-sha256": z.string().describe("Hash of the manifest, as the tag carries it."),
    references: z.string().describe("JSON object: each artifact's name and its immutable reference."),
    "is-new": z
      .string()
      .describe("`true` when this run published it, `false` when it was published already."),
  },
  ports: [
    "tags",
    "releases",
    "registry",
    "contents",
    "commits",
    "pulls",
    "files",
    "digest",
    "run",
    "log",
    "summary",
  ],
  permissions: { contents: "write", "pull-requests": "read" },
  async run(inputs, ports) {
    const artifacts = readArtifacts(inputs.artifacts);
    const tag = `v${inputs.version}`;
    const { owner, repo, serverUrl } = ports.run;
    const assetUrl = (name: string): string =>
      `${serverUrl}/${owner}/${repo}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(name)}`;
    const references = await resolveArtifacts(ports, artifacts, assetUrl);
    const commit = inputs.commit ?? ports.run.sha;
    const made = await makeManifest(ports, { tag, version: inputs.version, commit, references });
    const { manifest, text, sha256 } = made;
    await lockTag(ports, {
      name: tag,
      version: inputs.version,
      commit,
      date: made.commitDate,
      manifestSha256: sha256,
    });
    const files = artifacts.flatMap((artifact) => {
      const reference = references.find((one) => one.name === artifact.name);
      if (artifact.kind !== "file" || reference === undefined) return [];
      const bytes = async (): Promise<Uint8Array> =>
        (await ports.files.readBytes(artifact.path)) ?? new Uint8Array();
      return [
        {
          name: fileNameOf(artifact.path),
          mediaType: "application/octet-stream",
          sha256: reference.digest.sha256,
          bytes,
        },
      ];
    });
    const manifestFile = {
      name: manifestFileName,
      mediaType: "application/json",
      sha256,
      bytes: async (): Promise<Uint8Array> => new TextEncoder().encode(text),
    };
    const body = releaseNotes(manifest);
    const { release: published, isNew } = await publishRelease(ports, {
      tag,
      name: tag,
      body,
      files: [...files, manifestFile],
    });
    ports.summary.write(`### 📦 Released ${codeSpan(untrusted(tag))}\n\n${artifactTable(references)}`);
    return {
      outputs: {
        tag,
        version: inputs.version,
        "release-url": published.url,
        "manifest-path": await ports.files.writeOutput(manifestFileName, text),
        "manifest-sha256": sha256,
        references: JSON.stringify(deployables(references)),
        "is-new": String(isNew),
      },
      conclusion: succeeded,
    };
  },
});

function readArtifacts(given: readonly string[]): readonly ArtifactInput[] {
  const problems: Problem[] = [];
  const artifacts = given.flatMap((line) => {
    const read = parseArtifactLine(line);
    if (read.kind === "artifact") return [read.artifact];
    problems.push({ subject: "Input `artifacts`", problem: read.problem, write: read.write });
    return [];
  });
  const fileNames = artifacts.flatMap((one) => (one.kind === "file" ? [fileNameOf(one.path)] : []));
  const labels = artifacts.map((one) => one.name);
  const twice = firstRepeated(labels);
  const fileTwice = firstRepeated(fileNames);
  if (twice !== undefined) {
    problems.push({
      subject: "Input `artifacts`",
      problem: `names \`${twice}\` twice.`,
      write: "Give each artifact its own name.",
    });
  }
  if (fileTwice !== undefined) {
    problems.push({
      subject: "Input `artifacts`",
      problem: `names two files that are called \`${fileTwice}\`.`,
      write: "Files of a release lie side by side: rename one of them.",
    });
  }
  if ([...labels, ...fileNames].includes(manifestFileName)) {
    problems.push({
      subject: "Input `artifacts`",
      problem: `uses the name \`${manifestFileName}\`.`,
      write: "It is kept for the manifest; rename the file.",
    });
  }
  if (problems.length > 0) throw inputsInvalid(problems);
  return artifacts;
}

function firstRepeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}
