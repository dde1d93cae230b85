import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startGitHub } from "../../src/rehearsal/github/server.ts";
import { settingsOf } from "../../src/rehearsal/github/state/repository-settings.ts";
import { entry, newFolder, run } from "./clone.ts";

const old = `on: { push: { branches: [main] } }
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: actions/checkout@v4
      - run: kubectl set image deployment/shop app=ghcr.io/acme/shop:latest
`;

test("what init writes leaves to doctor only what is set on GitHub, and the old deploy", async () => {
  const folder = newFolder();
  const git = (...args: readonly string[]) => execFileSync("git", [...identity, ...args], { cwd: folder });
  const workflows = join(folder, ".github/workflows");
  mkdirSync(workflows, { recursive: true });
  writeFileSync(join(workflows, "deploy.yml"), old);
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", "Start");
  git("remote", "add", "origin", "https://github.com/acme/shop.git");
  git("update-ref", "refs/remotes/origin/main", "HEAD");

  expect(run(["init", "--yes"], folder)).toMatchObject({ code: 0 });
  const files = Object.fromEntries([
    ...readdirSync(workflows).map((name) => [
      `.github/workflows/${name}`,
      readFileSync(join(workflows, name), "utf8"),
    ]),
    [".github/rollback.yml", readFileSync(join(folder, ".github/rollback.yml"), "utf8")],
  ]);
  const told = await doctorOf(files);

  expect(told.missing.map(({ rule, about }) => `${rule}: ${about}`)).toEqual([
    "gate: Gate after `deploy.yml`, job `deploy`",
    "known-good: Known-good release in `production`",
  ]);
  expect(told.unknown).toEqual([]);
});

interface Told {
  readonly missing: readonly { readonly rule: string; readonly about: string }[];
  readonly unknown: readonly unknown[];
}

async function doctorOf(files: Readonly<Record<string, string>>): Promise<Told> {
  const github = await startGitHub();
  onTestFinished(() => github.close());
  const { repository } = github;
  repository.commit({ branch: "main", files, message: "Set up" });
  const own = settingsOf(repository);
  own.rulesetChecks.set("main", [{ name: "rollback-plan / plan-check", app: 15_368 }]);
  own.environments.push({ name: "production", branches: "protected" });
  repository.setImmutableReleases(true);
  const permissions = {
    actions: "read",
    administration: "read",
    contents: "read",
    deployments: "read",
    pull_requests: "read",
  } as const;
  const token = github.issueToken({ label: "person", login: "acme", type: "User", permissions });
  const child = spawn(process.execPath, [entry, "doctor", "--repo", "acme/shop", "--json"], {
    cwd: newFolder(),
    env: { PATH: process.env["PATH"], HOME: newFolder(), GITHUB_API_URL: github.url, GH_TOKEN: token },
  });
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  await new Promise((settle) => child.on("close", settle));
  return JSON.parse(out);
}

const identity = [
  ...["-c", "user.name=Mona", "-c", "user.email=mona@example.com"],
  ...["-c", "init.defaultBranch=main", "-c", "commit.gpgSign=false"],
];
