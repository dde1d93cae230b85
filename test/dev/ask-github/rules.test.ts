import { describe, expect, it } from "vitest";
import { rules } from "../../../src/dev/ask-github/rules/index.ts";
import type { EmbeddedGitHub } from "../../../src/rehearsal/github/server.ts";
import type { Case } from "./bends.ts";
import { deploymentCases } from "./cases/of-deployments.ts";
import { issueCases } from "./cases/of-issues.ts";
import { pullCases } from "./cases/of-pulls.ts";
import { refCases } from "./cases/of-refs.ts";
import { releaseCases } from "./cases/of-releases.ts";
import { runCases } from "./cases/of-runs.ts";
import { askEmbedded } from "./embedded-world.ts";

const cases: Readonly<Record<string, Case>> = {
  ...refCases,
  ...deploymentCases,
  ...issueCases,
  ...releaseCases,
  ...pullCases,
  ...runCases,
};

function caseOf(name: string): Case {
  return cases[name] ?? { kind: "look", broken: [] };
}

describe("the rules", () => {
  it("are each tried here, and are named once", () => {
    const names = rules.map(({ name }) => name);

    expect(Object.keys(cases).toSorted()).toEqual(names.toSorted());
    expect(new Set(names).size).toBe(names.length);
  });

  it("can each differ, but for those that only a person can judge", () => {
    const unbroken = Object.entries(cases).filter(([, { broken }]) => broken.length === 0);

    expect(unbroken.map(([name, { kind }]) => `${name}: ${kind}`)).toEqual(["pictures-in-summaries: look"]);
  });
});

describe.each(rules)("$name", (rule) => {
  const { kind, says, prepare, broken, untold = [] } = caseOf(rule.name);

  it(`on the embedded GitHub: ${kind}, and nothing is left of it`, async () => {
    let before: unknown;
    const asked = await askEmbedded(rule, {
      prepare(github) {
        prepare?.(github);
        before = remains(github);
      },
    });

    expect([asked.found.kind, asked.found.seen]).toEqual([kind, says ?? expect.stringMatching(/./)]);
    expect(asked.found.seen).not.toContain("could not be asked");
    expect(asked.leftBehind).toEqual([]);
    expect(remains(asked.github)).toEqual(before);
    expect(asked.github.violations).toEqual([]);
  });

  it.each(broken)("differs where GitHub has %s", async (_what, bend, said) => {
    const asked = await askEmbedded(rule, { prepare, bend });

    expect(asked.found).toEqual({ kind: "differs", seen: expect.stringContaining(said) });
  });

  if (untold.length > 0)
    it.each(untold)("cannot be told where GitHub has %s", async (_what, bend, said) => {
      const asked = await askEmbedded(rule, { prepare, bend });

      expect(asked.found).toEqual({ kind: "cannot tell", seen: said });
    });
});

/** What would be seen of a repository that is used for something else. */
function remains({ repository }: EmbeddedGitHub) {
  return {
    refs: [...repository.refs],
    releases: repository.releases.map(({ id, body, prerelease, draft }) => ({ id, body, prerelease, draft })),
    deployments: repository.deployments.map(({ id }) => id),
    labels: repository.labels.map(({ name }) => name),
    issues: repository.issues.filter(({ state }) => state === "open").map(({ number }) => number),
  };
}
