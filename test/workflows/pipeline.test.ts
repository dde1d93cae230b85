import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderComment } from "../../src/rehearsal/github/render/comment.ts";
import { renderIssue } from "../../src/rehearsal/github/render/issue.ts";
import { findAct } from "../support/act.ts";
import { tellingOutputs } from "../support/changed-deploy.ts";
import { grantedBy } from "../support/granted-by.ts";
import { killBelow } from "../support/kill-below.ts";
import { fullPlan } from "../support/pull.ts";
import type { ActEnd } from "../support/run-act.ts";
import { deployToken, inParts, ship, startTeam, type Team } from "../support/team.ts";

const act = findAct();
if (act === null) {
  const missing =
    "nektos/act is not installed, so the README's pipeline is not run (go install github.com/nektos/act@v0.2.87)";
  if (process.env["CI"] === "true") throw new Error(missing);
  process.stdout.write(`skipped: ${missing}\n`);
}

// One story: each test goes on where the one before it ended.
describe.skipIf(act === null)(
  "the pipeline of the README on a real workflow runner",
  { timeout: 120_000 },
  () => {
    let team: Team;

    beforeAll(async () => {
      team = await startTeam(act ?? "act");
    });

    afterAll(async () => {
      expect(team?.github.violations).toEqual([]);
      await team?.close();
    });

    test("refuses a pull request without a plan, and lets it through with one", async () => {
      const { repository } = team.github;
      const head = repository.commit({
        branch: "basket",
        files: { "a.txt": "1" },
        message: "feat: a basket",
      });
      const number = repository.openPull({
        title: "A basket",
        body: "Customers can collect.",
        head: "basket",
        base: "main",
        author: "hubot",
      });
      const check = () =>
        team.run(".github/workflows/rollback-plan.yml", {
          event: "pull_request_target",
          payload: repository.pullEvent(number, "opened"),
          sha: repository.refs.get("refs/heads/main") ?? "",
        });

      const without = await check();
      repository.editPull(number, { body: fullPlan("yes") });
      const withPlan = await check();

      expect([without.jobs, withPlan.jobs], `${without.output}\n${withPlan.output}`).toEqual([
        { "plan-check": "failure" },
        { "plan-check": "success" },
      ]);
      expect(repository.checkRuns.map(({ headSha, conclusion }) => [headSha, conclusion])).toEqual([
        [head, "failure"],
        [head, "success"],
      ]);
    });

    test("releases what was merged, deploys it, and marks known-good what is well", async () => {
      const sha = team.merge({ "a.txt": "1" }, "feat: a basket");

      const shipped = await team.run(ship, { event: "push", sha });

      const all = { release: "success", deploy: "success", guard: "success" };
      expect(shipped.jobs, shipped.output).toEqual(all);
      expect(shipped.code).toBe(0);
      expect(team.service.deployed).toEqual(["v0.1.0"]);
      const actions = team.nodes().filter((line) => line.includes("/dist/"));
      expect(actions.filter((line) => !line.startsWith("v24."))).toEqual([]);
      expect(new Set(actions.map((line) => line.replace(/.*\//, "")))).toEqual(
        new Set(["plan-check.js", "release.js", "deploy.js", "guard.js"]),
      );
      expect(shipped.summaries.join("\n")).toContain("The gate passed: `v0.1.0`");
      expect(shipped.output).not.toContain(deployToken);
    });

    test("releases nothing, and deploys nothing, where there is nothing to release", async () => {
      const sha = team.merge({ "b.txt": "1" }, "docs: say more");

      const shipped = await team.run(ship, { event: "push", sha });

      expect(shipped.jobs, shipped.output).toEqual({ release: "success" });
      expect(team.service.deployed).toEqual(["v0.1.0"]);
    });

    test("goes back to what was well, opens one issue, and needs no job that finishes", async () => {
      team.service.broken.add("v0.2.0");
      const sha = team.merge({ "a.txt": "2" }, "feat: a till");

      const shipped = await team.run(ship, { event: "push", sha, change: tellingOutputs });

      const all = { release: "success", deploy: "success", guard: "failure", tell: "success" };
      expect(shipped.jobs, shipped.output).toEqual(all);
      expect(shipped.output).toContain(
        "told guard=failure verdict=fail outcome=verified back=v0.1.0 undo=skipped",
      );
      expect(shipped.code).toBe(1);
      expect(team.service.deployed).toEqual(["v0.1.0", "v0.2.0", "v0.1.0"]);
      expect(titles()).toEqual(["Incident: v0.2.0 failed its gate in production"]);
      expect(shipped.output).toContain("v0.1.0 is back and verified");
      expect(kept(shipped)).toEqual(
        ["gate-evidence.json", "postmortem.md", "target-manifest.json"].map(
          (name) => `guard-production-1: ${name}`,
        ),
      );
      expect(shipped.output).not.toContain(deployToken);
    });

    test("finishes what a lost runner left: the second job goes back, and opens the issue", async () => {
      team.service.broken.add("v0.3.0");
      const sha = team.merge({ "a.txt": "3" }, "feat: a shelf");
      let killed = 0;
      let pid = 0;
      team.service.onHealth = () => {
        // In the midst of judging: the first look at the release that is not well.
        if (killed === 0 && team.service.deployed.at(-1) === "v0.3.0") killed = killBelow(pid, "/dist/guard");
      };

      const shipped = await team.run(ship, {
        event: "push",
        sha,
        onStart: (started) => {
          pid = started;
        },
      });

      expect(killed).toBeGreaterThan(0);
      const jobs = { release: "success", deploy: "success", guard: "failure", finish: "failure" };
      expect(shipped.jobs, shipped.output).toEqual(jobs);
      expect(team.service.deployed.slice(3)).toEqual(["v0.3.0", "v0.1.0"]);
      expect(titles()).toEqual([
        "Incident: v0.2.0 failed its gate in production",
        "Incident: v0.3.0 failed its gate in production",
      ]);
      expect(shipped.output).toContain("v0.1.0 is back and verified");
    });

    test("undoes a deploy whose command failed half-way, which no gate judges", async () => {
      team.service.refusing.add("v0.4.0");
      const sha = team.merge({ "a.txt": "4" }, "feat: a scale");

      const shipped = await team.run(ship, { event: "push", sha });

      const jobs = { release: "success", deploy: "failure", undo: "success" };
      expect(shipped.jobs, shipped.output).toEqual(jobs);
      expect(team.service.deployed.slice(5)).toEqual(["v0.4.0", "v0.1.0"]);
      expect(shipped.output).toContain("outcome=verified");
    });

    test("goes back by hand: a dry run touches nothing, and then it is done", async () => {
      const good = team.merge({ "a.txt": "5" }, "feat: a bag");
      const shipped = await team.run(inParts, { event: "push", sha: good });
      expect(shipped.output).toMatch(
        /after tag=v0\.5\.0 new=true verdict=pass deployment=\d+ issue= node=v24\./,
      );
      const before = [...team.service.deployed];

      const shown = await byHand({ "dry-run": "true" }, grantedBy(".github/workflows/rollback.yml", "plan"));
      const afterDryRun = [...team.service.deployed];
      const done = await byHand();

      expect(shown.jobs, shown.output).toEqual({ "dry run": "success" });
      expect(shown.summaries.join("\n")).toContain("v0.1.0");
      expect(afterDryRun).toEqual(before);
      expect(done.jobs, done.output).toEqual({ "dry run": "success", rollback: "success" });
      expect(team.service.deployed).toEqual([...before, "v0.1.0"]);
    });

    test("by hand, a release that there is not ends at the dry run, and nothing is deployed", async () => {
      const before = [...team.service.deployed];

      const refused = await byHand({ release: "v9.9.9" });

      expect(refused.jobs, refused.output).toEqual({ "dry run": "failure" });
      expect(refused.output).toContain("v9.9.9");
      expect(team.service.deployed).toEqual(before);
    });

    test("by hand, the environment that was picked is the one that is looked at", async () => {
      const before = [...team.service.deployed];

      const refused = await byHand({ environment: "staging" });

      expect(refused.jobs, refused.output).toEqual({ "dry run": "failure" });
      expect(refused.output).toContain("`environments.staging.gate`");
      expect(team.service.deployed).toEqual(before);
    });

    test("by hand, the good release that a person names comes back, although it is held", async () => {
      const sha = team.merge({ "a.txt": "6" }, "feat: a rack");
      const shipped = await team.run(ship, { event: "push", sha });
      expect(team.service.deployed.at(-1), shipped.output).toBe("v0.6.0");
      const before = [...team.service.deployed];

      const done = await byHand({ release: "v0.5.0" });

      expect(done.jobs, done.output).toEqual({ "dry run": "success", rollback: "success" });
      expect(done.summaries[0]).toContain("v0.5.0");
      expect(done.output).toContain("outcome=verified");
      expect(team.service.deployed).toEqual([...before, "v0.5.0"]);
    });

    test("answers a maintainer in the issue", async () => {
      const { repository } = team.github;
      repository.permit("grace", "write");
      const [issue] = repository.issues;
      const comment = repository.comment(issue?.number ?? 0, { author: "grace", body: "/ack" });

      const answered = await team.run(".github/workflows/incidents.yml", {
        event: "issue_comment",
        payload: {
          action: "created",
          issue: issue === undefined ? {} : renderIssue(repository, issue),
          comment: renderComment(repository, comment),
        },
        sha: repository.refs.get("refs/heads/main") ?? "",
        actor: "grace",
      });

      expect(answered.jobs, answered.output).toEqual({ postmortem: "success" });
      expect(repository.issues[0]?.assignees.map(({ login }) => login)).toEqual(["grace"]);
    });

    /** Starts the rollback by hand as the form does, which sends every field. */
    function byHand(
      inputs: Readonly<Record<string, string>> = {},
      permissions?: Readonly<Record<string, "read" | "write">>,
    ): Promise<ActEnd> {
      const form = { environment: "production", reason: "Orders are slow", release: "", "dry-run": "false" };
      return team.run(".github/workflows/roll-back.yml", {
        event: "workflow_dispatch",
        payload: { inputs: { ...form, ...inputs } },
        ...(permissions === undefined ? {} : { permissions }),
        sha: team.github.repository.refs.get("refs/heads/main") ?? "",
      });
    }

    /** Files of the run's artifacts. */
    function kept({ artifacts }: ActEnd): readonly string[] {
      const zips = readdirSync(artifacts, { recursive: true, encoding: "utf8" }).filter((path) =>
        path.endsWith(".zip"),
      );
      return zips.flatMap((path) => {
        const listed = execFileSync("python3", ["-m", "zipfile", "-l", join(artifacts, path)], {
          encoding: "utf8",
        });
        const names = listed
          .split("\n")
          .flatMap((line) => /^(?:.*\/)?(\S+\.\S+) {2,}\d/.exec(line)?.[1] ?? []);
        return names.map((name) => `${basename(path, ".zip")}: ${name}`);
      });
    }

    function titles(): readonly string[] {
      return team.github.repository.issues.map(({ title }) => title);
    }
  },
);
