import { z } from "zod";
import { readArtifactLines } from "../core/release/artifact-lines.ts";
import { readConfigLines } from "../core/release/config-lines.ts";
import { hiddenKinds } from "../core/release/notes/groups.ts";
import { packagePath } from "../core/release/package-paths.ts";
import { Channel } from "../core/release/version/channel-name.ts";
import type { VersionSource } from "../core/release/version/decision.ts";
import { defaultLabels } from "../core/release/version/default-labels.ts";
import { exactVersion } from "../core/release/version/exact-version.ts";
import { makeRelease } from "../flows/release/make-release.ts";
import { readSigner } from "../flows/release/read-signer.ts";
import { reportRelease, reportVerified } from "../flows/release/report-release.ts";
import { verifyRelease } from "../flows/release/verify-release.ts";
import { noteWriter, readNotesInputs } from "../flows/release/write-notes.ts";
import { defineAction } from "../kernel/define.ts";
import { inputsInvalid, type Problem } from "../kernel/errors.ts";
import { commitSha, flag, lines, parsed, secret, text } from "../kernel/fields.ts";
import { tokenField } from "../kernel/shared-fields.ts";

export const release = defineAction({
  name: "release",
  title: "rollback-ready release",
  description:
    "Releases a version that names every artifact by digest, with the plans and migrations that it ships.",
  inputs: {
    version: parsed(
      "a full semantic version such as `1.4.0`, `commits` or `labels`",
      (seen): VersionSource | undefined => {
        if (seen === "commits") return { kind: "commits" };
        if (seen === "labels") return { kind: "labels", rules: defaultLabels };
        const version = exactVersion(seen);
        return version === null ? undefined : { kind: "explicit", version };
      },
    )
      .prefault("commits")
      .describe(
        "Version to release, such as `1.4.0`; `commits` finds it from Conventional Commits, `labels` from the labels of merged pull requests.",
      ),
    channel: parsed("a word such as `beta` or `rc`", (seen) =>
      Channel.safeParse(seen).success ? seen : undefined,
    )
      .optional()
      .describe(
        "Channel of pre-releases, such as `beta` for `1.4.0-beta.1`. Left out: a stable version, which promotes the pre-releases before it.",
      ),
    "initial-version": parsed("a full stable version such as `0.1.0`", (seen) =>
      exactVersion(seen) === seen ? seen : undefined,
    )
      .prefault("0.1.0")
      .describe("First version, where none was released before."),
    "tag-prefix": parsed("what stands before the version in tags, such as `v` or `api-v`", (seen) =>
      /^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/.test(seen) && !/\/\/|\.\.|\.lock|\/$/.test(seen)
        ? seen
        : undefined,
    )
      .prefault("v")
      .describe("What stands before the version in the tag. Give each package of a repository its own."),
    paths: lines()
      .prefault("")
      .describe(
        "Directories and files of the package, one a line. Only changes that touch them count. Left out: the whole repository.",
      ),
    artifacts: lines()
      .prefault("")
      .describe(
        "Artifacts, one a line: `name=oci:registry/repository:tag`, `name=file:path`, `name=npm:package@version`, `name=release-asset:tag/file`, `name=git:commit-or-tag` or `name=generic:https://…#sha256=…`.",
      ),
    config: lines()
      .prefault("")
      .describe(
        "Versions of configuration and secrets, one a line: `name=version`. Never their values: the manifest is public.",
      ),
    "notes-template": text()
      .optional()
      .describe(
        "Layout of the release notes with `{changes}`, `{breaking}`, `{migrations}`, `{artifacts}`, `{compare}`, `{version}`, `{tag}`, `{previous}` and `{manifest}`.",
      ),
    "notes-show": lines()
      .prefault("")
      .describe(`Kinds of changes to list that are only counted otherwise: ${hiddenKinds.join(", ")}.`),
    "floating-tags": flag()
      .prefault("false")
      .describe("Move `v1` and `v1.2` to the release when it is published."),
    "signing-key": secret().optional().meta({
      description: "Private key (SSH or GPG) that signs the tag. Left out: the tag is not signed.",
      secret: true,
    }),
    "signing-passphrase": secret().optional().meta({
      description: "Passphrase of the signing key.",
      secret: true,
    }),
    attestations: flag()
      .prefault("false")
      .describe(
        "Look up which artifacts GitHub keeps attestations for, and record them; needs `attestations: read`. What the registry of an image keeps is recorded in any case.",
      ),
    "allow-dirty": flag()
      .prefault("false")
      .describe("Release although tracked files of the checkout are not as they were committed."),
    "dry-run": flag()
      .prefault("false")
      .describe("Check everything and show what would be released. Nothing is written."),
    verify: text()
      .optional()
      .describe("Tag of a release. Nothing is released: each of its references is resolved again."),
    commit: commitSha().optional().describe("Commit to release. Left out: the commit of this run."),
    token: tokenField(),
  },
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
    "grammars",
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
