import { codeCell } from "../../text/code.ts";
import { table } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { PreflightReport } from "../preflight.ts";
import { many } from "./quantity.ts";

const mostRows = 50;

/** How every check stood before the deploy, the broken ones first. */
export function preflightSummary({ checks }: PreflightReport): string {
  const broken = checks.filter(({ isBroken }) => isBroken).length;
  const title =
    broken === 0
      ? "### ✅ Before the deploy all was well"
      : `### ⚠️ Broken already before the deploy: ${broken} of ${many(checks.length, "check")}`;
  const sorted = checks.toSorted((a, b) => Number(b.isBroken) - Number(a.isBroken));
  const rows = sorted
    .slice(0, mostRows)
    .map(({ name, isBroken, good, bad, detail }) => [
      codeCell(untrusted(name)),
      isBroken ? "broken" : "well",
      `${bad} of ${good + bad}`,
      codeCell(untrusted(detail)),
    ]);
  const left = checks.length - mostRows;
  const more = left > 0 ? `\n\n${many(left, "more check is", "more checks are")} in the file.` : "";
  const meaning =
    broken === 0
      ? ""
      : "\n\nWhat is broken before the deploy is not blamed on the release, and starts no rollback. Mend it first if the gate is to judge by it.";
  return `${title}\n\n${table(["Check", "State", "Bad", "Seen"], rows)}${more}${meaning}`;
}
