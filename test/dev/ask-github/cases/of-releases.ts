import type { EmbeddedGitHub } from "../../../../src/rehearsal/github/server.ts";
import { answers, type Case, changes, onlyNth, refuses } from "../bends.ts";

interface Listed {
  readonly id: number;
}

/** Rules about releases. */
export const releaseCases: Readonly<Record<string, Case>> = {
  "drafts-newest-first": {
    kind: "holds",
    broken: [
      [
        "the order of commits",
        changes<Listed[]>("GET", /^\/releases\?/, (listed) => listed.toReversed()),
        "it is last",
      ],
    ],
  },
  "immutable-release-takes": {
    kind: "holds",
    prepare: publishTwo,
    broken: [
      [
        "notes that stay",
        onlyNth(1, refuses("PATCH", /^\/releases\//, 422, "Cannot change an immutable release")),
        "notes 422",
      ],
      [
        "prerelease that changes",
        onlyNth(2, answers("PATCH", /^\/releases\//, 200, { id: 1 })),
        "prerelease accepted",
      ],
    ],
  },
  "names-of-assets": {
    kind: "holds",
    broken: [
      [
        "other names",
        changes<object>("POST", /^\/uploads\//, (asset) => ({ ...asset, name: "a-b.txt" })),
        "is `a-b.txt`",
      ],
      [
        "one without bytes",
        onlyNth(3, answers("POST", /^\/uploads\//, 201, { name: "empty.txt" })),
        "without bytes: accepted",
      ],
    ],
  },
  "attestations-of-nothing": {
    kind: "holds",
    broken: [
      [
        "a digest with an empty list",
        answers("POST", /^\/users\//, 200, { attestations_subject_digests: { "sha256:0": [] } }),
        "1 digests",
      ],
      ["any kind of owner", answers("POST", /^\/orgs\//, 200, {}), "/orgs: accepted"],
    ],
  },
};

// The older one is asked, and never the newest.
function publishTwo({ repository }: EmbeddedGitHub): void {
  const head = repository.refs.get("refs/heads/main") ?? "";
  for (const tagName of ["v1.0.0", "v1.1.0"]) {
    repository.setRef(`refs/tags/${tagName}`, head);
    repository.releases.push({
      id: repository.nextId(),
      author: repository.account("mona"),
      assets: [],
      tagName,
      targetCommitish: "main",
      name: tagName,
      body: "Notes",
      draft: false,
      prerelease: false,
      immutable: true,
      createdAt: repository.timestamp(),
      publishedAt: repository.timestamp(),
      updatedAt: repository.timestamp(),
    });
  }
}
