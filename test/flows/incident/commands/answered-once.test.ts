import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../../src/core/text/canonical-json.ts";
import { startLag } from "../../../../src/rehearsal/github/lag.ts";
import type { ActionWorld } from "../../../support/world.ts";
import { snapshotOf } from "../../../support/world-snapshot.ts";
import { type CommandWorld, commandWorld } from "./command-world.ts";

const rules = { "severity-labels": true };
const comment = [
  "/ack",
  "/severity sev2 all of checkout",
  '/action Alert on slow checkouts | type=detect owner=ada outcome="alerts within 2 min" validation="a drill"',
  "/near-miss only the probe was broken",
].join("\n");

/** All that people see, and what the record says but for who held it. */
async function endState(world: CommandWorld): Promise<string> {
  const { repository } = world.github;
  const { people, ...record } = await world.record();
  const answers = people?.answers.map(({ comment: of, state }) => [of, state]);
  return canonicalJson({
    issues: repository.issues.map(({ title, body, labels, assignees, user }) => {
      const logins = assignees.map(({ login }) => login);
      return { title, body, labels: labels.toSorted(), assignees: logins.toSorted(), author: user.login };
    }),
    comments: world.answers(),
    below: world.below().length,
    record,
    people: {
      ...people,
      answers,
      actions: people?.actions.map((item) => ({ ...item, issue: item.issue !== null })),
    },
    indexed: [...repository.refs.keys()].filter((ref) => ref.startsWith("refs/rollback-ready/")),
  }).replaceAll(/#\d+/g, "#n");
}

async function snapped() {
  const world = await commandWorld();
  const id = world.say("ada", comment);
  const restore = snapshotOf({ github: world.github } as ActionWorld);
  expect(await world.answer(id, { rules, label: "whole" })).toMatchObject({ kind: "answered" });
  const wanted = await endState(world);
  const requests = world.github.requests.filter(({ token }) => token === "whole");
  return { world, id, restore, wanted, requests };
}

describe("a comment that is delivered more than once", () => {
  test("is answered once, and later deliveries ask little and write nothing", async () => {
    const { world, id, wanted } = await snapped();

    expect(await world.answer(id, { rules, label: "again", runId: 101 })).toEqual({
      kind: "answered-before",
    });

    const again = world.github.requests.filter(({ token }) => token === "again");
    expect(again.filter(({ write }) => write)).toEqual([]);
    expect(again.length).toBeLessThanOrEqual(8);
    expect(await endState(world)).toBe(wanted);
  });

  test("makes one sub-issue and one answer when three runs race", async () => {
    const { world, id, wanted, restore } = await snapped();
    restore();

    const runs = await Promise.all([201, 202, 203].map((runId) => world.answer(id, { rules, runId })));

    expect(runs.filter(({ kind }) => kind === "answered")).toHaveLength(1);
    for (const { kind } of runs) expect(["answered", "answered-before", "elsewhere"]).toContain(kind);
    expect(await endState(world)).toBe(wanted);
  });

  test("has no say when it is answered after a newer one", async () => {
    const world = await commandWorld();
    const old = world.say("ada", "/severity sev1");
    const young = world.say("ada", "/severity sev4");
    await world.answer(young, { rules });

    await world.answer(old, { rules, runId: 101 });

    expect((await world.record()).severity.level).toBe("sev4");
    expect(world.answers()).toEqual([
      "- Severity: **sev4**.",
      "- Severity: **sev1**. A newer comment says otherwise, and that counts.",
    ]);
    const [issue] = world.github.repository.issues;
    expect(issue?.labels).toEqual(["incident", "sev4"]);
  });
});

test("two comments at the same time are both heard, and the issue shows the newer one", async () => {
  for (const turned of [false, true]) {
    const world = await commandWorld();
    const ids = [world.say("ada", "/severity sev1"), world.say("ada", "/severity sev4\n/ack")];
    if (turned) ids.reverse();

    await Promise.all(ids.map((id, at) => world.answer(id, { rules, runId: 100 + at })));

    expect(await world.record()).toMatchObject({
      severity: { level: "sev4" },
      people: { answers: [{ state: "answered" }, { state: "answered" }] },
    });
    expect(world.shown.at(-1)?.severity.level).toBe("sev4");
    expect(world.github.repository.issues[0]?.labels).toEqual(["incident", "sev4"]);
    expect(world.answers()).toHaveLength(2);
  }
});

describe("a run that is cut off", () => {
  test("is finished by running it again, whichever call was its last", async () => {
    const { world, id, restore, wanted, requests } = await snapped();

    for (let last = 1; last <= requests.length; last++) {
      restore();
      const dead = Promise.withResolvers<"dead">();
      let sent = 0;
      const dying: typeof fetch = async (url, init) => {
        sent += 1;
        if (sent > last) return new Promise(() => {});
        const answer = await fetch(url, init);
        if (sent < last) return answer;
        dead.resolve("dead");
        return new Promise(() => {});
      };
      const first = await Promise.race([world.answer(id, { rules, fetch: dying }), dead.promise]);

      expect(first).toBe("dead");
      await world.answer(id, { rules, attempt: 2 });
      expect(await endState(world), `died after call ${last}`).toBe(wanted);
    }
  });

  test.each([
    ["refused by a gateway", { status: 502 }],
    ["lost on the way back", { status: 502, applied: true }],
    ["broken off", { reset: "after" as const }],
  ])("is finished by running it again, whichever call was %s", async (_, fault) => {
    const { world, id, restore, wanted, requests } = await snapped();

    for (let nth = 1; nth <= requests.length; nth++) {
      restore();
      const label = `fault ${nth}`;
      const { struck } = await struckBy(world, id, label, nth, fault);

      expect(struck, label).toBe(true);
      await world.answer(id, { rules, attempt: 2 });
      expect(await endState(world), label).toBe(wanted);
    }
  });
});

async function struckBy(
  world: CommandWorld,
  id: number,
  label: string,
  nth: number,
  fault: {
    readonly status?: number;
    readonly applied?: boolean;
    readonly reset?: "after";
  },
): Promise<{ readonly struck: boolean }> {
  const set = world.github.failNth({ nth, token: label, ...fault });
  await world.answer(id, { rules, label }).catch(() => null);
  return set;
}

test("lists that trail behind lead to no second sub-issue", async () => {
  const { world, id, restore, wanted, requests } = await snapped();
  const made = requests.findIndex(
    ({ method, route }) => `${method} ${route}` === "POST /repos/{owner}/{repo}/issues",
  );
  restore();
  const newest = world.github.repository.lastId;
  let sent = 0;
  const dead = Promise.withResolvers<null>();
  await Promise.race([
    world.answer(id, {
      rules,
      fetch: async (url, init) => {
        sent += 1;
        const answer = await fetch(url, init);
        if (sent <= made) return answer;
        dead.resolve(null);
        return new Promise(() => {});
      },
    }),
    dead.promise,
  ]);

  startLag(world.github.repository, 2, newest);
  await world.answer(id, { rules, attempt: 2 });

  expect(await endState(world)).toBe(wanted);
});

test("without the right to write the record nothing is done, and the error says what is missing", async () => {
  const world = await commandWorld();
  const id = world.say("ada", comment);

  const run = world.answer(id, {
    rules,
    permissions: { contents: "read", issues: "write" },
  });

  await expect(run).rejects.toMatchObject({ code: "PERMISSION_MISSING" });
  expect([world.below(), world.answers()]).toEqual([[], []]);
  expect((await world.record()).people).toBeUndefined();
});
