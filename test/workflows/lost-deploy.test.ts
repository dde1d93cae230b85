import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findAct } from "../support/act.ts";
import { afterLostDeploy, tellingOutputs } from "../support/changed-deploy.ts";
import { loseMachine } from "../support/lose-machine.ts";
import { ship, startTeam, type Team } from "../support/team.ts";

const act = findAct();
if (act === null) {
  const missing =
    "nektos/act is not installed, so no deploy is lost (go install github.com/nektos/act@v0.2.87)";
  if (process.env["CI"] === "true") throw new Error(missing);
  process.stdout.write(`skipped: ${missing}\n`);
}

describe.skipIf(act === null)(
  "the pipeline of the README, whose deploy job is lost",
  { timeout: 180_000 },
  () => {
    let team: Team;

    beforeAll(async () => {
      team = await startTeam(act ?? "act");
    });

    afterAll(async () => {
      expect(team?.github.violations).toEqual([]);
      await team?.close();
    });

    test("returns to what was well, when the machine went away in the middle of the command", async () => {
      const first = team.merge({ "a.txt": "1" }, "feat: a basket");
      const well = await team.run(ship, { event: "push", sha: first });
      const sha = team.merge({ "a.txt": "2" }, "feat: a till");
      let pid = 0;
      team.service.onDeploy = (release) => {
        if (release === "v0.2.0") loseMachine(pid);
      };

      const lost = await team.run(ship, {
        event: "push",
        sha,
        onStart: (started) => {
          pid = started;
        },
      });
      const left = team.github.repository.deployments.at(-1);
      const leftAs = left?.statuses.map(({ state }) => state);
      const change = (workflow: string): string => tellingOutputs(afterLostDeploy(workflow));
      const goneOn = await team.run(ship, { event: "push", sha, change, isSameRun: true });

      expect(well.code, well.output).toBe(0);
      expect([lost.code, lost.jobs], lost.output).toEqual([null, { release: "success" }]);
      expect(leftAs).toEqual(["in_progress"]);
      const jobs = { release: "success", deploy: "failure", undo: "success", tell: "success" };
      expect(goneOn.jobs, goneOn.output).toEqual(jobs);
      expect(goneOn.output).toContain("undo=success outcome=verified back=v0.1.0");
      expect(team.service.deployed).toEqual(["v0.1.0", "v0.2.0", "v0.1.0"]);
    });

    test("has nothing to undo, when the machine went away before the deployment was opened", async () => {
      const sha = team.merge({ "a.txt": "3" }, "feat: a shelf");
      const before = [...team.service.deployed];

      const gone = await team.run(ship, { event: "push", sha, change: afterLostDeploy });

      expect(gone.jobs, gone.output).toEqual({ release: "success", deploy: "failure", undo: "success" });
      expect(gone.output).toContain(
        "nothing to undo: this run opened no deployment of v0.3.0 to `production`",
      );
      expect(team.service.deployed).toEqual(before);
    });
  },
);
