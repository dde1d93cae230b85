import { asciiJson } from "./ascii-json.ts";
import type { CheckResult } from "./check-result.ts";
import { isReadyHere, problemsOf } from "./problems.ts";
import { notChecked } from "./report.ts";

/** The same for tools. Its texts are as they are in the repository; only ASCII is written, which every terminal can show. */
export function checkJson(result: CheckResult): string {
  const problems = problemsOf(result);
  const { compared, files, migrations, plan, enforcement, uncommitted } = result;
  return asciiJson({
    version: 1,
    kind: "checked",
    ready: isReadyHere(problems),
    enforcement,
    ...compared,
    files,
    problems,
    migrations,
    plan:
      plan.kind === "judged"
        ? { kind: plan.kind, name: plan.name, risk: plan.risk.risk, demanded: plan.demanded }
        : plan.kind === "unknown"
          ? { kind: plan.kind, demanded: plan.demanded, risk: plan.risk.risk }
          : plan,
    uncommitted,
    notChecked: notChecked(result),
  });
}

/** Why there is nothing to read. */
export function refusalJson(problems: readonly string[]): string {
  return asciiJson({ version: 1, kind: "cannot-check", problems });
}
