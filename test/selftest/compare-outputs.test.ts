import { expect, it } from "vitest";
import { registry } from "../../src/registry.ts";
import { compareOutputs } from "./compare-outputs.ts";
import { type Expected, expectedOutputs } from "./expected-outputs.ts";

const facts = {
  good: "g".repeat(40),
  bad: "b".repeat(40),
  goodDeployment: "1",
  badDeployment: "2",
  issues: "https://x/",
};
const steps = { gate: "gate", guard: "guard", pause: "rollback", resume: "rollback" };

it.each(Object.entries(steps))(
  "the selftest expects every output of the step %s, and no other",
  async (step, action) => {
    const outputs = Object.keys((await registry[action]?.())?.outputs ?? {});

    expect(Object.keys(expectedOutputs(facts)[step] ?? {}).toSorted()).toEqual(outputs.toSorted());
  },
);

it.each<[Expected, string, string]>([
  [{ kind: "is", text: "pass" }, "pass", "fail"],
  [{ kind: "empty" }, "", "x"],
  [{ kind: "said" }, "x", ""],
  [{ kind: "seconds" }, "1.25", "61"],
  [{ kind: "seconds" }, "0", "soon"],
  [{ kind: "json" }, '{"a":1}', "{"],
  [{ kind: "file" }, import.meta.filename, "/no/such/file"],
  [{ kind: "begins", text: "https://x/" }, "https://x/1", "https://x/"],
])("holds an output against %o: %s, and not %s", (expected, good, bad) => {
  const judged = [good, bad].map(
    (seen) => compareOutputs("gate", { out: seen }, { out: expected })[0]?.holds,
  );

  expect(judged).toEqual([true, false]);
});

it("finds an output that is missing, and one that nobody expects", () => {
  const compared = compareOutputs("gate", { more: "1" }, { verdict: { kind: "is", text: "pass" } });

  expect(compared).toEqual([
    { what: "gate.verdict", seen: "", wanted: "`pass`", holds: false },
    { what: "gate.more", seen: "1", wanted: "no such output", holds: false },
  ]);
});
