import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { activeOn } from "../core/incident/gfm.ts";
import { keptTexts } from "../support/kept-files.ts";
import { bot, deployed, knownGood, marks, released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { type PostmortemRun, runPostmortem } from "../support/postmortem-step.ts";
import { fullPlan, opened } from "../support/pull.ts";
import { bad, failsOnce, quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import type { TokenChange } from "../support/token.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const evil =
  "@acme/admins #1 <img src=x onerror=alert(1)> [x](javascript:alert(1)) <!-- rollback-ready:postmortem:v1 key=x --> ::error::owned ```";

/** v1.0.0 known-good; v1.1.0, with one merged pull request, deployed and failed at its gate. */
async function failedRelease({
  title = "Add notes to orders",
  plan = fullPlan("Yes."),
}: {
  readonly title?: string;
  readonly plan?: string;
} = {}) {
  const old = await released(world, "1.0.0");
  knownGood(world, { commit: old.commit, release: old });
  const pull = opened(world, {
    files: { "notes.txt": "notes" },
    body: plan,
    title,
    author: "hubot",
  });
  world.github.repository.mergePull(pull, { method: "squash" });
  const broken = await released(world, "1.1.0");
  const id = deployed(world, { commit: broken.commit, release: broken });
  world.service.answer(bad);
  await runStep(world, "gate", { ...quickGate(world), "deployment-id": String(id) });
  return { old, broken, id, pull };
}

/** Rows of the table that tells what happened, without its head. */
function timelineRows(body: string): readonly string[] {
  const [, after = ""] = body.split("## Timeline (UTC)\n");
  const [section = ""] = after.split("\n## ");
  return section
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2);
}

test("one issue is opened for the failed deployment, filled in with what is known", async () => {
  const { id, pull } = await failedRelease();

  const first = await runStep(world, "postmortem", { "deployment-id": String(id) });
  const again = await runStep(world, "postmortem", { "deployment-id": String(id) }, { runAttempt: 2 });

  const [issue, ...others] = world.github.repository.issues;
  expect(first.conclusion).toBe("success");
  expect(first.outputs).toMatchObject({
    "issue-number": String(issue?.number),
    "issue-url": `${world.github.url}/acme/shop/issues/${issue?.number}`,
    created: "true",
  });
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    title: "Incident: v1.1.0 failed its gate in production",
    labels: ["incident"],
    state: "open",
  });
  expect(issue?.body).toBe(await readFile(first.outputs["body-path"] ?? "", "utf8"));
  for (const heading of ["Summary", "Status", "Suspects", "Evidence", "Contributing factors", "Actions"])
    expect(issue?.body).toContain(`\n## ${heading}\n`);
  expect(issue?.body).toContain("2 of 2 sampled answers were bad (100 %)");
  expect(issue?.body).toContain("is **still in service** (no rollback was run)");
  expect(issue?.body).toContain(`/pull/${pull}`);
  const events = timelineRows(issue?.body ?? "").filter((row) => !row.includes("*no recorded activity for"));
  expect(events.length).toBeGreaterThan(3);
  for (const row of events) expect(row).toContain(`](${world.github.url}/acme/shop/`);
  expect(first.summary).toContain(`### 📝 Postmortem: [issue ${issue?.number}]`);
  expect(again.writes).toEqual([]);
  expect(again.outputs).toEqual({
    ...first.outputs,
    created: "false",
    outcome: "there",
    "body-path": expect.any(String),
  });
});

test("a run whose issue was made although no answer came finds it", async () => {
  await failedRelease();
  world.github.fail({ method: "POST", route: "/repos/{owner}/{repo}/issues", reset: "after", times: 1 });

  const cut = await runStep(world, "postmortem");
  const again = await runStep(world, "postmortem", {}, { runAttempt: 2 });

  expect(cut.conclusion).toBe("success");
  expect(again.outputs).toMatchObject({ created: "false", "issue-number": cut.outputs["issue-number"] });
  expect(again.writes).toEqual([]);
  expect(world.github.repository.issues).toHaveLength(1);
});

test("hostile titles of pull requests and bodies of responses do nothing in the issue, the summary and the log", async () => {
  world.github.repository.commit({
    branch: "main",
    files: { ".github/rollback.yml": policyOf(world, { check: { contains: "fine" } }) },
    message: `Start ${evil}`,
  });
  const old = await released(world, "1.0.0");
  knownGood(world, { commit: old.commit, release: old });
  const pull = opened(world, {
    files: { a: "a" },
    body: fullPlan(`Yes. ${evil}`),
    title: `Fix ${evil}`,
    author: "hubot",
  });
  world.github.repository.mergePull(pull, { method: "squash" });
  const broken = await released(world, "1.1.0");
  const id = deployed(world, { commit: broken.commit, release: broken });
  world.service.answer({ status: 200, body: `response-${evil}` });

  const gated = await runStep(world, "gate", { "deployment-id": String(id) });
  const written = await runStep(world, "postmortem", { "deployment-id": String(id) });

  const [issue] = world.github.repository.issues;
  const body = issue?.body ?? "";
  expect(written.conclusion).toBe("success");
  expect(issue?.title).toBe("Incident: v1.1.0 failed its gate in production");
  expect(body).toContain("Fix ");
  expect(body).not.toMatch(/@acme/);
  expect(body).not.toContain("<img");
  expect(body).not.toContain("](javascript");
  expect(activeOn(world.github.url, body)).toEqual([]);
  for (const text of [body, gated.summary, gated.log, written.summary, written.log]) {
    expect(text).not.toContain("response-");
  }
  for (const result of [gated, written]) {
    expect(result.commands.filter((one) => one.data.startsWith("owned"))).toEqual([]);
  }
});

const secret = "s3cr3t-Pa55/w0rd+=Kq7Zt2vN8mB4xLw9";
const env = { API_PASSWORD: secret };

/** All that a postmortem sends, shows and leaves, each text by where it stands. */
async function textsOf(id: number, { bodies, summary, log, outputs }: PostmortemRun) {
  const { repository } = world.github;
  return [
    ...repository.issues.flatMap(({ title, body }) => [title, body ?? ""]),
    ...repository.comments.map(({ body }) => body),
    ...Object.values(keptTexts(world, `refs/rollback-ready/incidents/${id}`)),
    ...Object.values(keptTexts(world, "refs/rollback-ready/incident-index")),
    ...bodies,
    summary,
    ...log,
    await readFile(outputs["body-path"] ?? "", "utf8"),
  ];
}

/** A plan that says these things of its trigger and its risks. */
function planWith({ trigger, risks }: { readonly trigger: string; readonly risks: string }): string {
  const plan = fullPlan("Yes.").replace(/(?<=### Trigger\n\n).*/, () => trigger);
  return `${plan}\n### Known and unknown risks\n\n${risks}\n`;
}

test("secrets of the job are in nothing that is sent or written, in whatever form they come", async () => {
  const forms = [secret, Buffer.from(secret).toString("base64"), encodeURIComponent(secret)];
  const token = `ghp_${"a1B2".repeat(9)}`;
  const key = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC";
  const login = "mona:hunter2hunter2";
  const bearer = "x9Y8".repeat(8);
  const { id } = await failedRelease({
    title: `Marmalade ${forms.join(" ")}`,
    plan: planWith({
      trigger: `Quince ${token} and Bearer ${bearer}`,
      risks: `Medlar https://${login}@shop.example/x\n\n-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----`,
    }),
  });

  const written = await runPostmortem(world, { deployment: id, env });

  const texts = await textsOf(id, written);
  const [issue] = world.github.repository.issues;
  const record = keptTexts(world, `refs/rollback-ready/incidents/${id}`)["incident-record.json"];
  expect(written.error).toBeNull();
  expect(issue?.body).toMatch(/Marmalade (?:\*|&#42;|\\\*){3}/);
  expect(issue?.body).toContain("Quince ");
  expect(record).toContain("Marmalade *** *** ***");
  expect(record).toContain("Quince *** and Bearer ***");
  expect(record).toMatch(/Medlar https:\/\/\*\*\*@shop\.example\/x[^"]*\*\*\*/);
  const all = [...forms, token, key, login, bearer];
  expect(all.filter((one) => texts.some((text) => text.includes(one)))).toEqual([]);
});

test.each([
  { where: "the title of a pull request", title: `Plum ${"x".repeat(170)}${secret}`, trigger: "Errors." },
  { where: "the trigger of a plan", title: "Plum", trigger: `${"x".repeat(480)}${secret}` },
])("of a secret that is cut no piece is left: $where", async ({ title, trigger }) => {
  const { id } = await failedRelease({ title, plan: planWith({ trigger, risks: "None." }) });

  const written = await runPostmortem(world, { deployment: id, env });

  const pieces = Array.from({ length: secret.length - 7 }, (_, at) => secret.slice(at, at + 8));
  const texts = await textsOf(id, written);
  expect(written.error).toBeNull();
  expect(world.github.repository.issues[0]?.body).toContain("Plum");
  expect(texts.some((text) => /x{100}\*\*\*/.test(text))).toBe(true);
  expect(pieces.filter((piece) => texts.some((text) => text.includes(piece)))).toEqual([]);
});

/** v1.0.0 known-good; v1.1.0, which fails its gate, deployed; guard has a command that goes back. */
async function guardedRelease(): Promise<number> {
  const old = await released(world, "1.0.0", {
    ".github/rollback.yml": policyOf(world, { redeploy: ["node", "deploy.cjs", "{release.tag}"] }),
  });
  knownGood(world, { commit: old.commit, release: old });
  const broken = await released(world, "1.1.0");
  world.service.answer(...failsOnce);
  return deployed(world, { commit: broken.commit, release: broken });
}

test.each<{ readonly why: string; readonly hasIssues: boolean; readonly permissions: TokenChange }>([
  { why: "issues are disabled", hasIssues: false, permissions: {} },
  { why: "the token may not write issues", hasIssues: true, permissions: { issues: "read" } },
])(
  "guard's rollback is not failed by a postmortem that cannot be opened: $why",
  async ({ hasIssues, permissions }) => {
    const id = await guardedRelease();
    world.github.repository.setIssuesEnabled(hasIssues);

    const guarded = await runStep(world, "guard", { "deployment-id": String(id) }, { permissions });

    expect(guarded.outputs).toMatchObject({ outcome: "verified", confirmed: "true", "issue-url": "" });
    expect(guarded.summary).toContain("there is no issue for it, so here it is");
    expect(guarded.summary).toContain("## Contributing factors");
    expect(guarded.errors).toEqual([expect.stringContaining("v1.0.0 is back and verified")]);
    expect(world.github.repository.issues).toEqual([]);
  },
);

test("guard's issue has what the bake after the return came to, and a postmortem step afterwards writes nothing", async () => {
  const id = await guardedRelease();

  const guarded = await runStep(world, "guard", { "deployment-id": String(id) });
  const after = await runStep(world, "postmortem", { "deployment-id": String(id) }, { runAttempt: 2 });

  const [issue, ...others] = world.github.repository.issues;
  expect(others).toEqual([]);
  expect(guarded.outputs["issue-url"]).toBe(`${world.github.url}/acme/shop/issues/${issue?.number}`);
  expect(issue?.body).toContain("The full bake confirmed it");
  expect(after.outputs).toMatchObject({ created: "false", "issue-number": String(issue?.number) });
  expect(after.writes).toEqual([]);
});

test("without a failure there is nothing to write", async () => {
  const old = await released(world, "1.0.0");
  knownGood(world, { commit: old.commit, release: old });

  const refused = await runStep(world, "postmortem");

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([
    expect.stringContaining(
      "postmortem: DEPLOYMENT_UNUSABLE: Nothing has failed in `production` since deployment",
    ),
  ]);
  expect(refused.writes).toEqual([]);
});

test("a failure of which nothing was kept is refused, with the permission that keeps it", async () => {
  const broken = await released(world, "1.0.0");
  deployed(world, {
    commit: broken.commit,
    release: broken,
    statuses: [{ state: "failure", text: marks.failed, by: bot }],
  });

  const refused = await runStep(world, "postmortem");

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([
    expect.stringContaining(
      "Give the job of the gate `contents: write`, so that it can keep its evidence for the postmortem.",
    ),
  ]);
  expect(refused.writes).toEqual([]);
});
