import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withAnchor } from "../../../../src/core/gate/values/anchor.ts";
import { judgeValue, limitProblems } from "../../../../src/core/gate/values/limits.ts";

describe("a relative limit", () => {
  it.each([
    [{ anchor: 100, increase: 0.1 }, 110, "good"],
    [{ anchor: 100, increase: 0.1 }, 111, "bad"],
    [{ anchor: 100, increase: 0.1 }, 5, "good"],
    [{ anchor: 100, decrease: 0.1 }, 90, "good"],
    [{ anchor: 100, decrease: 0.1 }, 89, "bad"],
    [{ anchor: 100, decrease: 0.1 }, 500, "good"],
    [{ anchor: -100, increase: 0.1 }, -91, "good"],
    [{ anchor: -100, increase: 0.1 }, -89, "bad"],
    [{ anchor: 0, increase: 0.1, "at-least-change": 0.01 }, 0.01, "good"],
    [{ anchor: 0, increase: 0.1, "at-least-change": 0.01 }, 0.02, "bad"],
    [{ anchor: 0.001, increase: 0.1, "at-least-change": 0.01 }, 0.01, "good"],
  ])("%j makes of %d %s", (relative, value, kind) => {
    expect(judgeValue({ relative }, value).kind).toBe(kind);
  });

  it("does not move, so that ten releases of 9 % more cannot all pass", () => {
    const relative = { anchor: 100, increase: 0.1 };
    const latencies = Array.from({ length: 10 }, (_, release) => 100 * 1.09 ** (release + 1));

    const kinds = latencies.map((latency) => judgeValue({ relative }, latency).kind);

    expect(kinds.indexOf("bad")).toBe(1);
    expect(kinds.filter((kind) => kind === "good")).toHaveLength(1);
  });

  it("is undecided before its anchor is known, unless another limit judges", () => {
    const relative = { anchor: "preflight", increase: 0.1, "at-least-change": 1 } as const;

    expect(judgeValue({ relative }, 5).kind).toBe("undecided");
    expect(judgeValue({ relative, "at-most": 10 }, 5).kind).toBe("good");
    expect(judgeValue({ relative, "at-most": 4 }, 5).kind).toBe("bad");
  });

  it("takes the anchor from before the deployment where the policy leaves it open, and nowhere else", () => {
    const open = { name: "a", relative: { anchor: "preflight", increase: 0.1 } } as const;
    const fixed = { name: "b", relative: { anchor: 7, increase: 0.1 } };

    expect(
      withAnchor<{ relative?: { anchor: number | "preflight"; increase: number } }>(open, 3).relative,
    ).toEqual({
      anchor: 3,
      increase: 0.1,
    });
    expect(withAnchor(fixed, 3)).toBe(fixed);
  });

  it("that is worse is never better: what is bad stays bad further from the anchor", () => {
    const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        finite,
        fc.double({ min: 0, max: 1, noNaN: true }),
        finite,
        fc.nat(1000),
        (anchor, increase, value, more) => {
          const relative = { anchor, increase };
          fc.pre(judgeValue({ relative }, value).kind === "bad");

          expect(judgeValue({ relative }, value + more).kind).toBe("bad");
        },
      ),
    );
  });

  it.each([
    [{ anchor: 1 }, "relative"],
    [{ anchor: 1, increase: 0.1, decrease: 0.1 }, "relative"],
    [{ anchor: 0, increase: 0.1 }, "relative.at-least-change"],
    [{ anchor: "preflight", increase: 0.1 }, "relative.at-least-change"],
  ] as const)("%j is refused at `%s`", (relative, key) => {
    expect(limitProblems({ relative }).map((one) => one.key)).toEqual([key]);
  });
});
