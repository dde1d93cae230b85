import type { RubyCall } from "../../ruby/call.ts";
import { sqlSide } from "../../sql/sql-side.ts";
import type { Frame, Walk } from "./frame.ts";

/** Runs SQL that is handed to the database as it is; Rails never reverses it. */
export function runSql({ method, args, line }: RubyCall, frame: Frame, walk: Walk): void {
  if (frame.reverting) {
    const reason = `On rollback Rails raises IrreversibleMigration: it cannot reverse \`${method}\`.`;
    walk.add({ kind: "stays", reason, line });
    return;
  }
  const [sql] = args;
  if (sql?.kind !== "text") {
    walk.add({ kind: "does", operation: { kind: "opaque", line } });
    return;
  }
  const side = sqlSide(sql.text, { file: "", firstLine: sql.line }, walk.script.parsers);
  if (side.kind !== "operations") {
    walk.add({ kind: "unclear", reason: side.reason, line: side.line });
    return;
  }
  for (const operation of side.operations) walk.add({ kind: "does", operation });
}
