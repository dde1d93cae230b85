import { noWayBackWords } from "../../../src/core/migrations/verdict-words.ts";
import { type Environment, type Event, idOf, shaOf, tagOf } from "./random-environment.ts";

/** The rule of the target as one would check it by hand, with everything known and every deployment looked at. */
export type Expected =
  | { readonly kind: "superseded"; readonly by: number }
  | { readonly kind: "target"; readonly deployment: number; readonly passedOver: readonly string[] }
  | { readonly kind: "roll-forward"; readonly barrier: string | null; readonly passedOver: readonly string[] }
  | { readonly kind: "none"; readonly passedOver: readonly string[] };

export type ExpectedExplicit =
  | { readonly kind: "superseded"; readonly by: number }
  | { readonly kind: "target"; readonly deployment: number; readonly overrode: number }
  | { readonly kind: "refused"; readonly because: RegExp };

type Fate = "reachable" | "lost" | "unknown" | { readonly barrier: string; readonly distance: number };

interface Deployed {
  readonly id: number;
  readonly tag: string | null;
  readonly sha: string;
  readonly name: string;
  readonly isRollback: boolean;
  readonly isTouched: boolean;
  readonly isHolding: boolean;
  readonly said: ReadonlySet<string>;
  /** The last word on a full bake. */
  readonly bake: string | undefined;
  readonly fate: Fate;
}

export function naiveTarget(environment: Environment): Expected {
  const { all, failed } = read(environment);
  const ours = all.filter((one) => !one.isRollback && one.isTouched && isBeside(one, failed));
  const newer = ours.filter((one) => one.id > failed.id);
  if (newer.length > 0) return { kind: "superseded", by: Math.max(...newer.map((one) => one.id)) };
  const older = ours.filter((one) => one.id < failed.id).sort((a, b) => b.id - a.id);
  const well = older.filter((one) => problemWith(one, failed, all) === null);
  const [target] = well.filter((one) => one.fate === "reachable");
  const skipped = older.filter((one) => target === undefined || one.id > target.id);
  const passedOver = [...new Set(skipped.map((one) => problemWith(one, failed, all) ?? problemOf(one)))];
  if (target !== undefined) return { kind: "target", deployment: target.id, passedOver };
  if (!environment.isComplete) {
    const looked = older;
    const oldest = Math.min(failed.id, ...looked.map((one) => one.id));
    passedOver.push(`nothing older than deployment ${oldest} was looked at`);
  }
  const walls = well.flatMap((one) => (typeof one.fate === "string" ? [] : [one.fate]));
  // Where plans are trusted, what is in the way of one target may be none for another: the newest one's is named.
  const [nearest] = environment.rule === "stop" ? walls.sort((a, b) => a.distance - b.distance) : walls;
  return walls.length > 0 || well.some((one) => one.fate === "unknown")
    ? { kind: "roll-forward", barrier: nearest?.barrier ?? null, passedOver }
    : { kind: "none", passedOver };
}

export function naiveExplicit(environment: Environment, name: string, hasReason: boolean): ExpectedExplicit {
  const automatic = naiveTarget(environment);
  if (automatic.kind === "superseded") return automatic;
  const { all, failed } = read(environment);
  const isIt = (one: Deployed): boolean => one.tag === name || one.sha.slice(0, name.length) === name;
  if (isIt(failed)) return { kind: "refused", because: /that failed$/ };
  const runs = all.filter((one) => one.id < failed.id && !one.isRollback && one.isTouched && isIt(one));
  const beside = runs.filter((one) => isBeside(one, failed));
  if (beside.length === 0) {
    const isElsewhere = all.some((one) => isIt(one) && !isBeside(one, failed));
    return { kind: "refused", because: isElsewhere ? /of another package/ : /never ran there/ };
  }
  const rank = (one: Deployed): number =>
    problemWith(one, failed, all) === null ? 2 : one.said.has("known-good") ? 1 : 0;
  const [chosen] = beside.sort((a, b) => rank(b) - rank(a) || b.id - a.id);
  const isFailing =
    chosen === undefined || chosen.sha === failed.sha || (chosen.tag !== null && chosen.tag === failed.tag);
  if (isFailing) return { kind: "refused", because: /that failed$/ };
  if (chosen.fate === "lost") return { kind: "refused", because: /is lost$/ };
  const against = [
    chosen.said.has("rolled-back"),
    chosen.said.has("gate-failed") || !chosen.said.has("known-good"),
    all.some((other) => other.isHolding && isSame(other, chosen)),
    isLeftUnwell(chosen, all),
    chosen.fate !== "reachable",
  ].filter(Boolean).length;
  return against === 0 || hasReason
    ? { kind: "target", deployment: chosen.id, overrode: against }
    : { kind: "refused", because: /rolled back|gate|held|not confirmed|point of no return|unknown/ };
}

function problemWith(one: Deployed, failed: Deployed, all: readonly Deployed[]): string | null {
  const holder = all.filter((other) => other.isHolding && isSame(other, one)).map((other) => other.id);
  const table: readonly (readonly [boolean, string])[] = [
    [one.sha === failed.sha, "is the commit that failed"],
    [one.tag !== null && one.tag === failed.tag, "is the release that failed"],
    [one.said.has("rolled-back"), "was itself rolled back"],
    [one.said.has("gate-failed"), "failed the gate"],
    [!one.said.has("known-good"), "never passed the gate"],
    [isLeftUnwell(one, all), `came back as deployment ${lastReturnTo(one, all)?.id} and was not confirmed`],
    [holder.length > 0, `is held since deployment ${Math.max(...holder)} was rolled back`],
  ];
  const row = table.find(([is]) => is);
  return row === undefined ? null : `${one.name} ${row[1]}`;
}

function lastReturnTo(one: Deployed, all: readonly Deployed[]): Deployed | undefined {
  return all.filter((other) => other.isRollback && isSame(other, one)).sort((a, b) => b.id - a.id)[0];
}

function isLeftUnwell(one: Deployed, all: readonly Deployed[]): boolean {
  const back = lastReturnTo(one, all);
  return back !== undefined && back.id > one.id && back.bake === "unconfirmed";
}

function problemOf({ id, name, fate }: Deployed): string {
  if (fate === "lost") return `${id} is lost`;
  if (typeof fate === "string") return `what is between ${id} and now is unknown`;
  return `${name} is behind a point of no return: ${fate.barrier}`;
}

function isSame(a: Deployed, b: Deployed): boolean {
  if (a.tag === null || b.tag === null) return a.sha === b.sha;
  return a.tag === b.tag;
}

function isBeside(a: Deployed, b: Deployed): boolean {
  return a.tag === null || b.tag === null || a.tag.startsWith("api-") === b.tag.startsWith("api-");
}

function read(environment: Environment): { readonly all: readonly Deployed[]; readonly failed: Deployed } {
  const all = environment.events.map((event, index) => readOne(environment, event, index));
  const failed = all[environment.failed];
  if (failed === undefined) throw new Error("nothing failed");
  return { all, failed };
}

function readOne(environment: Environment, event: Event, index: number): Deployed {
  const ours = event.says.flatMap(({ by, word }) => (by === "us" && word !== "Deployed" ? [word] : []));
  const [sha, tag] = [shaOf(environment, event), tagOf(event)];
  return {
    id: idOf(index),
    tag,
    sha,
    name: tag ?? sha.slice(0, 12),
    isRollback: event.maker === "our-rollback",
    isTouched: event.maker.startsWith("us") || event.maker === "our-rollback" || ours.length > 0,
    isHolding: ours.filter((word) => word === "rolled-back" || word === "hold-lifted")[0] === "rolled-back",
    said: new Set(ours),
    bake: ours.find((word) => word === "confirmed" || word === "unconfirmed"),
    fate: fateOf(environment, event),
  };
}

function fateOf({ events, failed, chains, rule }: Environment, event: Event): Fate {
  const failing = events[failed];
  if (event.isLost) return "lost";
  if (failing === undefined) throw new Error("nothing failed");
  const named = [event, failing].filter((one) => tagOf(one) !== null).length;
  if (named === 0) return "reachable";
  const [to, from] = [event.of.index, failing.of.index];
  if (named === 1 || to > from) return "unknown";
  const walls: Exclude<Fate, string>[] = [];
  for (let index = to + 1; index <= from; index++) {
    const link = chains[event.of.pkg][index];
    if (link?.isUnreadable === true) return "unknown";
    for (const [at, { verdict, hasReversal, answer }] of (link?.shipped ?? []).entries()) {
      const harmless = ["no-op", "not-a-migration"].includes(verdict);
      // The example's migrations have a reversal only when they are called reversible.
      if (harmless || (verdict === "reversible" && hasReversal)) continue;
      if (rule === "trust-plan" && answer === "yes" && to === index - 1) continue;
      const path = `\`db/${index}${at}.up.sql\` of ${event.of.pkg}1.${index}.0`;
      walls.push({
        barrier: `${path} has no known way back: ${noWayBackWords[verdict]}`,
        distance: (from - index) * 10 - at,
      });
    }
  }
  return walls.sort((a, b) => a.distance - b.distance)[0] ?? "reachable";
}
