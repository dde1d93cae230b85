import type { ApiFormat, ApiVerdict } from "./api-verdict.ts";
import { readBuf } from "./buf.ts";
import { readOasdiff } from "./oasdiff.ts";
import { readOwnVerdict } from "./own-verdict.ts";
import { parsedJson } from "./parsed-json.ts";
import { unknownApi } from "./unknown-api.ts";

/** Reads a report on an API; without a format it is told by its form, where that leaves no doubt. */
export function readApiReport(report: string, format: ApiFormat | null): ApiVerdict {
  const text = report.replace(/^\uFEFF/, "").trim();
  const read = format ?? formatOf(text);
  switch (read) {
    case "oasdiff":
      return readOasdiff(text);
    case "buf":
      return readBuf(text);
    case "verdict":
      return readOwnVerdict(text);
    case null:
      return unrecognised(text);
    default:
      return read satisfies never;
  }
}

function formatOf(text: string): ApiFormat | null {
  if (text.startsWith("[")) return "oasdiff";
  const [first = ""] = text.split("\n", 1);
  const line = objectIn(first);
  if (line !== null && "type" in line && "message" in line) return "buf";
  const whole = objectIn(text);
  return whole !== null && "breaking" in whole ? "verdict" : null;
}

function objectIn(text: string): object | null {
  const seen = text.startsWith("{") ? parsedJson(text) : null;
  return typeof seen === "object" ? seen : null;
}

function unrecognised(text: string): ApiVerdict {
  if (text !== "") {
    return unknownApi(
      "has none of the known forms, or is cut off",
      'The output of `oasdiff breaking -f json` or of `buf breaking --error-format=json`, or `{"breaking": 0, "changes": []}` of your own.',
    );
  }
  return unknownApi(
    "is empty: so is one of buf that found nothing, and one of a tool that failed",
    "`api-format: buf`, if buf wrote it; and let the step fail that runs the tool, when the tool fails.",
  );
}
