import { describe, expect, test } from "vitest";
import type { KnownGoodManifest } from "../../../../src/core/doctor/facts.ts";
import type { ReleaseManifest } from "../../../../src/core/release/manifest.ts";
import type { Past } from "../../../../src/core/rollback/environment-history.ts";
import {
  change,
  day,
  goodPast,
  manifest,
  migration,
  missingWith,
  now,
  plan,
  rules,
  told,
  unknownWith,
} from "../healthy.ts";

const known = (own: Partial<ReleaseManifest> = {}): KnownGoodManifest => ({
  kind: "manifest",
  tag: "v1.4.0",
  manifest: manifest(own),
});
const withManifest = (one: KnownGoodManifest) => ({
  past: [
    { name: "production", history: told({ deployments: [goodPast(3)], isComplete: true }), manifest: one },
  ],
});
const withPast = (deployments: readonly Past[], isComplete = true) => ({
  past: [
    { name: "production", history: told({ deployments, isComplete }), manifest: { kind: "none" } as const },
  ],
});

describe("a known-good release", () => {
  test("must be there, or there is nothing to go back to", () => {
    const never = goodPast(1, { knownGood: false });

    expect(missingWith(withPast([]))).toEqual([
      ["known-good", "warning", "Nothing was deployed there yet, so there is nothing to go back to."],
    ]);
    expect(missingWith(withPast([never]))).toEqual([
      ["known-good", "error", "No deployment there passed our gate, so there is nothing to go back to."],
    ]);
    expect(missingWith(withPast([never, never], false))).toEqual([
      [
        "known-good",
        "error",
        "None of the newest 2 deployments there passed our gate, so there is nothing to go back to.",
      ],
    ]);
  });

  test("does not count where it is held, or not ours", () => {
    expect(missingWith(withPast([goodPast(1, { isHeld: true })]))).toHaveLength(1);
    expect(missingWith(withPast([goodPast(1, { isOurs: false })]))).toHaveLength(1);
    expect(missingWith(withPast([goodPast(1, { isHeld: true }), goodPast(2)]))).toEqual([]);
  });

  test("is old from the day after the policy's age", () => {
    expect(missingWith(withPast([goodPast(30)]))).toEqual([]);
    expect(missingWith(withPast([goodPast(31)]))).toEqual([
      [
        "known-good",
        "warning",
        "The newest, `v1.4.0`, was deployed 31 days ago: what it needs to run again may be gone.",
      ],
    ]);
    expect(
      missingWith({ ...withPast([goodPast(31)]), rules: rules("doctor: { known-good-max-age: 60d }") }),
    ).toEqual([]);
  });
});

describe("the plans of the known-good release", () => {
  test("are there for each change", () => {
    const changes = [change(11, { plan: null }), change(12), change(13, { plan: null })];

    expect(missingWith(withManifest(known({ changes, migrations: [] })))).toEqual([
      ["plans", "warning", "#11, #13 went out without a rollback plan."],
    ]);
  });

  test("say whether old code runs on the new schema, where a migration came with them", () => {
    const changes = [
      change(1, { plan: plan({ tested: "Yes" }, "unknown") }),
      change(2, { plan: plan({}, "unknown") }),
    ];

    expect(missingWith(withManifest(known({ changes })))).toEqual([
      [
        "plans",
        "warning",
        "The plan of #1 says neither Yes nor No to “Old code on new schema”, so a rollback cannot tell whether the schema must go back too.",
      ],
    ]);
  });

  test("are stale from the day after the policy's age", () => {
    const merged = (days: number) => [change(1, { mergedAt: new Date(now - days * day).toISOString() })];

    expect(missingWith(withManifest(known({ changes: merged(90) })))).toEqual([]);
    expect(missingWith(withManifest(known({ changes: merged(91) })))).toEqual([
      [
        "plans",
        "warning",
        "The newest of them is 91 days old: names, commands and people may have changed since.",
      ],
    ]);
    expect(missingWith(withManifest(known({ changes: [...merged(91), ...merged(3)] })))).toEqual([]);
  });

  test("are not known without the manifest", () => {
    const own = withManifest({ kind: "unreadable", tag: "v1.4.0", problem: "the tag was | moved" });

    expect(missingWith(own)).toEqual([]);
    expect(unknownWith(own)).toEqual([
      ["reversals", "its manifest, which cannot be read: the tag was \\u{007c} moved"],
      ["plans", "its manifest, which cannot be read: the tag was \\u{007c} moved"],
    ]);
  });
});

describe("the reversals of the known-good release", () => {
  test.each(["No, because it is small.", "Not tested", "**untested**", "n/a", "", "- None"])(
    "were not tried when the plan says %j",
    (tested) => {
      expect(missingWith(withManifest(known({ changes: [change(1, { plan: plan({ tested }) })] })))).toEqual([
        [
          "reversals",
          "warning",
          "No plan shows that the way back was tried for 1 migration: `db/migrations/000001_note.up.sql`.",
        ],
      ]);
    },
  );

  test("were not tried when no plan says anything", () => {
    const migrations = [1, 2, 3, 4].map((n) => migration(n, { change: n === 4 ? null : 1 }));
    const changes = [change(1, { plan: plan({}) })];

    expect(missingWith(withManifest(known({ changes, migrations })))).toEqual([
      [
        "reversals",
        "warning",
        "No plan shows that the way back was tried for 4 migrations: `db/migrations/000001_note.up.sql`, `db/migrations/000002_note.up.sql`, `db/migrations/000003_note.up.sql` and 1 more.",
      ],
    ]);
  });

  test.each(["missing", "empty", "undecided"] as const)("are an error when the verdict was %s", (verdict) => {
    const migrations = [migration(1, { verdict, reversal: null })];

    expect(missingWith(withManifest(known({ migrations })))).toEqual([
      ["reversals", "error", "1 migration went out without a way back: `db/migrations/000001_note.up.sql`."],
    ]);
  });

  test("are none where a person has said that there is no way back", () => {
    const migrations = [migration(1, { verdict: "irreversible-declared", reversal: null })];

    expect(missingWith(withManifest(known({ migrations })))).toEqual([]);
  });
});
