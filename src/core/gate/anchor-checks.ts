import { checksUnusable, type Problem } from "../../kernel/errors.ts";
import type { Check } from "./check.ts";
import type { PreflightReport } from "./preflight.ts";
import { withAnchor } from "./values/anchor.ts";

/** The checks with what was measured before the deployment in place of `preflight`; refused where nothing was. */
export function anchorChecks(checks: readonly Check[], report: PreflightReport | null): readonly Check[] {
  const problems: Problem[] = [];
  const anchored = checks.map((check) => {
    if (!("relative" in check) || check.relative?.anchor !== "preflight") return check;
    const value = report?.checks.find(({ name }) => name === check.name)?.value ?? null;
    if (value !== null) return withAnchor(check, value);
    const problem =
      report === null
        ? "compares with `preflight`, and the step was given none."
        : "compares with `preflight`, which measured nothing for it.";
    const write =
      "Run `actions/gate` with `mode: preflight` before the deploy and give its `preflight-path` to this step, or write a number as `anchor`.";
    problems.push({ subject: `The check \`${check.name}\``, problem, write });
    return check;
  });
  if (problems.length > 0) throw checksUnusable(problems);
  return anchored;
}
