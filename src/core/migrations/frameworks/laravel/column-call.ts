import { argumentOf } from "../../php/call.ts";
import { isPlain, textIn } from "../../php/value.ts";
import type { PhpCall } from "../../php/walk.ts";
import { fillOutcomes } from "./draft.ts";
import type { ColumnDraft, LaravelHandle, LaravelValue } from "./handle.ts";

/** Methods that add an index or a key, of a table as of a column. */
export const KEYS = /^(?:primary|unique|index|full[tT]ext|spatialIndex|vectorIndex|rawIndex|foreign)$/;

/** A call that says more about a column: of those that are not known none adds or takes away anything else. */
export function callColumn(
  draft: ColumnDraft,
  call: PhpCall<LaravelHandle>,
  receiver: LaravelValue,
): LaravelValue {
  const [first] = call.args;
  switch (call.name) {
    case "change":
      draft.isChange = true;
      break;
    case "nullable":
      draft.isNullable = !isPlain(first, "false");
      break;
    case "constrained":
      draft.keys.push({ kind: "foreign", name: textIn(argumentOf(call, 2, "indexName")) });
      break;
    case "references":
      draft.keys.push({ kind: "foreign", name: textIn(argumentOf(call, 1, "indexName")) });
      break;
    default: {
      const key = KEYS.exec(call.name)?.[0];
      // `unique(false)` of a changed column drops the index.
      if (key !== undefined && !isPlain(first, "false")) {
        draft.keys.push({ kind: key.toLowerCase(), name: textIn(first) });
      }
    }
  }
  fillOutcomes(draft);
  return receiver;
}
