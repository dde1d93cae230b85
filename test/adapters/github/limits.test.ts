import { expect, test } from "vitest";
import { releases } from "../../../src/adapters/github/releases.ts";
import { tags } from "../../../src/adapters/github/tags.ts";
import type { FaultRule } from "../../../src/rehearsal/github/faults.ts";
import { many, openAdapterWorld, suiteError } from "./world.ts";

const ref = { method: "GET", route: "/repos/{owner}/{repo}/git/ref/{ref}" } as const;
const draft = { method: "POST", route: "/repos/{owner}/{repo}/releases" } as const;
const secondary = { message: "You have exceeded a secondary rate limit. Please wait a few minutes." };

const waits: readonly [string, Partial<FaultRule>, number][] = [
  ["429 with Retry-After", { status: 429, headers: { "retry-after": "7" }, body: secondary }, 7_000],
  ["403 with Retry-After", { status: 403, headers: { "retry-after": "7" }, body: secondary }, 7_000],
  ["a secondary limit without Retry-After", { status: 403, body: secondary }, 60_000],
  ["429 without a word", { status: 429, body: {} }, 60_000],
  [
    "a primary limit, by GitHub's own clock",
    {
      status: 403,
      headers: {
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": String(Date.parse("2026-05-01T10:00:30Z") / 1000),
        date: "Fri, 01 May 2026 10:00:00 GMT",
      },
      body: { message: "API rate limit exceeded" },
    },
    31_000,
  ],
];

test.each(waits)("a read that meets %s waits for it and goes on", async (_, fault, ms) => {
  const { github, api, sleeps, head } = await openAdapterWorld();
  github.repository.setRef("refs/tags/v1", head);
  github.fail({ ...ref, times: 1, ...fault });

  const found = await tags(api).find("v1");

  expect(found?.commit).toBe(head);
  expect(sleeps).toEqual([ms]);
});

test.each(waits)(
  "a write that meets %s had no effect, so it waits and is made then",
  async (_, fault, ms) => {
    const { github, api, sleeps } = await openAdapterWorld();
    github.fail({ ...draft, times: 1, ...fault });

    await releases(api).createDraft({ tag: "v1", name: "v1", body: "", prerelease: false });

    expect(github.repository.releases).toHaveLength(1);
    expect(sleeps).toEqual([ms]);
  },
);

test("a limit that would take more than five minutes ends the step with a word of when to run it again", async () => {
  const { github, api, sleeps } = await openAdapterWorld();
  github.fail({ ...ref, times: 1, status: 429, headers: { "retry-after": "3600" }, body: secondary });

  const error = await suiteError(tags(api).find("v1"));

  expect(error.code).toBe("RATE_LIMITED");
  expect(error.message).toBe(
    "GitHub would not look up the tag `v1` yet: You have exceeded a secondary rate limit. Please wait a few minutes.",
  );
  expect(error.hint).toContain("Run the step again in some minutes");
  expect(sleeps).toEqual([]);
});

test("a limit that stays is waited for a minute, then two, and no longer", async () => {
  const { github, api, sleeps } = await openAdapterWorld();
  github.fail({ ...ref, times: 9, status: 403, body: secondary });

  const error = await suiteError(tags(api).find("v1"));

  expect(error.code).toBe("RATE_LIMITED");
  expect(sleeps).toEqual([60_000, 120_000]);
});

test("calls side by side that are refused together wait once together", async () => {
  const { github, as } = await openAdapterWorld();
  // A minute takes a tenth of a second, and goes on for everybody at once.
  const begun = performance.now();
  const clock = {
    now: () => Date.parse("2026-05-01T10:00:00Z"),
    monotonic: () => (performance.now() - begun) * 600,
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / 600)),
  };
  const api = as({}, { clock });
  github.fail({ ...ref, times: 4, status: 429, headers: { "retry-after": "100" }, body: secondary });

  const found = await Promise.all(many(4, (number) => tags(api).find(`v${number}`)));

  expect(found).toEqual([null, null, null, null]);
});

test("no more than 70 writes are made in a minute, since GitHub's limit is 80", async () => {
  const { github, api, sleeps } = await openAdapterWorld();

  for (const number of many(71, (n) => n)) {
    await releases(api).createDraft({ tag: `v${number}`, name: "", body: "", prerelease: false });
  }

  expect(github.repository.releases).toHaveLength(71);
  expect(sleeps).toEqual([60_000]);
});
