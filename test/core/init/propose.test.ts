import { describe, expect, it } from "vitest";
import { textAfter } from "../../../src/core/init/proposal.ts";
import { type Proposed, propose } from "../../../src/core/init/propose.ts";
import { readPolicy } from "../../../src/core/policy/read.ts";
import { surveyTeam } from "../../flows/init/survey-team.ts";
import { teams } from "../../flows/init/teams.ts";

type Files = Readonly<Record<string, string>>;

async function proposed(files: Files): Promise<Proposed> {
  return propose(await surveyTeam(files));
}

function withWritten(files: Files, { files: written }: Proposed): Files {
  return { ...files, ...Object.fromEntries(written.map((one) => [one.path, textAfter(one)])) };
}

function policyOf(all: Proposed): string {
  return all.files.flatMap((one) => (one.path === ".github/rollback.yml" ? [textAfter(one)] : [])).join("");
}

const every: readonly (readonly [string, Files])[] = [...Object.entries(teams), ["nothing", {}]];

describe.each(every)("what is written for %s", (_name, files) => {
  it("is a policy that is read", async () => {
    const text = policyOf(await proposed(files));

    expect(readPolicy(text)).toMatchObject({ kind: "policy" });
  });

  it("is a policy, too, once every line that is off is on, as far as it is no sentence", async () => {
    const text = policyOf(await proposed(files));

    expect(readPolicy(allOn(text))).toMatchObject({ kind: "policy" });
    expect(allOn(text)).not.toBe(text);
  });

  it("is nothing more the second time", async () => {
    const again = await proposed(withWritten(files, await proposed(files)));

    expect(again.files).toEqual([]);
    expect(again.questions).toEqual([]);
    expect(again.left.filter(({ isProblem }) => isProblem)).toEqual([]);
  });

  it("is finished by running again, wherever the first run was cut off", async () => {
    const whole = await proposed(files);
    for (const at of whole.files.keys()) {
      const part = { ...whole, files: whole.files.slice(0, at) };

      const rest = await proposed(withWritten(files, part));

      expect(rest.files).toEqual(whole.files.slice(at));
    }
  });

  it("keeps every line of a person's", async () => {
    const { files: written } = await proposed(files);

    for (const one of written) {
      const before = files[one.path];
      if (one.kind === "new") expect(before).toBe(undefined);
      else expect(textAfter(one).startsWith(before ?? "?")).toBe(true);
    }
  });
});

describe("what is written", () => {
  it("for a team on Kubernetes has its names, its health and its image", async () => {
    const all = await proposed(teams["go-flyway-kubectl"]);

    const reading = readPolicy(policyOf(all));
    const ship = all.files.find(({ path }) => path === ".github/workflows/ship.yml");
    expect(reading).toMatchObject({
      policy: {
        environments: {
          production: {
            gate: { checks: [{ name: "health", url: "https://shop.acme.example/healthz" }] },
            rollback: {
              redeploy: {
                command: [
                  "kubectl",
                  "--namespace",
                  "shop",
                  "set",
                  "image",
                  "deployment/shop-api",
                  "api={artifact.app}",
                ],
              },
            },
          },
        },
      },
    });
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's.
    expect(ship && textAfter(ship)).toContain("\n        app=oci:ghcr.io/acme/shop:${{ github.sha }}\n");
    expect(ship && textAfter(ship)).toContain(
      '\n        kubectl --namespace shop set image deployment/shop-api "api=$image"\n',
    );
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's.
    expect(ship && textAfter(ship)).toContain("\n        DATABASE_URL=${{ secrets.DATABASE_URL }}\n");
  });

  it("for a team on Heroku lets dependency updates pass, and brings the script that its way back runs", async () => {
    const all = await proposed(teams["rails-heroku"]);

    expect(readPolicy(policyOf(all))).toMatchObject({
      policy: {
        plan: { exempt: [{ authors: ["dependabot[bot]"] }] },
        environments: {
          production: {
            rollback: { redeploy: { command: ["./ops/heroku-return.sh", "acme-shop", "{config.slug}"] } },
          },
        },
      },
    });
    expect(all.files.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      "new ops/heroku-return.sh",
      "new .github/rollback.yml",
      "addition .github/pull_request_template.md",
      "new .github/workflows/rollback-plan.yml",
      "new .github/workflows/ship.yml",
      "new .github/workflows/rollback.yml",
      "new .github/workflows/incidents.yml",
    ]);
  });

  it("for several environments ships to one after the other, production last", async () => {
    const all = await proposed(teams.monorepo);

    const ship = all.files.map((one) => (one.path.endsWith("ship.yml") ? textAfter(one) : "")).join("");
    expect(ship).toContain("\n  deploy-staging:\n    needs: release\n");
    expect(ship).toContain("\n  deploy-production:\n    needs: [release, deploy-staging]\n");
    expect(ship).toContain('\n        export TARGET="$ENVIRONMENT"\n        ./ops/deploy.sh "$TARGET"\n');
  });

  it("asks what no file tells", async () => {
    const { questions } = await proposed({});

    expect(questions).toEqual([
      {
        path: ".github/rollback.yml",
        text: "Which address answers 200 when the service is well (`gate.checks`)?",
      },
      {
        path: ".github/rollback.yml",
        text: "Which command brings an older release back (`rollback.redeploy`)?",
      },
      { path: ".github/workflows/ship.yml", text: "Which artifacts does a release have (`artifacts`)?" },
      { path: ".github/workflows/ship.yml", text: "Which command deploys a release (`deploy-command`)?" },
    ]);
  });

  it("never takes two halves of an address for one that somebody asks", async () => {
    const text = policyOf(await proposed(teams["node-prisma-ecs"]));

    expect(readPolicy(text)).toMatchObject({
      policy: { environments: { production: { gate: { interval: 5000 } } } },
    });
    expect(text).toContain(
      "      # checks:\n      #   - name: health\n      #     url: https://shop.acme.example/healthz\n",
    );
  });
});

describe("what is there already", () => {
  const uses = (path: string): string =>
    `on: [workflow_dispatch, issue_comment]\njobs:\n  a:\n    uses: ${path}@v1\n`;
  const step = (path: string): string =>
    `on: [workflow_dispatch, issue_comment]\njobs:\n  a:\n    steps: [{ uses: ${path}@v1 }]\n`;

  it.each([
    ["rollback-plan.yml", step("rollback-ready/suite/actions/plan-check")],
    ["rollback-plan.yml", uses("acme/rollback-ready-copy/.github/workflows/plan-check.yml")],
    ["ship.yml", step("rollback-ready/suite")],
    ["ship.yml", uses("rollback-ready/suite/.github/workflows/pipeline.yml")],
    ["rollback.yml", step("rollback-ready/suite/actions/rollback")],
    ["incidents.yml", step("rollback-ready/suite/actions/postmortem")],
  ])("makes %s needless, by what it does and not by its name", async (name, text) => {
    const { files, left } = await proposed({ ".github/workflows/own.yml": text });

    expect(files.map(({ path }) => path)).not.toContain(`.github/workflows/${name}`);
    expect(left).toEqual([
      { path: ".github/workflows/own.yml", reason: expect.any(String), isProblem: false },
    ]);
  });

  it.each([
    ["a workflow of the team's own", uses("./.github/workflows/deploy.yml").replace("@v1", "")],
    ["a workflow that its company shares", uses("acme/workflows/.github/workflows/deploy.yml")],
    ["an action that is only called so", step("acme/shop/actions/gate")],
  ])("is not taken for ours where it is %s", async (_what, text) => {
    const { files } = await proposed({ ".github/workflows/own.yml": text });

    expect(files.map(({ path }) => path)).toContain(".github/workflows/ship.yml");
  });

  it("is no rollback by hand where nobody can start it", async () => {
    const { files } = await proposed({
      ".github/workflows/own.yml": step("rollback-ready/suite/actions/rollback").replace(
        "workflow_dispatch, ",
        "",
      ),
    });

    expect(files.map(({ path }) => path)).toContain(".github/workflows/rollback.yml");
  });

  it("keeps its name where a workflow does something else, and ours takes another", async () => {
    const { files } = await proposed({ ".github/workflows/ship.yml": "jobs: {}\n" });

    expect(files.map(({ path }) => path)).toContain(".github/workflows/rollback-ready-ship.yml");
  });

  it("stays where both names are taken", async () => {
    const { left } = await proposed({
      ".github/workflows/ship.yml": "jobs: {}\n",
      ".github/workflows/rollback-ready-ship.yml": "jobs: {}\n",
    });

    expect(left).toContainEqual({
      path: ".github/workflows/ship.yml",
      reason:
        "it is there and does something else; wanted is that deploys are watched, and taken back when they are not well",
      isProblem: true,
    });
  });

  it("stays, with what is wrong, where it is a policy that nobody can read", async () => {
    const { files, left } = await proposed({ ".github/rollback.yml": "version: 2\nplann: {}\n" });

    expect(files.map(({ path }) => path)).not.toContain(".github/rollback.yml");
    expect(left).toContainEqual({
      path: ".github/rollback.yml",
      reason: "the policy is there, with 2 problems: Line 1, column 10: Write `1`",
      isProblem: true,
    });
  });

  it("stays where it has the name of a recipe's script, and is told unless it is that script", async () => {
    const own = { ...teams["rails-heroku"], "ops/heroku-return.sh": "#!/bin/sh\nexit 0\n" };

    const { files, left } = await proposed(own);

    expect(files.map(({ path }) => path)).not.toContain("ops/heroku-return.sh");
    expect(left).toEqual([
      {
        path: "ops/heroku-return.sh",
        reason: "it is there and is not what the recipe runs",
        isProblem: true,
      },
    ]);
  });

  it("is not doubled where a broken workflow names it", async () => {
    const { files, left } = await proposed({
      ".github/workflows/plan.yml":
        "jobs:\n  a: [\n    uses: rollback-ready/suite/actions/plan-check@v1\n  b: {\n",
    });

    expect(files.map(({ path }) => path)).not.toContain(".github/workflows/rollback-plan.yml");
    expect(left).toContainEqual({
      path: ".github/workflows/plan.yml",
      reason: expect.stringMatching(
        /^line \d+ is no YAML, and it names the suite: perhaps pull requests are checked/,
      ),
      isProblem: true,
    });
  });
});

// A sentence begins with a capital letter or an address, and a line of YAML does not; what goes on is told by its indent.
function allOn(text: string): string {
  const lines: string[] = [];
  let isSentence = false;
  for (const line of text.split("\n")) {
    const [, indent = "", off] = /^( *)# ?(.*)$/.exec(line) ?? [];
    if (off === undefined) {
      isSentence = false;
      lines.push(line);
    } else if (/^ *(- )?[a-z-]+:( |$)/.test(off) && !/^yaml-language-server|^https/.test(off)) {
      isSentence = false;
      lines.push(`${indent}${off}`);
    } else if (/^[A-Z]/.test(off) || isSentence || !/^ /.test(off)) isSentence = true;
    else lines.push(`${indent}${off}`);
  }
  return lines.join("\n");
}
