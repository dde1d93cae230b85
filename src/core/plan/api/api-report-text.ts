import { inlineText } from "../../text/inline.ts";
import { table } from "../../text/table.ts";
import type { ApiVerdict } from "./api-verdict.ts";

/** What the API's report says, as a reviewer sees it: one row, with the first of the changes in the report's words. */
export function apiReportText(api: ApiVerdict, mostNamed: number): string {
  return table(["Report", "Verdict", "It names"], [rowOf(api, mostNamed)]);
}

function rowOf(api: ApiVerdict, mostNamed: number): readonly string[] {
  switch (api.kind) {
    case "compatible":
      return [nameOf(api.format), "✅ compatible", "–"];
    case "breaking": {
      const { changes, count } = api;
      const named = changes.slice(0, mostNamed).map((change) => inlineText(change, 200));
      const more = count - named.length;
      const verdict = `⚠️ ${count === 1 ? "a breaking change" : `${count} breaking changes`}`;
      const rest = more > 0 ? [`and ${more} more`] : [];
      return [nameOf(api.format), verdict, [...named, ...rest].join("<br>") || "–"];
    }
    case "unknown":
      return ["–", "❌ not known", api.problem];
    default:
      return api satisfies never;
  }
}

function nameOf(format: Exclude<ApiVerdict, { kind: "unknown" }>["format"]): string {
  return format === "verdict" ? "the team's own" : format;
}
