import { textIn } from "../../c-sharp/value.ts";
import type { CsCall, CsWalk } from "../../c-sharp/walk.ts";
import type { Operation } from "../../operation.ts";
import { altered, created, dropped } from "../../python/made.ts";
import { given } from "./builder-call.ts";
import type { DatabaseDraft, EfHandle, EfValue } from "./handle.ts";

/** `AlterDatabase`: what it does is said in the annotations that follow. */
export function alterDatabase(call: CsCall<EfHandle>, walk: CsWalk<EfHandle>): EfValue {
  const { line } = call;
  const [now, before] = [textIn(given(call, "collation")), textIn(given(call, "oldCollation"))];
  // A first migration says the collation that the database has; only another one than before is a change.
  const own = before !== null && now !== before ? [altered("database", null, "other", line)] : [];
  const draft: DatabaseDraft = { line, own, now: new Map(), before: new Map(), outcomes: walk.open() };
  fill(draft);
  return { kind: "handle", handle: { type: "built", draft } };
}

/** Adds `.Annotation(name, value)` or `.OldAnnotation(name, value)`. */
export function annotate(draft: DatabaseDraft, { name, args }: CsCall<EfHandle>): void {
  const [key, value] = [textIn(args[0]), textIn(args[1])];
  if (key === null) return;
  if (name === "Annotation") draft.now.set(key, value ?? "");
  if (name === "OldAnnotation") draft.before.set(key, value ?? "");
  fill(draft);
}

function fill(draft: DatabaseDraft): void {
  const keys = new Set([...draft.now.keys(), ...draft.before.keys()]);
  const operations = [...draft.own, ...[...keys].flatMap((key) => annotated(key, draft))];
  const outcomes = operations.map((operation) => ({ kind: "does" as const, operation }));
  draft.outcomes.splice(0, draft.outcomes.length, ...outcomes);
}

// Npgsql's types and extensions. Character sets and the rest change nothing that code would miss.
function annotated(key: string, { now, before, line }: DatabaseDraft): readonly Operation[] {
  const [, kind, given] = /^Npgsql:(Enum|PostgresExtension):(.+)$/.exec(key) ?? [];
  if (kind === undefined || given === undefined) return [];
  const name = given.replace(/^\.?(?:public\.)?/, "").toLowerCase();
  const [is, was] = [now.get(key), before.get(key)];
  const what = kind === "Enum" ? "type" : "extension";
  if (was === undefined) return [created(what, name, line, { isGuarded: what === "extension" })];
  if (is === undefined) return [dropped(what, name, line, what === "extension")];
  // PostgreSQL has no statement that takes a value away, so an `AlterDatabase` with fewer of them drops none.
  const added = is.split(",").filter((value) => !was.split(",").includes(value));
  return kind === "Enum" ? added.map((value) => created("enum-value", `${name}.${value.trim()}`, line)) : [];
}
