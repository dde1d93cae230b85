import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { nodeDigest } from "../../../src/adapters/digest.ts";
import { findSections } from "../../../src/core/incident/body/find-sections.ts";
import { parseMarker } from "../../../src/core/text/marker.ts";
import { renderIssue } from "../../../src/rehearsal/github/render/issue.ts";
import { closeIssue, editIssue, issueOf } from "../../../src/rehearsal/github/state/issue-acts.ts";
import { lockIssue } from "../../../src/rehearsal/github/state/issue-settings.ts";
import { type BadNight, badNight, comesBack } from "../../support/bad-night.ts";
import type { Passes } from "../../support/mortal-step.ts";
import { type PostmortemFacts, runPostmortem } from "../../support/postmortem-step.ts";
import { type ActionWorld, startActionWorld } from "../../support/world.ts";
import { snapshotOf } from "../../support/world-snapshot.ts";

const { sha256 } = nodeDigest();

let world: ActionWorld;
let night: BadNight;
let number: number;
let restore: () => void;

// The issue was opened before anything came back; v1.0.0 is back since, so the next run has more to say.
beforeAll(async () => {
  world = await startActionWorld();
  night = await badNight(world, { isReturned: false });
  number = Number((await run()).outputs["issue-number"]);
  await comesBack(world, night.failed);
  restore = snapshotOf(world);
});
beforeEach(() => restore());
afterEach(() => expect(world.github.violations).toEqual([]));
afterAll(() => world.close());

let attempts = 0;

function run(facts: PostmortemFacts = {}) {
  attempts += 1;
  return runPostmortem(world, { deployment: night.failed, attempt: attempts, ...facts });
}

function body(): string {
  return world.github.repository.issues.find((one) => one.number === number)?.body ?? "";
}

function edit(change: (text: string) => string): string {
  const edited = change(body());
  editIssue(world.github.repository, number, { body: edited });
  return edited;
}

/** The body with each section of the machine's as its id alone. */
function aroundSections(text: string): string {
  return findSections(text, sha256).reduceRight(
    (around, { id, start, end }) => `${around.slice(0, start)}{${id}}${around.slice(end)}`,
    text,
  );
}

function section(id: string, text = body()): string {
  return findSections(text, sha256).find((one) => one.id === id)?.content ?? "";
}

/** Puts a line of a person's at the end of a section. */
function into(id: string, words: string): (text: string) => string {
  return (text) => {
    const end = `<!-- rollback-ready:section:end id=${id} -->`;
    return text.replace(end, `${words}\n\n${end}`);
  };
}

function comments() {
  return world.github.repository.comments.filter((one) => one.number === number);
}

/** Another policy on the default branch, by which the severity is another one. */
function worse(level: string): void {
  const { repository } = world.github;
  const path = ".github/rollback.yml";
  const policy = JSON.parse(repository.readFile("main", path)?.toString() ?? "{}");
  const incidents = { severity: [{ level }] };
  repository.commit({
    branch: "main",
    files: { [path]: JSON.stringify({ ...policy, incidents }) },
    message: "Rate it otherwise",
  });
}

describe("an issue that is there", () => {
  it("is told of new facts in the machine's sections, and not written again when there are none", async () => {
    expect(section("summary")).toContain("**still in service**");

    const updated = await run();
    const again = await run();

    expect(updated.writes.filter((write) => write.startsWith("PATCH"))).toEqual([
      `PATCH /repos/acme/shop/issues/${number}`,
    ]);
    expect(updated.outputs).toMatchObject({ created: "false", "issue-number": String(number) });
    expect(section("summary")).toContain("`v1.0.0` is back since");
    expect(await readFile(updated.outputs["body-path"] ?? "", "utf8")).toBe(body());
    expect(again.writes).toEqual([]);
    expect(comments()).toEqual([]);
  });

  it("puts into a comment what somebody wrote between the read and the write", async () => {
    const gap: Passes = async ({ send, method, url }) => {
      if (method === "PATCH" && url.endsWith(`/issues/${number}`))
        edit(
          (text) =>
            `${text.replace("## What went well", "## What went *very* well")}\nThe cache was @cold.\n`,
        );
      return send();
    };

    const updated = await run({ passes: gap });
    const again = await run();

    expect(section("summary")).toContain("`v1.0.0` is back since");
    expect(body()).not.toContain("The cache was @cold.");
    expect(updated.warnings).toEqual([
      `warning: Somebody edited issue ${number} at the same moment; what was written over is in a comment.`,
    ]);
    expect(comments().map((one) => one.body.split("\n").slice(1).join("\n"))).toEqual([
      [
        "Somebody edited this issue at the same moment as rollback-ready, which wrote over it. Please put it back where it belongs.",
        "",
        "What was written:",
        "",
        "```",
        "## What went *very* well",
        "The cache was @cold.",
        "```",
        "",
        "What was taken away:",
        "",
        "```",
        "## What went well",
        "```",
      ].join("\n"),
    ]);
    expect(again.writes).toEqual([]);
  });

  it.each([
    { what: "a password", wrote: "The cache had hunter2-hunter2.", shown: "```\nThe cache had ***.\n```" },
    {
      what: "a private key",
      wrote: "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0\n-----END PRIVATE KEY-----",
      shown: "```\n***\n```",
    },
  ])("puts no secret into that comment: $what", async ({ wrote, shown }) => {
    const gap: Passes = async ({ send, method, url }) => {
      if (method === "PATCH" && url.endsWith(`/issues/${number}`)) edit((text) => `${text}\n${wrote}\n`);
      return send();
    };

    const updated = await run({ passes: gap, env: { API_PASSWORD: "hunter2-hunter2" } });

    expect(comments().map((one) => one.body)).toEqual([expect.stringContaining(shown)]);
    for (const text of updated.bodies) expect(text).not.toMatch(/hunter2|MIIEvQ/);
  });

  it("says where to look when all that was written over is a secret", async () => {
    edit((text) => `${text}\nhunter2-hunter2\n`);
    const gap: Passes = async ({ send, method, url }) => {
      if (method === "PATCH" && url.endsWith(`/issues/${number}`))
        edit((text) => text.replace("hunter2-hunter2", "correct-horse"));
      return send();
    };

    await run({ passes: gap, env: { API_PASSWORD: "hunter2-hunter2", API_TOKEN: "correct-horse" } });

    expect(comments().map((one) => one.body.split("\n").at(-1))).toEqual([
      "It is not repeated here, because it looks like a secret: see the history of the text above.",
    ]);
  });

  it("keeps what people wrote byte for byte, as GitHub's editor sends it", async () => {
    const edited = edit((text) =>
      text
        .replaceAll("\n", "\r\n")
        .replace("## What went well\r\n", "## Was gut lief 😀\r\n\r\n  Alles,  immer.\t \r\n")
        .replace("> Opened by", "Ada has it.\r\n\r\n> Opened by")
        .replace(
          "\r\n\r\n<!-- rollback-ready:section:begin id=gate",
          "\r\n\r\nBetween.   \r\n\r\n\r\n<!-- rollback-ready:section:begin id=gate",
        ),
    );

    await run();
    const again = await run();

    expect(aroundSections(body())).toBe(aroundSections(edited));
    expect(section("summary")).toContain("`v1.0.0` is back since");
    expect(body().replaceAll("\r\n", "")).not.toContain("\n");
    expect(parseMarker(body())?.kind).toBe("postmortem");
    expect(again.writes).toEqual([]);
  });

  it("keeps a section that was edited, and says what is new of it in one comment", async () => {
    edit(into("summary", "It was the cache."));
    const before = section("summary");

    const updated = await run();
    const again = await run();

    expect(section("summary")).toBe(before);
    expect(section("rollback-steps")).toContain("Outcome **verified**");
    expect(comments()).toHaveLength(1);
    expect(comments()[0]?.body).toContain("These sections were edited, so they stay as they are.");
    expect(comments()[0]?.body).toContain("`v1.0.0` is back since");
    expect(comments()[0]?.body).not.toContain("Outcome **verified**");
    expect(updated.warnings).toEqual([]);
    expect(again.writes).toEqual([]);
  });

  it("brings that comment up to date in place, and never writes a second one", async () => {
    edit(into("status", "Ada rates it."));
    worse("sev2");
    await run();
    const [first] = comments();
    const said = first?.body;
    worse("sev1");

    const updated = await run();
    const again = await run();

    expect(said).toContain("**sev2**");
    expect(comments().map(({ id }) => id)).toEqual([first?.id]);
    expect(comments()[0]?.body).toContain("**sev1**");
    expect(updated.writes).toContain(`PATCH /repos/acme/shop/issues/comments/${first?.id}`);
    expect(again.writes).toEqual([]);
  });

  it("does not bring a section back that was removed", async () => {
    edit((text) => {
      const gone = findSections(text, sha256).find(({ id }) => id === "rollback-steps");
      return text.slice(0, gone?.start) + text.slice(gone?.end);
    });

    await run();

    expect(findSections(body(), sha256).map(({ id }) => id)).not.toContain("rollback-steps");
    expect(section("summary")).toContain("`v1.0.0` is back since");
    expect(comments()).toEqual([]);
  });

  it("is left alone when a person wrote the whole of it anew below our marker", async () => {
    const [marker] = body().split("\n");
    const edited = edit(() => `${marker}\n\nAll in the wiki.`);

    const updated = await run();

    expect(body()).toBe(edited);
    expect(updated.writes.filter((write) => write.includes("/issues"))).toEqual([]);
  });

  it("whose marker a person took away is not known any more: another one is opened, with a warning", async () => {
    edit((text) => text.slice(text.indexOf("\n")));

    const updated = await run();

    expect(world.github.repository.issues).toHaveLength(2);
    expect(updated.warnings).toEqual([expect.stringContaining("was deleted or is not ours any more.")]);
  });

  it("that is locked is brought up to date; that nobody may comment there is a warning", async () => {
    edit(into("summary", "It was the cache."));
    lockIssue(world.github.repository, number);

    const updated = await run();

    expect(updated.error).toBeNull();
    expect(section("rollback-steps")).toContain("Outcome **verified**");
    expect(updated.warnings).toEqual([
      expect.stringMatching(/^warning: The comment may not be up to date: .*locked/),
    ]);
    expect(comments()).toEqual([]);
  });

  it("stays closed when people closed it", async () => {
    closeIssue(world.github.repository, number, { by: "ada" });

    await run();

    expect(world.github.repository.issues).toMatchObject([{ state: "closed" }]);
    expect(section("summary")).toContain("`v1.0.0` is back since");
  });
});

describe("an issue without much room", () => {
  const wrote = (words: string, times: number) => (text: string) =>
    text.replace("## What went well\n", `## What went well\n\n${words.repeat(times)}\n`);

  it.each([
    ["in characters", "слово ", 8_300],
    ["in characters that count twice", "😀", 25_500],
    ["in bytes", "言葉言葉", 12_000],
  ])("has shorter sections, and those left out whole in one comment: %s", async (_, words, times) => {
    const edited = edit(wrote(words, times));

    const updated = await run();
    const again = await run();

    expect(updated.error).toBeNull();
    expect(aroundSections(body())).toBe(aroundSections(edited));
    expect(body().length).toBeLessThanOrEqual(60_000);
    expect(section("summary")).toContain("`v1.0.0` is back since");
    expect(comments()).toHaveLength(1);
    expect(comments()[0]?.body).toContain("In full, because the issue has no room for it:");
    expect(again.writes).toEqual([]);
  });

  it("that is full stays as it is, with a warning, and the file has all of it", async () => {
    const edited = edit(wrote("слово ", 9_900));

    const updated = await run();
    const again = await run();

    expect(body()).toBe(edited);
    expect(updated.warnings).toEqual([
      `warning: Issue ${number} is full with what people wrote, so its sections stay as they are.`,
    ]);
    expect(await readFile(updated.outputs["body-path"] ?? "", "utf8")).toContain("`v1.0.0` is back since");
    expect(again.writes).toEqual([]);
  });

  it("whose longer text GitHub answers with 200 and does not take is noticed, and the file has it", async () => {
    const { repository } = world.github;
    world.github.fail({
      method: "PATCH",
      route: "/repos/{owner}/{repo}/issues/{issue_number}",
      times: 1,
      status: 200,
      body: renderIssue(repository, issueOf(repository, number)),
    });

    const updated = await run();
    const again = await run();

    expect(updated.warnings).toEqual([
      `warning: GitHub did not take the longer text of issue ${number}, so it stays as it was.`,
    ]);
    expect(await readFile(updated.outputs["body-path"] ?? "", "utf8")).toContain("`v1.0.0` is back since");
    expect(again.writes).toEqual([`PATCH /repos/acme/shop/issues/${number}`]);
    expect(section("summary")).toContain("`v1.0.0` is back since");
  });
});
