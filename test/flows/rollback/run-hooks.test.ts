import { expect, test } from "vitest";
import { Hooks } from "../../../src/core/policy/hook-rules.ts";
import { defaultPolicy } from "../../../src/core/policy/policy.ts";
import { brokenHook, hooksNotRun } from "../../../src/core/rollback/hook-run.ts";
import { hookText } from "../../../src/core/rollback/hook-text.ts";
import { layerPresetNames } from "../../../src/core/rollback/layers/presets/index.ts";
import { gateSettings } from "../../../src/flows/gate/gate-settings.ts";
import { planHooks, runHooks } from "../../../src/flows/rollback/run-hooks.ts";
import type { CommandRequest, CommandResult, Ports } from "../../../src/kernel/ports/index.ts";
import { virtualClock } from "../../support/virtual-clock.ts";

const quiet = { tail: [], lastLine: "" };
const facts = {
  to: { commit: "0".repeat(40), tag: "v1.2.0", manifest: null },
  environment: "production",
  values: new Map([["release.tag", "v1.2.0"]]),
  correlation: "rollback-7-v1.2.0",
};
const gate = gateSettings(
  defaultPolicy(),
  "production",
  {
    "health-url": "https://shop.example/health",
    interval: undefined,
    bake: undefined,
    "allowed-bad": undefined,
    secrets: new Map(),
  },
  "return",
);

function planned(hooks: readonly object[], when: "before" | "after" = "before") {
  return planHooks(Hooks.parse(hooks), when, facts, gate);
}

/** The hooks, with commands that fail when they are named so. */
function ran(
  hooks: readonly object[],
  when: "before" | "after" = "before",
  cancelAfter = Number.POSITIVE_INFINITY,
) {
  const clock = virtualClock();
  const asked: string[] = [];
  const warnings: string[] = [];
  const cancel = new AbortController();
  const ports = {
    clock,
    signal: cancel.signal,
    log: {
      info() {},
      group() {},
      warning: (text: string) => void warnings.push(text),
      error() {},
      mask() {},
    },
    secrets: { redact: (text: string) => text },
    commands: {
      async run({ argv }: CommandRequest): Promise<CommandResult> {
        asked.push(argv.join(" "));
        if (asked.length >= cancelAfter) cancel.abort();
        return { kind: "exited", code: argv.includes("fail") ? 1 : 0, seconds: 0, ...quiet };
      },
    },
    probes: { ask: () => Promise.reject(new Error("nothing is read back here")) },
    workflowRuns: {} as Ports["workflowRuns"],
    gitops: {} as Ports["gitops"],
    placedFiles: {} as Ports["placedFiles"],
  };
  const runs = clock.run(
    runHooks(ports, {
      when,
      hooks: planned(hooks, when),
      around: () => ({
        since: "",
        startedBefore: null,
        isResumed: false,
        deadline: 60_000,
        wanted: "less traffic",
        note: async () => {},
        env: {},
        secrets: new Map(),
        open: [],
      }),
    }),
  );
  return { runs, asked, warnings };
}

test("hooks are run in their order, filled with the release that is brought in", async () => {
  const { runs, asked } = ran([
    { name: "throttle", command: ["./edge", "throttle"] },
    { name: "page", command: ["./page", "{release.tag}"], required: true },
  ]);

  expect((await runs).map(({ name, outcome, detail }) => [name, outcome, detail])).toEqual([
    ["throttle", "done", "exit code 0"],
    ["page", "done", "exit code 0"],
  ]);
  expect(asked).toEqual(["./edge throttle", "./page v1.2.0"]);
});

test("one that fails is a warning, and the others are run", async () => {
  const { runs, asked, warnings } = ran([
    { name: "throttle", command: ["./edge", "fail"] },
    { name: "page", command: ["./page"] },
  ]);

  expect(brokenHook(await runs)).toBeNull();
  expect(asked).toEqual(["./edge fail", "./page"]);
  expect(warnings).toEqual([
    expect.stringMatching(/^The hook `throttle` \(before\) failed: exit code 1.*\. It is not required\.$/),
  ]);
});

test("a required one that fails stops those behind it, and is found", async () => {
  const { runs, asked } = ran([
    { name: "page", command: ["./page", "fail"], required: true },
    { name: "throttle", command: ["./edge"] },
  ]);

  expect(brokenHook(await runs)).toMatchObject({ name: "page", outcome: "failed" });
  expect((await runs)[1]).toEqual({
    name: "throttle",
    when: "before",
    required: false,
    outcome: "not-run",
    detail: "`page` failed",
    startedAt: null,
    endedAt: null,
  });
  expect(asked).toEqual(["./page fail"]);
});

test("behind a return each opens something of its own: one that fails keeps no other from it", async () => {
  const { runs, asked } = ran(
    [
      { name: "page", command: ["./page", "fail"], required: true },
      { name: "throttle", command: ["./edge", "open"] },
    ],
    "after",
  );

  expect((await runs).map(({ outcome }) => outcome)).toEqual(["failed", "done"]);
  expect(brokenHook(await runs)).toMatchObject({ name: "page" });
  expect(asked).toEqual(["./page fail", "./edge open"]);
});

test("a job that is cancelled runs no further one", async () => {
  const hooks = [
    { name: "throttle", command: ["./edge"] },
    { name: "page", command: ["./page"], required: true },
  ];

  const { runs, asked } = ran(hooks, "before", 1);

  expect((await runs)[1]).toMatchObject({ outcome: "not-run", detail: "the job was cancelled" });
  expect(brokenHook(await runs)).toMatchObject({ name: "page" });
  expect(asked).toEqual(["./edge"]);
});

test("what was not opened again is said", async () => {
  const before = await ran([{ name: "throttle", command: ["./edge"] }]).runs;
  const after = hooksNotRun(
    planned([{ name: "open", command: ["./edge", "open"] }], "after"),
    "after",
    "the return was not verified",
  );

  const text = hookText([...before, ...after]);

  expect(text).toContain("| `throttle` | before | done | exit code 0 |");
  expect(text).toContain("| `open` | after | not run | the return was not verified |");
  expect(text).toContain(
    "**What was closed before may be closed still:** `open` did not open it. A person must open it.",
  );
  expect(hookText([])).toBe("");
  expect(hookText(before)).not.toContain("closed still");
});

test("a word that nobody can fill is refused before anything is touched", () => {
  expect(() => planned([{ name: "page", command: ["./page", "{relase.tag}"] }])).toThrow(
    "The command of `before.page` asks for `{relase.tag}`",
  );
});

test("what a hook starts carries its name", () => {
  const [hook] = planned([{ name: "page", workflow: "page.yml", inputs: { id: "{correlation}" } }]);

  expect(hook?.correlation).toBe("rollback-7-v1.2.0-before-page");
  expect(hook?.step.layer).toMatchObject({
    kind: "workflow",
    inputs: { id: "rollback-7-v1.2.0-before-page" },
  });
});

test.each([
  [
    "two of one name",
    [
      { name: "a", command: ["./a"] },
      { name: "a", command: ["./b"] },
    ],
  ],
  ["a name that no run can carry", [{ name: "Show page", command: ["./a"] }]],
  ["none of the kinds", [{ name: "a", comand: ["./a"] }]],
])("hooks with %s are refused", (_what, hooks) => {
  expect(Hooks.safeParse(hooks).success).toBe(false);
});

test("a hook waits ten seconds when nothing else is written, and is of each kind that a layer has", () => {
  const kinds = Hooks.parse([
    { name: "a", command: ["./a"] },
    { name: "b", workflow: "page.yml" },
    { name: "c", event: "page" },
    { name: "d", http: { method: "PUT", url: "https://edge.example/page" } },
  ]);

  expect(kinds.map(({ timeout }) => timeout)).toEqual([10_000, 10_000, 10_000, 10_000]);
  for (const preset of layerPresetNames) {
    const read = Hooks.safeParse([{ name: "flag", preset }]);
    const [issue] = read.error?.issues ?? [];
    const forms = issue?.code === "invalid_union" ? issue.errors : [];
    // A form takes the name, and lacks nothing but its settings.
    const takes = (errors: (typeof forms)[number]): boolean =>
      errors.every(({ path, code }) => path[0] !== "preset" && code !== "unrecognized_keys");
    expect(forms.filter(takes), preset).toHaveLength(1);
  }
});
