import { expect, test } from "vitest";
import { ReconcileRules } from "../../../src/core/policy/reconcile-rules.ts";
import { planReconciliation, reconcile } from "../../../src/flows/rollback/reconcile.ts";
import type { CommandRequest, CommandResult } from "../../../src/kernel/ports/index.ts";

const quiet = { tail: [], lastLine: "", seconds: 1 };
const log = { info() {}, group() {}, warning() {}, error() {}, mask() {} };
const facts = {
  to: { commit: "0".repeat(40), tag: "v1.2.0", manifest: null },
  environment: "production",
  values: new Map([
    ["release.tag", "v1.2.0"],
    ["environment", "production"],
  ]),
  secrets: [],
  open: [],
  correlation: "rollback-7",
};

function planned(parts: object = {}) {
  const rule = ReconcileRules.parse({
    command: ["./reconcile", "{environment}", "{release.tag}"],
    timeout: "20s",
    threshold: 2,
    ...parts,
  });
  return planReconciliation(rule, facts);
}

async function ran(result: CommandResult, parts: object = {}) {
  const asked: CommandRequest[] = [];
  const commands = {
    async run(request: CommandRequest) {
      asked.push(request);
      return result;
    },
  };
  const ports = { commands, log, signal: new AbortController().signal };
  const reconciliation = await reconcile(ports, planned(parts), { ROLLBACK_READY_RELEASE: "v1.2.0" });
  return { reconciliation, asked };
}

test("the command is filled with the release that came back, and its number judged", async () => {
  const stdout = { text: "compared\n2\n", truncated: false };

  const { reconciliation, asked } = await ran({ kind: "exited", code: 0, stdout, ...quiet });

  expect(asked).toEqual([
    {
      argv: ["./reconcile", "production", "v1.2.0"],
      env: { ROLLBACK_READY_RELEASE: "v1.2.0" },
      timeoutMs: 20_000,
      keepBytes: 1_048_576,
    },
  ]);
  expect(reconciliation).toMatchObject({ kind: "consistent", drift: 2, threshold: 2 });
});

test.each<[string, CommandResult, string]>([
  [
    "fails, whatever it printed",
    { kind: "exited", code: 3, stdout: { text: "0\n", truncated: false }, ...quiet },
    "the drift is not known: the command ended with exit code 3",
  ],
  [
    "does not end",
    { kind: "timed-out", ...quiet },
    "the drift is not known: the command did not end within 20 s",
  ],
  [
    "is not there",
    { kind: "not-started", problem: "`./reconcile` is not there." },
    "the drift is not known: the command did not start (`./reconcile` is not there)",
  ],
  [
    "prints nothing",
    { kind: "exited", code: 0, ...quiet },
    "the drift is not known: there is no number on the last line",
  ],
])("a command that %s leaves the drift unknown", async (_what, result, detail) => {
  const { reconciliation } = await ran(result);

  expect(reconciliation).toEqual({
    kind: "unknown",
    drift: null,
    threshold: 2,
    enforcement: "block",
    detail,
  });
});

test("a word that nobody can fill is refused before anything is touched", () => {
  expect(() => planned({ command: ["./reconcile", "{relase.tag}"] })).toThrow(
    "The command of `reconcile` asks for `{relase.tag}`",
  );
});
