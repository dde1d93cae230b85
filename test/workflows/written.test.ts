import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textAfter } from "../../src/core/init/proposal.ts";
import { propose } from "../../src/core/init/propose.ts";
import { surveyTeam } from "../flows/init/survey-team.ts";
import { findAct } from "../support/act.ts";
import { deployScript, startTeam, type Team, type TeamService } from "../support/team.ts";

const act = findAct();
if (act === null) {
  const missing =
    "nektos/act is not installed, so no workflow that init writes is run (go install github.com/nektos/act@v0.2.87)";
  if (process.env["CI"] === "true") throw new Error(missing);
  process.stdout.write(`skipped: ${missing}\n`);
}

/** How the team deploys before it has us. */
const before = `name: deploy
on:
  push:
    branches: [main]
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: actions/checkout@v4
      - run: ./deploy "$RELEASE"
        env:
          DEPLOY_TOKEN: \${{ secrets.DEPLOY_TOKEN }}
`;

/** What the team answers to what init asks in the policy, where it asks it; and times of a test. */
function answers({ url }: TeamService): readonly (readonly [string, string])[] {
  return [
    [
      "      # checks:\n      #   - name: health\n      #     url: https://shop.example/health\n",
      `      checks:\n        - name: health\n          url: ${url}/health\n`,
    ],
    ["interval: 5s", "interval: 100ms"],
    ["bake: 60s", "bake: 1s"],
    [
      '    # rollback:\n    #   redeploy:\n    #     command: [./deploy, "{artifact.app}"]\n    #     timeout: 5m\n',
      '    rollback:\n      recovery: 4s\n      bake: 1s\n      redeploy:\n        command: [./deploy, "{release.tag}"]\n',
    ],
  ];
}

/** The team's files after `init`, with the team's answers. */
async function afterInit(service: TeamService): Promise<Readonly<Record<string, string>>> {
  const old = { ".github/workflows/deploy.yml": before };
  const { files } = propose(await surveyTeam(old));
  const written = Object.fromEntries(files.map((one) => [one.path, textAfter(one)]));
  const policy = answers(service).reduce((text, [asked, answer]) => {
    expect(text).toContain(asked);
    return text.replace(asked, answer);
  }, written[".github/rollback.yml"] ?? "");
  return { ...written, ".github/rollback.yml": policy, deploy: deployScript(service.url) };
}

describe.skipIf(act === null)("the workflow that init writes, started by hand", { timeout: 120_000 }, () => {
  let team: Team;

  beforeAll(async () => {
    team = await startTeam(act ?? "act", afterInit);
  });

  afterAll(async () => {
    expect(team?.github.violations).toEqual([]);
    await team?.close();
  });

  test("ships a release that is well, and takes back one that is not", async () => {
    const start = (sha: string) =>
      team.run(".github/workflows/ship.yml", { event: "workflow_dispatch", sha });
    team.service.broken.add("v0.2.0");

    const well = await start(team.merge({ "a.txt": "1" }, "feat: a basket"));
    const broken = await start(team.merge({ "a.txt": "2" }, "feat: a till"));

    const all = { release: "success", deploy: "success", guard: "success" };
    expect(well.jobs, well.output).toEqual(all);
    expect(broken.jobs, broken.output).toEqual({ ...all, guard: "failure" });
    expect(broken.output).toContain("v0.1.0 is back and verified");
    expect(team.service.deployed).toEqual(["v0.1.0", "v0.2.0", "v0.1.0"]);
  });
});
