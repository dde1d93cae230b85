import { describe, expect, it } from "vitest";
import type { Reversibility } from "../../../src/core/migrations/verdict.ts";
import type { ReleaseManifest } from "../../../src/core/release/manifest.ts";
import { barrierBetween, barrierText } from "../../../src/core/rollback/barrier.ts";
import { change, manifestWith, migration } from "./release-example.ts";

const plain = manifestWith({ tag: "v1.2.0", migrations: [migration("5")] });
const lossy = manifestWith({
  tag: "v1.1.0",
  migrations: [migration("2", "destructive"), migration("3"), migration("4", "no-op")],
  changes: [change(1, "yes")],
});

describe("a migration on the way back", () => {
  it.each<Reversibility>(["reversible", "no-op", "not-a-migration"])(
    "is no barrier when it is %s",
    (verdict) => {
      expect(barrierBetween([manifestWith({ migrations: [migration("2", verdict)] })], "stop")).toBeNull();
    },
  );

  it.each<Reversibility>(["missing", "empty", "irreversible-declared", "destructive", "undecided"])(
    "is a barrier when it is %s",
    (verdict) => {
      const leaving = [manifestWith({ migrations: [migration("2", verdict)] })];

      expect(barrierBetween(leaving, "stop")).toMatchObject({ path: "db/2.up.sql", verdict });
    },
  );

  it("is a barrier when it is called reversible and no reversal was released", () => {
    const leaving = [manifestWith({ migrations: [{ ...migration("2"), reversal: null }] })];

    const barrier = barrierBetween(leaving, "stop");

    expect(barrier).toMatchObject({ verdict: "reversible" });
    expect(barrier === null ? null : barrierText(barrier)).toBe(
      "`db/2.up.sql` of v1.1.0 has no known way back: its reversal was not released",
    );
  });

  it("is named with its release, its reason, and the plan of the change that brought it", () => {
    const own = { ...migration("2", "destructive", 42), reason: "It drops a column." };
    const leaving = [manifestWith({ migrations: [own], changes: [change(41, "yes"), change(42, "no")] })];

    const barrier = barrierBetween(leaving, "stop");

    expect(barrier).toEqual({
      path: "db/2.up.sql",
      verdict: "destructive",
      reason: "It drops a column.",
      release: "v1.1.0",
      change: 42,
      plan: change(42, "no").plan,
    });
    expect(barrier === null ? null : barrierText(barrier)).toBe(
      "`db/2.up.sql` of v1.1.0 has no known way back: it destroys data of which its reversal has no copy",
    );
  });

  it.each<[string, Partial<ReleaseManifest>, number | null]>([
    ["came without a pull request", { migrations: [migration("2", "missing", null)] }, null],
    ["was merged without a plan", { migrations: [migration("2", "missing")], changes: [change(1, null)] }, 1],
    ["is of a change that the manifest does not have", { migrations: [migration("2", "missing")] }, 1],
  ])("has no plan when it %s", (_why, parts, number) => {
    const barrier = barrierBetween([manifestWith(parts)], "stop");

    expect(barrier).toMatchObject({ change: number, plan: null });
  });
});

describe("the way back", () => {
  it("is free when nothing is left behind", () => {
    expect(barrierBetween([], "stop")).toBeNull();
    expect(barrierBetween([plain, manifestWith()], "stop")).toBeNull();
  });

  it("ends at the barrier that is met first: of the newest release, the last of its migrations", () => {
    const newest = manifestWith({
      tag: "v1.3.0",
      migrations: [migration("6", "missing"), migration("7", "undecided"), migration("8")],
    });

    expect(barrierBetween([newest, plain, lossy], "stop")).toMatchObject({
      release: "v1.3.0",
      path: "db/7.up.sql",
    });
    expect(barrierBetween([plain, lossy], "stop")).toMatchObject({ release: "v1.1.0", path: "db/2.up.sql" });
  });

  it("stops at a barrier whatever its plan says, unless plans are trusted", () => {
    expect(barrierBetween([plain, lossy], "stop")).toMatchObject({ release: "v1.1.0" });
    expect(barrierBetween([plain, lossy], "trust-plan")).toBeNull();
  });

  it("goes behind a barrier by its plan to the release directly before it, and to no older one", () => {
    const before = manifestWith({ tag: "v1.0.1" });

    expect(barrierBetween([plain, lossy], "trust-plan")).toBeNull();
    expect(barrierBetween([plain, lossy, before], "trust-plan")).toMatchObject({ release: "v1.1.0" });
  });

  it.each<[string, Partial<ReleaseManifest>]>([
    ["says no", { changes: [change(1, "no")] }],
    ["does not say it", { changes: [change(1, "unknown")] }],
    ["is another change's", { changes: [change(2, "yes"), change(1, null)] }],
    ["is missing", { changes: [] }],
  ])("ends at a barrier whose plan %s, even where plans are trusted", (_what, parts) => {
    expect(barrierBetween([{ ...lossy, ...parts }], "trust-plan")).toMatchObject({ release: "v1.1.0" });
  });

  it("ends at the barrier that no plan speaks for when another one of its release is spoken for", () => {
    const mixed = manifestWith({
      migrations: [migration("2", "destructive", 2), migration("3", "destructive", 1)],
      changes: [change(1, "yes"), change(2, "unknown")],
    });

    expect(barrierBetween([mixed], "trust-plan")).toMatchObject({ path: "db/2.up.sql" });
  });
});
