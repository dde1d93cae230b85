import { isPlain, textIn } from "../../c-sharp/value.ts";
import type { CsCall } from "../../c-sharp/walk.ts";
import type { Operation } from "../../operation.ts";
import { altered } from "../../python/made.ts";
import { given } from "./builder-call.ts";
import type { EfHandle } from "./handle.ts";

/** What `AlterColumn` changes: it says of each facet how it is to be and, as `old…`, how it was. */
export function alterColumn(column: string | null, call: CsCall<EfHandle>): readonly Operation[] {
  const { line } = call;
  const [type, oldType] = [textIn(given(call, "type")), textIn(call.named.get("oldType"))];
  // The defaults of both parameters: a column that may not be NULL.
  const isNullable = isPlain(given(call, "nullable"), "true");
  const wasNullable = isPlain(call.named.get("oldNullable"), "true");
  const operations: Operation[] = [];
  const sizes = ["maxLength", "precision", "scale"].map((name) => [
    numberOf(call, name),
    numberOf(call, `old${capital(name)}`),
  ]);
  const isResized = sizes.some(([now, before]) => now !== before);
  if (type === null || oldType === null ? isResized || type !== oldType : type !== oldType) {
    operations.push(altered("column", column, "type", line, type));
  }
  if (isNullable !== wasNullable) {
    operations.push(altered("column", column, isNullable ? "not-null-dropped" : "not-null-set", line));
  }
  return operations.length > 0 ? operations : [altered("column", column, "other", line)];
}

function numberOf(call: CsCall<EfHandle>, name: string): string | null {
  const value = given(call, name) ?? call.named.get(name);
  return value?.kind === "plain" ? value.text : null;
}

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
