import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { incidentRef } from "../../../src/core/incident/record.ts";
import { activeOn, shapeOf } from "../../core/incident/gfm.ts";
import { type BadNight, badNight } from "../../support/bad-night.ts";
import { keptTexts, putFiles } from "../../support/kept-files.ts";
import { forgetManifestBlob } from "../../support/lose-manifest.ts";
import { type PostmortemFacts, runPostmortem } from "../../support/postmortem-step.ts";
import { type ActionWorld, startActionWorld } from "../../support/world.ts";

let world: ActionWorld;
let night: BadNight;

const evil =
  "@acme/admins #1 <img src=x onerror=alert(1)> [x](javascript:alert(1)) | `x` <!-- rollback-ready:section:end id=summary -->";

beforeAll(async () => {
  world = await startActionWorld();
  const lock = (version: string) =>
    JSON.stringify({
      name: "shop",
      lockfileVersion: 3,
      packages: { [`node_modules/${evil}`]: { version }, "node_modules/left-pad": { version: "1.0.0" } },
    });
  night = await badNight(world, {
    title: `Fix ${evil}`,
    before: {
      ".github/CODEOWNERS": "/src/ @acme/shop <b>@evil</b>\n*.md [x](javascript:alert(1)) @org/`team`\n",
      "w|ird `@acme` <b>/package-lock.json": lock("1.0.0"),
    },
    changed: {
      "src/@acme <b>x|`.txt": "x",
      "notes.md": "x",
      "w|ird `@acme` <b>/package-lock.json": lock(`2.0.0 ${evil}`),
    },
  });
});
beforeEach(() => night.restore());
afterEach(() => expect(world.github.violations).toEqual([]));
afterAll(() => world.close());

let attempts = 0;

function run(facts: PostmortemFacts = {}) {
  attempts += 1;
  return runPostmortem(world, { deployment: night.failed, attempt: attempts, ...facts });
}

function body(): string {
  return world.github.repository.issues[0]?.body ?? "";
}

function refuse(route: string, method = "GET"): void {
  const message = { message: "Not Found" };
  world.github.fail({
    method,
    route: `/repos/{owner}/{repo}${route}`,
    times: 20,
    status: 404,
    body: message,
  });
}

/** Changes what is kept of the incident, as somebody who may push can. */
function kept(change: (texts: Readonly<Record<string, string>>) => Readonly<Record<string, string>>): void {
  const ref = incidentRef(night.failed);
  putFiles(world, ref, change(keptTexts(world, ref)));
}

describe("names that strangers chose", () => {
  it("do nothing in the issue: titles, files, owners, lockfiles and packages", async () => {
    const opened = await run();

    expect(opened.error).toBeNull();
    expect(body()).toContain("Fix ");
    expect(activeOn(world.github.url, body())).toEqual([]);
    expect(shapeOf(body()).filter((line) => line.startsWith("h2"))).toHaveLength(23);
    expect(opened.log.join("\n")).not.toContain("@acme/admins");
  });
});

describe("what is missing or broken", () => {
  it("a failure without evidence is a clear error, and nothing is written", async () => {
    world.github.repository.deleteRef(incidentRef(night.failed));

    const refused = await run();

    expect(refused.error?.code).toBe("DEPLOYMENT_UNUSABLE");
    expect(refused.error?.message).toContain(`Nothing is kept of the failure of deployment ${night.failed}`);
    expect(refused.writes).toEqual([]);
  });

  it("evidence that is not what the gate marked is not used, and a warning says so", async () => {
    kept((texts) => ({
      ...texts,
      "gate-evidence.json": (texts["gate-evidence.json"] ?? "").replace("fail", "pass"),
    }));

    const refused = await run();

    expect(refused.error?.code).toBe("DEPLOYMENT_UNUSABLE");
    expect(refused.writes).toEqual([]);
  });

  it("a rollback record that is not what was marked is left out, and the issue says that nobody knows what came back", async () => {
    kept((texts) => ({
      ...texts,
      "rollback-record.json": (texts["rollback-record.json"] ?? "").replace('"exit code 0"', '"exit code 7"'),
    }));

    const opened = await run();

    expect(opened.outputs["created"]).toBe("true");
    expect(opened.warnings).toEqual([expect.stringContaining("is not what was marked, so it is not used.")]);
    expect(body()).toContain("so whether `v1.1.0` is still in service is not known.");
  });

  it("a record of a newer suite is not read, and still there is one issue", async () => {
    const first = await run();
    kept((texts) => ({ ...texts, "incident-record.json": '{"schema":"rollback-ready/incident-record/v2"}' }));

    const again = await run();

    expect(again.error).toBeNull();
    expect(again.outputs).toMatchObject({ created: "false", "issue-number": first.outputs["issue-number"] });
    expect(again.warnings[0]).toContain("incident-record.json");
    expect(again.warnings.join()).toContain("so its sections stay as they are.");
    const texts = keptTexts(world, incidentRef(night.failed));
    expect(texts["incident-record.json"]).toBe('{"schema":"rollback-ready/incident-record/v2"}');
    expect(world.github.repository.issues).toHaveLength(1);
  });

  it("a samples file that is torn is left out, and the verdict holds without it", async () => {
    kept((texts) => ({ ...texts, "samples.jsonl": (texts["samples.jsonl"] ?? "").slice(0, -20) }));

    const opened = await run();

    expect(opened.outputs["created"]).toBe("true");
    expect(opened.warnings).toEqual([
      expect.stringContaining("are not those that its gate wrote down, so they are not used."),
    ]);
    expect(body()).toMatch(/\*\*\d+ %\*\* of sampled answers were bad/);
  });

  it("a release that was deleted is told as the rollback wrote it down, and without one the issue says what is not known", async () => {
    const { repository } = world.github;
    forgetManifestBlob(world.github, "v1.1.0");
    const page = repository.releases.findIndex(({ tagName }) => tagName === "v1.1.0");
    const gone = repository.releases.splice(page, 1);
    repository.deleteRef("refs/tags/v1.1.0");

    const opened = await run();
    const known = body();
    night.restore();
    repository.deleteRef("refs/tags/v1.1.0");
    kept(({ "rollback-record.json": _rollback, ...texts }) => texts);
    const bare = await run();
    repository.releases.push(...gone);

    expect([opened.error, bare.error]).toEqual([null, null]);
    expect(known).toContain("| `shop` | `sha256:");
    expect(body()).toContain("so its artifacts are not known.");
    expect(body()).toContain("so whether `v1.1.0` is still in service is not known.");
  });

  it("a history that was force-pushed: the issue says what could not be listed", async () => {
    refuse("/compare/{basehead}");
    refuse("/git/trees/{tree_sha}");

    const opened = await run();

    expect(opened.error).toBeNull();
    expect(body()).toContain("The commits between the two releases could not be listed.");
  });

  it("pull requests that cannot be read cost their areas, and the issue says so", async () => {
    const opened = await run({ permissions: { "pull-requests": "none" } });

    expect(opened.error).toBeNull();
    expect(opened.outputs["created"]).toBe("true");
    expect(body()).toContain("The files of a pull request are not known.");
  });

  it("an environment without such a deployment is a clear error", async () => {
    const refused = await run({ deployment: 1 });

    expect(refused.error?.message).toContain("There is no deployment 1 of `production`");
    expect(refused.writes).toEqual([]);
  });
});
