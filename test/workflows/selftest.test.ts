import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type OwnRepository, startOwnRepository } from "../selftest/own-repository.ts";
import { findAct } from "../support/act.ts";

const act = findAct();
if (act === null) {
  const missing =
    "nektos/act is not installed, so the selftest and the release of the suite are not run (go install github.com/nektos/act@v0.2.87)";
  if (process.env["CI"] === "true") throw new Error(missing);
  process.stdout.write(`skipped: ${missing}\n`);
}

const nothing = { issues: [], deployments: [], releases: [], refs: [] };

describe.skipIf(act === null)("the selftest on a real workflow runner", { timeout: 170_000 }, () => {
  const workflow = ".github/workflows/selftest.yml";
  const scripts = ["test/selftest", "test/support/node-witness.js", "package.json", "LICENSE"];
  const os = { os: "ubuntu-latest" };
  let own: OwnRepository;

  beforeAll(async () => {
    const imported = ["src/core", "src/kernel", "src/adapters", "src/dev/ask-github"];
    own = await startOwnRepository(act ?? "act", [...scripts, ...imported]);
  });

  afterAll(async () => {
    expect(own?.github.violations).toEqual([]);
    await own?.close();
  });

  test("the suite goes back and leaves nothing behind, also when it runs a second time on the same commits", async () => {
    const first = await own.run(workflow, { job: "suite", matrix: os });
    const second = await own.run(workflow, { job: "suite", matrix: os });

    const all = { "suite (ubuntu-latest)": "success" };
    expect([first.jobs, second.jobs], `${first.output}\n${second.output}`).toEqual([all, all]);
    expect(first.output).toMatch(/selftest selftest-ubuntu-latest: all \d+ facts hold/);
    expect(first.output).toMatch(/ok {4}Node of guard: v24\./);
    const closed = own.github.repository.issues.map(({ state, stateReason }) => [state, stateReason]);
    expect(closed).toEqual([
      ["closed", "not_planned"],
      ["closed", "not_planned"],
    ]);
    expect(own.remains()).toEqual(nothing);
  });

  test("tidies up also when a step failed, and says what is wrong", async () => {
    own.commit({ "test/selftest/put.ts": "process.exit(1);\n" }, "A way back that is broken");

    const failed = await own.run(workflow, { job: "suite", matrix: os });

    expect(failed.jobs, failed.output).toEqual({ "suite (ubuntu-latest)": "failure" });
    expect(failed.output).toMatch(/WRONG guard\.outcome: failed \(wanted: `verified`\)/);
    expect(failed.output).toMatch(/::error::\d+ of \d+ facts are not as they should be/);
    expect(own.remains()).toEqual(nothing);
  });

  test("the called workflows hand on what they should, and what they made is gone", async () => {
    const well = createServer((_, response) => response.end());
    await new Promise<void>((listening) => well.listen(0, "127.0.0.1", listening));
    onTestFinished(() => void well.close());
    const { port } = well.address() as AddressInfo;

    const done = await own.run(workflow, {
      job: "called",
      needs: ["called-release", "called-deploy", "called-pause", "called-resume"],
      vars: { SELFTEST_WELL_URL: `http://127.0.0.1:${port}/` },
    });

    expect(done.jobs, done.output).toMatchObject({
      release: "success",
      deploy: "success",
      guard: "success",
      pause: "success",
      resume: "success",
      "what was called": "success",
    });
    expect(done.output).toMatch(/selftest selftest-called: all \d+ facts hold/);
    expect(done.output).toMatch(/ok {4}called-deploy\.verdict: pass/);
    expect(own.remains()).toEqual(nothing);
  });

  test("the rules are asked, and all that the embedded GitHub can tell hold", async () => {
    const asked = await own.run(workflow, { job: "rules" });

    expect(asked.jobs, asked.output).toMatchObject({
      rules: "success",
      "environment without a deployment": "success",
    });
    expect(asked.output).toMatch(/holds {7}update-refs-of-our-own: made, moved, deleted/);
    expect(asked.output).toMatch(
      /cannot tell job-makes-no-deployment: none, of an environment without rules/,
    );
    expect(asked.output).not.toMatch(/differs {5}\S/);
    expect(asked.output).not.toContain("left behind");
    const summary = asked.summaries.join("\n");
    expect(summary).toContain("### What GitHub does");
    expect(summary).toContain("```mermaid");
    expect(own.remains()).toEqual(nothing);
  });

  test("a rule that differs turns the job red, and what it made is gone all the same", async () => {
    own.github.fail({
      method: "POST",
      route: "/repos/{owner}/{repo}/issues/{issue_number}/sub_issues",
      times: 1,
      status: 403,
      body: { message: "Resource not accessible by integration" },
    });

    const asked = await own.run(workflow, { job: "rules" });

    expect(asked.jobs, asked.output).toMatchObject({ rules: "failure" });
    expect(asked.output).toMatch(/differs {5}sub-issues-by-the-job: it cannot be added: 403/);
    expect(own.remains()).toEqual(nothing);
  });
});

describe.skipIf(act === null)(
  "the release of the suite on a real workflow runner",
  { timeout: 170_000 },
  () => {
    const workflow = ".github/workflows/publish.yml";
    let own: OwnRepository;

    beforeAll(async () => {
      own = await startOwnRepository(act ?? "act", ["dist/gate.js", "package.json"]);
      own.github.repository.setImmutableReleases(true);
    });

    afterAll(async () => {
      expect(own?.github.violations).toEqual([]);
      await own?.close();
    });

    test("a dry run releases nothing; without one, dist is released, locked, and followed by the floating tags", async () => {
      const publish = (dryRun: string) =>
        own.run(workflow, { job: "publish", inputs: { version: "1.4.0", "dry-run": dryRun } });

      const shown = await publish("true");
      const afterDryRun = own.remains();
      const done = await publish("false");

      expect([shown.jobs, done.jobs], `${shown.output}\n${done.output}`).toEqual([
        { publish: "success" },
        { publish: "success" },
      ]);
      expect(afterDryRun).toEqual(nothing);
      expect(own.remains()).toEqual({
        ...nothing,
        releases: ["v1.4.0"],
        refs: ["refs/tags/v1", "refs/tags/v1.4", "refs/tags/v1.4.0"],
      });
      const [release] = own.github.repository.releases;
      expect(release?.immutable).toBe(true);
      expect(release?.assets.map(({ name }) => name).toSorted()).toEqual([
        "release-manifest.json",
        "rollback-ready-dist.tar",
      ]);
    });
  },
);
