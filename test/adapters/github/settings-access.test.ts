import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { settingsAccess } from "../../../src/adapters/github/settings-access.ts";

// Neither a token of this machine's `gh` nor its git settings are to be found.
const PATH = "/usr/bin:/bin";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "rollback-ready-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function look(given: string | null, environment: Readonly<Record<string, string>>, folder = newFolder()) {
  return settingsAccess(given, folder, { PATH, HOME: newFolder(), ...environment });
}

function cloneOf(remote: string): string {
  const folder = newFolder();
  execFileSync("git", ["init", "-q"], { cwd: folder });
  execFileSync("git", ["remote", "add", "origin", remote], { cwd: folder });
  return folder;
}

test.each([
  ["github.com", { GH_TOKEN: "t" }, "https://api.github.com", "https://github.com/acme/shop"],
  [
    "a tenant of GitHub's",
    { GH_HOST: "acme.ghe.com", GITHUB_TOKEN: "t" },
    "https://api.acme.ghe.com",
    "https://acme.ghe.com/acme/shop",
  ],
  [
    "an own server",
    { GH_HOST: "git.acme.example", GH_ENTERPRISE_TOKEN: "t" },
    "https://git.acme.example/api/v3",
    "https://git.acme.example/acme/shop",
  ],
  [
    "the server that a runner names",
    {
      GITHUB_API_URL: "https://git.acme.example/api/v3/",
      GITHUB_SERVER_URL: "https://git.acme.example/",
      GITHUB_TOKEN: "t",
    },
    "https://git.acme.example/api/v3",
    "https://git.acme.example/acme/shop",
  ],
] as const)("on %s", async (_, environment, apiUrl, url) => {
  expect(await look("acme/shop", environment)).toEqual({
    kind: "access",
    access: { owner: "acme", repo: "shop", apiUrl, url, token: "t" },
  });
});

test.each([
  ["https://git.acme.example/acme/shop.git", "git.acme.example", "GH_ENTERPRISE_TOKEN"],
  ["git@github.com.evil.example:acme/shop.git", "github.com.evil.example", "GH_ENTERPRISE_TOKEN"],
  ["https://ghe.com/acme/shop.git", "ghe.com", "GH_ENTERPRISE_TOKEN"],
])("a clone of %s gets no token of GitHub's", async (remote, host, name) => {
  const environment = { GH_TOKEN: "t", GITHUB_TOKEN: "t" };

  expect(await look(null, environment, cloneOf(remote))).toEqual({
    kind: "refused",
    problem: `There is no token for ${host}.`,
    write: `Log in with \`gh auth login --hostname ${host}\`, or set ${name}.`,
  });
});

test("an empty variable is none", async () => {
  const environment = { GH_TOKEN: "", GITHUB_TOKEN: "t", GITHUB_API_URL: "", GH_HOST: "" };

  expect(await look("acme/shop", environment)).toMatchObject({
    access: { apiUrl: "https://api.github.com", token: "t" },
  });
});
