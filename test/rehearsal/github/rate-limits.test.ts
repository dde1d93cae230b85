import type { Octokit } from "@octokit/rest";
import { expect, test } from "vitest";
import { openWorld, refusal } from "./world.ts";

/** A clock that stands until it is told to go on. */
function openClock() {
  let at = Date.UTC(2026, 4, 1, 10);
  return {
    now: () => new Date(at),
    pass(seconds: number) {
      at += seconds * 1000;
    },
  };
}

async function label(octokit: Octokit, at: { owner: string; repo: string }, count: number, from = 0) {
  for (let number = 0; number < count; number++)
    await octokit.rest.issues.createLabel({ ...at, name: `l${from + number}` });
}

test("the 81st write of a minute is refused, and a minute later it is not", async () => {
  const clock = openClock();
  const { octokit, at, github } = await openWorld({ now: clock.now, limits: { retryAfterSeconds: 60 } });
  await label(octokit, at, 80);

  const refused = await refusal(octokit.rest.issues.createLabel({ ...at, name: "last" }));
  clock.pass(60);
  await octokit.rest.issues.createLabel({ ...at, name: "last" });

  expect(refused).toMatchObject({
    status: 403,
    body: expect.stringContaining(
      "secondary rate limit and have been temporarily blocked from content creation",
    ),
    headers: { "retry-after": "60" },
  });
  expect(github.repository.labels).toHaveLength(81);
});

test("more than 900 points in a minute are refused, without Retry-After unless it was asked for", async () => {
  const clock = openClock();
  const { octokit, at, github } = await openWorld({ now: clock.now });
  github.enforceLimits();
  await label(octokit, at, 60);
  for (let number = 0; number < 600; number++) await octokit.rest.repos.get(at);

  const refused = await refusal(octokit.rest.repos.get(at));

  expect(refused).toMatchObject({ status: 403, body: expect.stringContaining("secondary rate limit") });
  expect(refused.headers).not.toHaveProperty("retry-after");
});

test("more than 100 requests at once are refused", async () => {
  const { octokit, at } = await openWorld({ limits: { latencyMs: 1500 } });

  const all = await Promise.allSettled(Array.from({ length: 120 }, () => octokit.rest.repos.get(at)));

  const refused = all.filter(({ status }) => status === "rejected").length;
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThanOrEqual(20);
});

test("when the requests of the hour are used up, the answer says when there are more", async () => {
  const clock = openClock();
  const { octokit, at } = await openWorld({ now: clock.now, limits: { primary: 2 } });
  await octokit.rest.repos.get(at);
  clock.pass(100);
  const last = await octokit.rest.repos.get(at);

  const refused = await refusal(octokit.rest.repos.get(at));
  clock.pass(3500);
  await octokit.rest.repos.get(at);

  expect(last.headers).toMatchObject({ "x-ratelimit-limit": "2", "x-ratelimit-remaining": "0" });
  expect(refused).toMatchObject({
    status: 403,
    body: expect.stringContaining("API rate limit exceeded"),
    headers: {
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(Date.UTC(2026, 4, 1, 11) / 1000),
    },
  });
});
