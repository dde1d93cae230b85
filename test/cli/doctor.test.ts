import { execFileSync, spawn } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startGitHub } from "../../src/rehearsal/github/server.ts";
import { settingsOf } from "../../src/rehearsal/github/state/repository-settings.ts";
import { checkWorkflow, deployWorkflow } from "../core/doctor/healthy.ts";
import { entry, newFolder, type Ran, unbroken } from "./clone.ts";

const withoutAdministration = {
  actions: "read",
  contents: "read",
  deployments: "read",
  pull_requests: "read",
} as const;
const owner = { ...withoutAdministration, administration: "read" } as const;

async function openShop(permissions: Readonly<Record<string, "read" | "write">> = owner) {
  const github = await startGitHub();
  onTestFinished(async () => {
    await github.close();
    expect(github.violations).toEqual([]);
  });
  const { repository } = github;
  repository.commit({
    branch: "main",
    files: { ".github/workflows/plan.yml": checkWorkflow, ".github/workflows/deploy.yml": deployWorkflow },
    message: "Set up",
  });
  const own = settingsOf(repository);
  own.rulesetChecks.set("main", [{ name: "plan-check", app: 15_368 }]);
  own.environments.push({ name: "production", branches: "protected" });
  repository.setImmutableReleases(true);
  repository.rulesets.push({
    name: "releases",
    enforcement: "active",
    include: ["refs/tags/v*"],
    rules: [{ type: "update" }, { type: "deletion" }],
  });
  const at = repository.timestamp();
  const text = "rollback-ready: passed the gate: health: 0 of 11 bad";
  const creator = repository.account("github-actions[bot]");
  repository.deployments.push({
    id: 7,
    creator,
    sha: repository.refs.get("refs/heads/main") ?? "",
    ref: "main",
    task: "deploy",
    originalEnvironment: "production",
    environment: "production",
    payload: "",
    description: null,
    isTransient: false,
    isProduction: true,
    createdAt: at,
    updatedAt: at,
    statuses: [
      {
        id: 8,
        creator,
        state: "success",
        description: text,
        environment: "production",
        logUrl: "",
        environmentUrl: "",
        createdAt: at,
      },
    ],
  });
  const token = github.issueToken({ label: "person", login: "acme", type: "User", permissions });
  const env = { GITHUB_API_URL: github.url, GH_TOKEN: token };
  return { github, repository, own, env, token };
}

// The server answers in this process, so the command line must not hold it up.
function doctor(
  flags: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd = newFolder(),
): Promise<Ran> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [entry, "doctor", ...flags], {
      cwd,
      env: { PATH: process.env["PATH"], HOME: newFolder(), ...env },
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.on("close", (code) => settle({ code, out, err }));
  });
}

function cloneOf(remote: string): string {
  const folder = newFolder();
  execFileSync("git", ["init", "-q"], { cwd: folder });
  execFileSync("git", ["remote", "add", "origin", remote], { cwd: folder });
  return folder;
}

const named = ["--repo", "acme/shop"];

test("a repository that lacks nothing is 0", async () => {
  const { env, github } = await openShop();

  const ran = await doctor(named, env);

  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(ran.out).toContain("\nready: nothing is missing (14 settings looked at).\n");
  expect(github.requests.filter(({ write }) => write)).toEqual([]);
});

test("what is missing is 1, worst first, each with what was seen and what to do, within 80 columns", async () => {
  const { env, own, repository } = await openShop();
  own.rulesetChecks.clear();
  own.workflowToken = "write";
  repository.setImmutableReleases(false);

  const { code, out } = await doctor(named, env);

  expect(code).toBe(1);
  expect(out).toMatch(/^Settings of `acme\/shop` on GitHub\n\nerror: Required check\n/);
  expect(unbroken(out)).toContain(
    "Nothing requires the job `plan-check` on `main`, so a change without a plan can be merged.",
  );
  expect(out.indexOf("\nwarning: Immutable releases")).toBeGreaterThan(out.indexOf("error: Required check"));
  expect(out).toContain("\nwarning: Default of GITHUB_TOKEN");
  const command =
    "gh api -X PUT repos/acme/shop/actions/permissions/workflow -f default_workflow_permissions=read";
  expect(out.split("\n").filter((line) => line.length > 80)).toEqual([`    \`${command}\`,`]);
  expect(out).toContain("\nmissing: 1 error, 2 warnings, 11 in order.\n");
  expect(out).not.toContain("\u001b");
});

test("what could not be read is 2 where nothing else is missing, with the permission that would tell", async () => {
  const { env, repository } = await openShop({
    ...owner,
    administration: undefined,
    contents: "read",
  } as never);
  repository.setImmutableReleases(true);

  const { code, out } = await doctor(named, env);

  expect(code).toBe(2);
  expect(unbroken(out)).toContain("The token lacks `administration: read`.");
  expect(out).toContain("not known: 3 not known, 11 in order.");
});

test("tools get the same as JSON", async () => {
  const { env, own } = await openShop();
  own.workflowToken = "write";

  const { code, out } = await doctor([...named, "--json"], env);

  const told = JSON.parse(out);
  expect(code).toBe(1);
  expect(told).toMatchObject({ version: 1, kind: "diagnosed", repository: "acme/shop", unknown: [] });
  expect(told.missing).toEqual([
    {
      rule: "workflow-token",
      level: "warning",
      about: "Default of GITHUB_TOKEN",
      seen: "It may write everything in each workflow that has no `permissions:`, our records and deployments included.",
      write: expect.stringContaining("gh api -X PUT repos/acme/shop/actions/permissions/workflow"),
    },
  ]);
  expect(told.fine).toHaveLength(13);
});

test("the repository is the one that origin is, and the token that of gh", async () => {
  const { env, token } = await openShop();
  const folder = newFolder();
  const asked = join(folder, "asked");
  writeFileSync(join(folder, "gh"), `#!/bin/sh\necho "$@" > ${asked}\necho ${token}\n`);
  chmodSync(join(folder, "gh"), 0o755);
  const own = { GITHUB_API_URL: env.GITHUB_API_URL, PATH: `${folder}:${process.env["PATH"]}` };

  const ran = await doctor([], own, cloneOf("git@github.com:acme/shop.git"));

  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(execFileSync("cat", [asked], { encoding: "utf8" })).toBe("auth token --hostname github.com\n");
});

test("a token of GitHub's goes to no other host that a clone names", async () => {
  const { token } = await openShop();
  const remote = "https://git.acme.invalid/acme/shop.git";

  const ran = await doctor([], { GH_TOKEN: token, GITHUB_TOKEN: token }, cloneOf(remote));

  expect(ran).toEqual({
    code: 2,
    out: "",
    err: "could not look: There is no token for git.acme.invalid.\n  Log in with `gh auth login --hostname git.acme.invalid`, or set GH_ENTERPRISE_TOKEN.\n",
  });
});

test.each([
  [
    "without a remote",
    newFolderWithGit,
    /^could not look: This folder is no clone of a repository on GitHub/,
  ],
  ["outside of a clone", newFolder, /^could not look: This folder is no clone of a repository on GitHub/],
])("a folder %s needs the name of a repository", async (_, folder, text) => {
  const { env } = await openShop();

  const ran = await doctor([], env, folder());

  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(text);
  expect(ran.err).toContain("Name the repository: --repo OWNER/NAME.");
});

test("a repository that the token may not see, and a token that has expired, are told as such", async () => {
  const { env, github } = await openShop();
  const body = { message: "Not Found" };
  github.fail({ method: "GET", route: "/repos/{owner}/{repo}", times: 1, status: 404, body });

  const hidden = await doctor([...named, "--json"], env);
  const expired = await doctor(named, { ...env, GH_TOKEN: "ghp_gone" });

  expect(hidden.code).toBe(2);
  expect(JSON.parse(hidden.out).problems).toEqual([
    "GitHub could not read the repository: 404, it is not there or the token may not see it (needs `metadata: read`).",
    "Name the repository with --repo OWNER/NAME, and give a token that may see it.",
  ]);
  expect(expired).toEqual({
    code: 2,
    out: "",
    err: "could not look: GitHub did not accept the token when asked to read the repository.\n  Log in again with `gh auth login`, or set GH_TOKEN to a token that has not expired.\n",
  });
});

function newFolderWithGit(): string {
  const folder = newFolder();
  execFileSync("git", ["init", "-q"], { cwd: folder });
  return folder;
}
