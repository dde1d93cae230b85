import { hiddenKinds } from "../core/release/notes/groups.ts";
import { Channel } from "../core/release/version/channel-name.ts";
import type { VersionSource } from "../core/release/version/decision.ts";
import { defaultLabels } from "../core/release/version/default-labels.ts";
import { exactVersion } from "../core/release/version/exact-version.ts";
import { commitSha, flag, lines, parsed, secret, text } from "../kernel/fields.ts";
import { defineOpening } from "../kernel/opening.ts";
import { tokenField } from "../kernel/shared-fields.ts";

/** Inputs of `release`; it begins with the releases that there are. */
export const releaseOpening = defineOpening({
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
  first: (inputs) => ({ kind: inputs.verify === undefined ? "releases" : "none" }),
});
