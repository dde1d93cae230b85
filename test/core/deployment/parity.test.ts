import { describe, expect, it } from "vitest";
import { compareConfigKeys, parityRefusals } from "../../../src/core/deployment/parity.ts";

const override = "override it";

function compared(own: readonly string[] | string, other: readonly string[] | string, ignore: string[] = []) {
  const keysOf = (some: readonly string[] | string) =>
    typeof some === "string"
      ? ({ kind: "unknown", problem: some } as const)
      : ({ kind: "keys", keys: new Set(some) } as const);
  return compareConfigKeys(
    { environment: "production", keys: keysOf(own) },
    { environment: "staging", keys: keysOf(other) },
    ignore,
  );
}

describe("the keys of two environments", () => {
  it("are in parity when this one has all that the other has, whatever else it has", () => {
    const parity = compared(["A", "B", "ONLY_HERE"], ["B", "A"]);

    expect(parity).toMatchObject({ kind: "compared", missing: [], extra: ["ONLY_HERE"] });
    expect(parityRefusals(parity, override)).toEqual([]);
  });

  it("are not when keys are missing here, and each is named with what to do", () => {
    const parity = compared(["A"], ["C", "A", "B"]);

    expect(parityRefusals(parity, override)).toEqual([
      {
        code: "no-parity",
        problem: "`production` lacks 2 configuration keys that `staging` has: `B`, `C`.",
        write: "Set them there, list in `deploy.parity.ignore` what it does not need, or override it.",
      },
    ]);
  });

  it("may differ in what is ignored", () => {
    expect(compared(["A", "TMP_X"], ["A", "DEBUG_PORT", "DEBUG_KEY"], ["DEBUG_*", "TMP_?"])).toMatchObject({
      missing: [],
      extra: [],
    });
  });

  it.each([
    ["this one", ["no exit", ["A"]], "production"],
    ["the other one", [["A"], "no exit"], "staging"],
  ] as const)("are not equal when those of %s are not known", (_which, [own, other], environment) => {
    const [refusal] = parityRefusals(compared(own, other), override);

    expect(refusal).toEqual({
      code: "no-parity",
      problem: `The configuration keys of \`${environment}\` are not known: no exit.`,
      write:
        "Mend the command of `deploy.parity`, which prints the names of keys and nothing else, or override it.",
    });
  });

  it("names 20 that are missing, and how many more there are", () => {
    const many = Array.from({ length: 23 }, (_, at) => `K${String(at).padStart(2, "0")}`);

    const [refusal] = parityRefusals(compared([], many), override);

    expect(refusal?.problem).toMatch(/lacks 23 configuration keys .*`K19` and 3 more\.$/);
  });

  it("asks for nothing without the rule", () => {
    expect(parityRefusals(null, override)).toEqual([]);
  });
});
