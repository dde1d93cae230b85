import { expect, it } from "vitest";
import { awaitedSummary, staySummary } from "../../../../src/core/decision/report/decision-summary.ts";

const names = { environment: "production", release: "v1.1.0" };

it.each([
  ["rollback" as const, "`production` is rolled back."],
  ["stay" as const, "`v1.1.0` stays."],
])("an awaited decision says until when, and that the policy then decides %j", (onTimeout, then) => {
  const text = awaitedSummary({ ...names, until: "2026-11-20T10:10:00.000Z", onTimeout });

  expect(text).toContain(
    "### ⏳ A decision is awaited until 2026-11-20 10:10:00 UTC: `v1.1.0` in `production`",
  );
  expect(text).toContain(`If nobody has decided by then, ${then}`);
  expect(text).toContain("**Next:** Approve the waiting job");
});

it.each([
  [{ by: "grace", how: "comment" as const }, "by `grace` in a comment."],
  [{ by: null, how: "comment" as const }, "by somebody in a comment."],
  [{ by: null, how: "timeout" as const }, "by the policy, because nobody had decided in time."],
])("a release that stays says who decided that (%j), and how to go back all the same", (known, who) => {
  const text = staySummary(names, known);

  expect(text).toContain(`It failed its gate, and is still running: that was decided ${who}`);
  expect(text).toContain("**Next:** To go back all the same");
});

it("a name cannot leave its code span", () => {
  const text = staySummary({ ...names, release: "`</h3>@x" }, { by: "`@y`", how: "hand" });

  expect(text).toContain("### ✋ `` `</h3>@x `` stays");
  expect(text).toContain("by `` `@y` ``, who ran the workflow by hand.");
});
