import { firstUncovered } from "../../coverage.ts";
import type { Operation } from "../../operation.ts";
import { argument, type Call } from "../../python/call.ts";
import { fingerprintOf } from "../../python/fingerprint.ts";
import { readFunction } from "../../python/functions.ts";
import { sqlOperations, withoutPercents } from "../../python/literal-sql.ts";
import { opaque } from "../../python/made.ts";
import { type Reading, resolve } from "../../python/reading.ts";
import { sideOf } from "../../python/sides.ts";
import type { Meanings } from "../../python/walk.ts";
import type { Side } from "../../side.ts";

interface Step {
  readonly line: number;
  readonly up: readonly Operation[];
  /** Null where the step has no rollback. */
  readonly down: readonly Operation[] | null;
}

/** Both directions of a migration made of these steps. */
export function sidesOfSteps(
  calls: readonly Call[],
  path: string,
  reading: Reading,
): { up: Side; down: Side } {
  const steps = calls.map((call): Step => {
    const up = actionOf(call, 0, "apply", reading) ?? [];
    return { line: call.node.line, up, down: actionOf(call, 1, "rollback", reading) };
  });
  const place = { file: path, line: steps[0]?.line ?? 1 };
  const applied = calls.flatMap((call) => argument(call, 0, "apply") ?? []);
  const fingerprint = fingerprintOf(
    applied.map((node) => ({ node, scope: reading.file.scope })),
    reading,
  );
  const did = sideOf(
    steps.flatMap((step) => step.up),
    place,
    reading,
  );
  const up = { ...did, fingerprint };
  const stuck = withoutWayBack(steps);
  if (stuck !== null && up.kind === "operations") {
    return { up, down: { kind: "absent", reason: SILENT, file: path, line: stuck.line } };
  }
  return {
    up,
    down: sideOf(
      steps.toReversed().flatMap((step) => step.down ?? []),
      place,
      reading,
    ),
  };
}

const SILENT = "The step has no rollback: Yoyo runs nothing for it and counts the migration as rolled back.";

// What the rollbacks of other steps take back for certain, such as rows by dropping their table, needs none of its own.
function withoutWayBack(steps: readonly Step[]): Step | null {
  const certain = steps.filter(({ down }) => down?.every(({ kind }) => kind !== "opaque") === true);
  const [ups, downs] = [certain.flatMap(({ up }) => up), certain.flatMap(({ down }) => down ?? [])];
  const hasSome = steps.some(({ down }) => down !== null);
  const open = steps.filter(({ up, down }) => down === null && up.length > 0);
  const isStuck = ({ up }: Step): boolean => {
    const left = firstUncovered([...ups, ...up], downs);
    return left !== null && up.some(({ line }) => line === left.line);
  };
  return open.find((step) => !hasSome || isStuck(step)) ?? null;
}

function actionOf(call: Call, place: number, name: string, reading: Reading): readonly Operation[] | null {
  const node = argument(call, place, name);
  if (node === null || node.type === "none") return null;
  const value = resolve({ node, scope: reading.file.scope }, reading);
  if (value.node.type === "none") return null;
  if (["function_definition", "lambda"].includes(value.node.type))
    return readFunction(value, reading, DB_API);
  return sqlOperations(value, reading) ?? [opaque(node.line)];
}

const EXECUTES = ["execute", "executemany", "executescript"];

const DB_API: Meanings = {
  call(call, scope, reading) {
    const [sql] = call.positional;
    if (!EXECUTES.includes(call.method) || call.receiver === null || sql === undefined) return null;
    const plain = call.positional.length > 1 ? withoutPercents : undefined;
    return sqlOperations({ node: sql, scope }, reading, plain) ?? [opaque(call.node.line)];
  },
  returned: () => [],
};
