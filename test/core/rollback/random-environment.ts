import fc from "fast-check";
import { type Mark, markText } from "../../../src/core/gate/mark.ts";
import type { Reversibility } from "../../../src/core/migrations/verdict.ts";
import type { ReleaseManifest } from "../../../src/core/release/manifest.ts";
import { type BarrierRule, barrierBetween } from "../../../src/core/rollback/barrier.ts";
import type { DeploymentFacts } from "../../../src/core/rollback/environment-history.ts";
import type { TargetStanding } from "../../../src/core/rollback/target.ts";
import { change, manifestWith, migration } from "./release-example.ts";

export const us = "github-actions[bot]";

type Package = "v" | "api-v";
type Word = Mark | "watching" | "Deployed";

export interface Shipped {
  readonly verdict: Reversibility;
  readonly hasReversal: boolean;
  readonly answer: "yes" | "no" | "unknown" | null;
}

/** Release 0 is the first of its package; each is made from the one before. */
export interface Link {
  readonly shipped: readonly Shipped[];
  readonly isUnreadable: boolean;
}

export interface Event {
  readonly maker: "us" | "us-untagged" | "our-rollback" | "github" | "copycat" | "wrong-task";
  readonly of: { readonly pkg: Package; readonly index: number };
  /** Newest first. */
  readonly says: readonly { readonly by: "us" | "mallory"; readonly word: Word }[];
  readonly isLost: boolean;
  /** Its tag named another commit then. */
  readonly isMoved: boolean;
}

/** All that ever happened in an environment, oldest first; `failed` is an index. */
export interface Environment {
  readonly rule: BarrierRule;
  readonly chains: Readonly<Record<Package, readonly Link[]>>;
  /** Whether both packages are released from the same commits. */
  readonly isShared: boolean;
  readonly events: readonly Event[];
  readonly failed: number;
  readonly isComplete: boolean;
}

const longest = 5;
const marks: readonly Mark[] = [
  "known-good",
  "gate-failed",
  "rolled-back",
  "verified",
  "unverified",
  "confirmed",
  "unconfirmed",
  "stayed",
  "hold-lifted",
  "layer-done",
];
const words = fc.constantFrom<Word>("watching", "Deployed", ...marks);
const lives: readonly (readonly Word[])[] = [
  ["known-good"],
  ["Deployed", "known-good", "watching"],
  ["watching"],
  [],
  ["gate-failed"],
  ["rolled-back", "gate-failed"],
  ["hold-lifted", "rolled-back", "gate-failed"],
  ["hold-lifted", "rolled-back", "known-good"],
  ["rolled-back", "hold-lifted", "rolled-back", "known-good"],
];
const says: fc.Arbitrary<readonly Word[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...lives.slice(0, 2)) },
  { weight: 3, arbitrary: fc.constantFrom(...lives) },
  { weight: 2, arbitrary: fc.array(words, { maxLength: 4 }) },
);
export const strangers = fc.array(words, { maxLength: 2 });

const shipped = fc.record<Shipped>({
  verdict: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Reversibility>("reversible") },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Reversibility>(
        "no-op",
        "not-a-migration",
        "missing",
        "empty",
        "irreversible-declared",
        "destructive",
        "undecided",
      ),
    },
  ),
  hasReversal: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.boolean()),
  answer: fc.constantFrom("yes", "no", "unknown", null),
});
const rarely = fc.nat(9).map((n) => n === 0);
const chain = fc.array(
  fc.record<Link>({ shipped: fc.array(shipped, { maxLength: 2 }), isUnreadable: rarely }),
  { minLength: longest, maxLength: longest },
);
const event: fc.Arbitrary<Event> = fc
  .record({
    maker: fc.oneof(
      { weight: 6, arbitrary: fc.constant<Event["maker"]>("us") },
      { weight: 2, arbitrary: fc.constantFrom<Event["maker"]>("github", "our-rollback") },
      fc.constantFrom<Event["maker"]>("us-untagged", "our-rollback", "github", "copycat", "wrong-task"),
    ),
    of: fc.record({
      pkg: fc.oneof({ weight: 3, arbitrary: fc.constant<Package>("v") }, fc.constant<Package>("api-v")),
      // The same few again and again: what was deployed once says little.
      index: fc.oneof(fc.constantFrom(1, 2), fc.nat(longest - 1)),
    }),
    own: says,
    others: strangers,
    isStrangerFirst: fc.boolean(),
    isLost: rarely,
    isMoved: rarely,
  })
  .map(({ own, others, isStrangerFirst, ...rest }) => {
    const ours = own.map((word) => ({ by: "us" as const, word }));
    const theirs = others.map((word) => ({ by: "mallory" as const, word }));
    return { ...rest, says: isStrangerFirst ? [...theirs, ...ours] : [...ours, ...theirs] };
  });

export const environments: fc.Arbitrary<Environment> = fc
  .record({
    rule: fc.constantFrom<BarrierRule>("stop", "trust-plan"),
    chains: fc.record({ v: chain, "api-v": chain }),
    isShared: fc.boolean(),
    before: fc.array(event, { maxLength: 12 }),
    failing: event.map((one) => (one.maker === "our-rollback" ? { ...one, maker: "us" as const } : one)),
    after: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.array(event, { minLength: 1, maxLength: 2 }),
    ),
    isComplete: fc.boolean(),
  })
  .map(({ before, failing, after, ...rest }) => ({
    ...rest,
    events: [...before, failing, ...after],
    failed: before.length,
  }));

/** Ids leave room for deployments in between. */
export function idOf(index: number): number {
  return (index + 1) * 10;
}

/** The tag that a deployment of ours names; nobody else's is believed. */
export function tagOf({ maker, of }: Event): string | null {
  return maker === "us" || maker === "our-rollback" ? `${of.pkg}1.${of.index}.0` : null;
}

export function shaOf({ isShared }: Environment, { of, isMoved }: Event): string {
  const first = of.pkg === "v" || isShared ? 16 : 32;
  return (of.index + first + (isMoved ? 64 : 0)).toString(16).repeat(20);
}

/** The environment as GitHub lists it. */
export function factsOf(environment: Environment): readonly DeploymentFacts[] {
  return environment.events.map((one, index) => factOf(one, idOf(index), shaOf(environment, one)));
}

function factOf(one: Event, id: number, sha: string): DeploymentFacts {
  const kind = one.maker === "our-rollback" ? "rollback" : "deploy";
  const release = one.maker === "us-untagged" ? null : `${one.of.pkg}1.${one.of.index}.0`;
  const own = { suite: "rollback-ready", kind, key: `rb1:${id}`, release, manifestSha256: null };
  return {
    id,
    sha,
    task: one.maker === "wrong-task" ? "rollback" : kind,
    payload: one.maker === "github" ? "" : { ...own, undoes: kind === "rollback" ? id - 1 : null },
    creator: one.maker === "copycat" ? "mallory" : us,
    createdAt: "2026-11-20T09:00:00Z",
    statuses: one.says.map(({ by, word }) => ({
      creator: by === "us" ? us : by,
      description: textOf(word),
    })),
  };
}

function textOf(word: Word): string {
  if (word === "Deployed") return word;
  return word === "watching" ? "rollback-ready: watching this deployment" : markText(word, "as it was");
}

/** What one would find out about a deployment by looking at its bits and at the manifests between it and the failed one. */
export function standingOf(environment: Environment, index: number): TargetStanding {
  const one = environment.events[index];
  const failing = environment.events[environment.failed];
  if (one === undefined || failing === undefined) throw new Error("no such event");
  if (one.isLost) return { kind: "lost", problem: `${idOf(index)} is lost` };
  const problem = `what is between ${idOf(index)} and now is unknown`;
  if (tagOf(one) === null && tagOf(failing) === null) return { kind: "usable" };
  if (tagOf(one) === null || tagOf(failing) === null || one.of.index > failing.of.index) {
    return { kind: "unknown-between", problem };
  }
  const links = environment.chains[one.of.pkg].slice(one.of.index + 1, failing.of.index + 1);
  if (links.some((link) => link.isUnreadable)) return { kind: "unknown-between", problem };
  const leaving = links.map((link, at) => manifestOf(link, one.of.pkg, one.of.index + 1 + at)).reverse();
  const barrier = barrierBetween(leaving, environment.rule);
  return barrier === null ? { kind: "usable" } : { kind: "barred", barrier };
}

/** Each migration is brought by a change of its own, and its version says where it came. */
function manifestOf({ shipped }: Link, pkg: Package, index: number): ReleaseManifest {
  return manifestWith({
    tag: `${pkg}1.${index}.0`,
    migrations: shipped.map(({ verdict, hasReversal }, at) => {
      const one = migration(`${index}${at}`, verdict, at + 1);
      return hasReversal ? one : { ...one, reversal: null };
    }),
    changes: shipped.map(({ answer }, at) => change(at + 1, answer)),
  });
}
