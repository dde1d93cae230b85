import type { OperationOf } from "../../operation.ts";
import type { SqlToken } from "../lexer.ts";
import { readName } from "../read-name.ts";
import { isSign, isWord } from "../statements.ts";
import { areStorage, STORAGE } from "../storage.ts";

// Each of MySQL's says how a table is kept, or what is guessed about it.
const KEPT =
  `AVG_ROW_LENGTH CHECKSUM COMPRESSION DELAY_KEY_WRITE KEY_BLOCK_SIZE MAX_ROWS MIN_ROWS PACK_KEYS PAGE_CHECKSUM
ROW_FORMAT STATS_AUTO_RECALC STATS_PERSISTENT STATS_SAMPLE_PAGES TABLE_CHECKSUM TRANSACTIONAL`.split(/\s+/);
const OTHERS = ["AUTO_INCREMENT", "COMMENT", "ENGINE"];

/** Whether an option of a table begins here, and no column of that name: `CHECKSUM = 1`, `RESET (fillfactor)`. */
export function beginsOption(action: readonly SqlToken[]): boolean {
  if (isWord(action[0], "CLUSTER")) return isWord(action[1], "ON");
  return (
    (isWord(action[0], ...KEPT) && isSign(action[1], "=")) ||
    (isWord(action[0], "RESET") && isSign(action[1], "("))
  );
}

/** Whether it is a `SET (…)` or `RESET (…)` of nothing but PostgreSQL's storage parameters. */
export function setsStorage(action: readonly SqlToken[]): boolean {
  if (!isWord(action[0], "SET", "RESET") || !isSign(action[1], "(")) return false;
  const names = action.flatMap((token, at) =>
    isSign(token, "(") || isSign(token, ",") ? (readName(action, at + 1)?.name ?? "") : [],
  );
  return areStorage(names);
}

/**
 * What options of a table do that stand behind each other, as MySQL has them: `ENGINE=InnoDB ROW_FORMAT=DYNAMIC`. Null
 * where one of them is not known.
 */
export function readOptions(
  action: readonly SqlToken[],
  table: string,
  line: number,
): readonly OperationOf<"alter">[] | null {
  const found: OperationOf<"alter">[] = [];
  const altered = (what: "table" | "comment", to: string | null): void => {
    found.push({ kind: "alter", what, name: table, aspect: "other", to, line });
  };
  for (let at = 0; at < action.length; ) {
    const value = isSign(action[at + 1], "=") ? at + 2 : at + 1;
    const word = action[at];
    if (!isWord(word, ...KEPT, ...OTHERS) || action[value] === undefined) return null;
    if (isWord(word, "COMMENT")) altered("comment", null);
    else if (isWord(word, "ENGINE"))
      altered("table", `ENGINE:${(action[value]?.text ?? "").replaceAll(/['"`]/g, "").toLowerCase()}`);
    else if (!isWord(word, "AUTO_INCREMENT")) altered("table", STORAGE);
    at = value + 1;
  }
  return found;
}
