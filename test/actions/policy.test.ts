import { expect, test } from "vitest";
import { opened } from "../support/pull.ts";
import { quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

const malformed = `version: 1
plan:
  enforcment: warn
environments:
  production:
    gate:
      checks:
        - name: Health Check
          url: shop.example
      interval: 5 seconds
      bake: 60s
`;

const inputsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  deploy: { release: "v1.0.0" },
  guard: { "rollback-command": "node deploy.cjs" },
};

function commitPolicy(text: string | Buffer): string {
  const files = { ".github/rollback.yml": text };
  return world.github.repository.commit({ branch: "main", files, message: "Add a policy" });
}

test.each(["deploy", "gate", "rollback", "postmortem", "guard"])(
  "%s: a malformed policy is one error with the line and column of each problem",
  async (action) => {
    commitPolicy(malformed);

    const refused = await runStep(world, action, inputsOf[action]);

    expect(refused.exitCode).toBe(1);
    expect(refused.errors).toHaveLength(1);
    expect(refused.errors[0]).toContain(
      `${action}: POLICY_INVALID: \`.github/rollback.yml\` at the default branch has 4 problems.`,
    );
    expect(refused.errors[0]).toContain(
      "- Line 3, column 3: `enforcment` is not a key of `plan`. Write `enforcement`.",
    );
    expect(refused.errors[0]).toContain(
      "- Line 8, column 17: `environments.production.gate.checks.0.name` is `Health Check`. Write lower-case letters, digits and hyphens, 40 at most.",
    );
    expect(refused.errors[0]).toContain(
      "- Line 9, column 16: `environments.production.gate.checks.0.url` is `shop.example`. Write an absolute http or https URL.",
    );
    expect(refused.errors[0]).toContain(
      "- Line 10, column 17: `environments.production.gate.interval` is `5 seconds`. Write a number and a unit, such as `500ms`, `5s` or `2m`.",
    );
    expect(refused.errors[0]).toContain("Correct the file on the branch that was read and run this again.");
    expect(refused.writes).toEqual([]);
  },
);

test("plan-check names the base commit that it read the malformed policy from", async () => {
  const base = commitPolicy(malformed);
  const pull = opened(world, { files: { a: "a" }, body: null });

  const refused = await runStep(world, "plan-check", {}, { pull });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain(
    `plan-check: POLICY_INVALID: \`.github/rollback.yml\` at ${base.slice(0, 12)} has 4 problems.`,
  );
  // A check that failed, so that an earlier green one is not the newest.
  expect(refused.writes).toEqual(["POST /repos/acme/shop/check-runs"]);
});

test.each([
  ["YAML that does not parse", "version: 1\nenvironments: [\n", /Line \d+, column \d+: /],
  ["a tab as indentation", "version: 1\nplan:\n\tenforcement: warn\n", /Line 3, column 1: /],
  ["a key that is there twice", "version: 1\nversion: 1\n", /Line 2, column 1: /],
  [
    "an alias",
    "version: 1\nplan: &p {}\nenvironments: *p\n",
    /Line 3, column 15: is an alias\. Write the value out/,
  ],
  ["no version", "plan: {}\n", /Line 1, column 1: `version` is missing\. Write `1`\./],
  ["a file over 256 KiB", `version: 1\n${"# long\n".repeat(40_000)}`, /Keep the file under 256 KiB/],
])("a policy with %s is refused with its place", async (_what, text, said) => {
  commitPolicy(text);

  const refused = await runStep(world, "gate", quickGate(world));

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([expect.stringMatching(said)]);
  expect(refused.errors[0]).toContain("gate: POLICY_INVALID: ");
  expect(refused.writes).toEqual([]);
});

test("a policy that is a folder is not taken for no policy", async () => {
  const files = { ".github/rollback.yml/README.md": "?" };
  world.github.repository.commit({ branch: "main", files, message: "A folder" });

  const refused = await runStep(world, "gate", quickGate(world));

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([
    expect.stringContaining("The file cannot be read: it is a directory. Make it a plain text file."),
  ]);
});
