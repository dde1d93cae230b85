import { describe, expect, it } from "vitest";
import { releasedSection } from "../../../../src/core/incident/sections/released.ts";
import { manifestWith, releaseOf } from "../../rollback/release-example.ts";

const url = "https://github.example/acme/shop";
const [bad, good] = ["b".repeat(40), "a".repeat(40)];
const facts = {
  environment: "production",
  deployment: 30,
  from: releaseOf(manifestWith()),
  to: releaseOf(manifestWith({ tag: "v1.0.0", commit: good })),
};
const head = `\`v1.1.0\`, commit [${bad.slice(0, 12)}](${url}/commit/${bad}), to \`production\` as deployment 30 ([compare](${url}/compare/${good}...${bad})). The release before: \`v1.0.0\`, commit [${good.slice(0, 12)}](${url}/commit/${good}).`;

describe("what was released", () => {
  it("names commit, deployment and range, then each artifact by digest", () => {
    const { forms } = releasedSection(facts, { repositoryUrl: url });

    expect(forms[0]).toBe(
      [
        head,
        "",
        "| Artifact | Digest | From |",
        "| --- | --- | --- |",
        `| \`app\` | \`sha256:${"d".repeat(64)}\` | \`ghcr.io/acme/shop:1.1.0\` |`,
      ].join("\n"),
    );
    expect(forms[1]).toBe(`${head} Its artifacts are in its manifest.`);
  });

  it("says that a release without a manifest names no artifacts", () => {
    const { forms } = releasedSection({ ...facts, from: releaseOf(null), to: null }, { repositoryUrl: url });

    expect(forms).toEqual([
      `\`${"c".repeat(12)}\`, commit [${"c".repeat(12)}](${url}/commit/${"c".repeat(40)}), to \`production\` as deployment 30. The release that failed has no manifest, so its artifacts are not known.`,
    ]);
  });

  it("does not say of a release with a tag that it has no manifest", () => {
    const from = { ...releaseOf(null), tag: "v1.1.0" };

    const { forms } = releasedSection({ ...facts, from, to: null }, { repositoryUrl: url });

    expect(forms[0]).toContain(
      " The manifest of the release that failed cannot be read as it was deployed (its tag may have been moved, or the release deleted), so its artifacts are not known.",
    );
  });

  it("links no commit that is none", () => {
    const from = { tag: null, commit: "x](y) @org", manifest: null };

    const [text] = releasedSection({ ...facts, from }, { repositoryUrl: url }).forms;

    expect(text).toContain("commit `x](y) @org`, to");
    expect(text).not.toContain("compare");
  });
});
