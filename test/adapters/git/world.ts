import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type GitSettings, machineGit } from "../../../src/adapters/git/git.ts";
import type { Git } from "../../../src/kernel/ports/index.ts";

export interface Place {
  readonly folder: string;
  readonly workspace: string;
  /** The runner's temporary folder. */
  readonly temp: string;
  readonly masked: readonly string[];
  /** The port, as a job with this environment has it. */
  git(settings?: Partial<GitSettings>): Git;
}

/** A workspace and a temporary folder, which must be empty again when the test ends. */
export function place(): Place {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "git-")));
  const workspace = join(folder, "workspace");
  const temp = join(folder, "temp");
  const masked: string[] = [];
  mkdirSync(workspace);
  mkdirSync(temp);
  onTestFinished(() => {
    const left = readdirSync(temp);
    rmSync(folder, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`left in the temporary folder: ${left.join(", ")}`);
  });
  const git: Place["git"] = (settings = {}) =>
    machineGit({
      workspace,
      temp,
      environment: process.env,
      repositoryUrl: () => "https://github.example/acme/shop",
      token: "ghs_token",
      log: { mask: (secret) => void masked.push(secret) },
      signal: new AbortController().signal,
      ...settings,
    });
  return { folder, workspace, temp, masked, git };
}

export interface Keys {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** A new SSH key as ssh-keygen makes it. */
export function sshKey(
  folder: string,
  type: "ed25519" | "rsa" | "ecdsa",
  passphrase = "",
  format: "RFC4716" | "PEM" | "PKCS8" = "RFC4716",
): Keys {
  const file = join(mkdtempSync(join(folder, "ssh-")), "id");
  execFileSync("ssh-keygen", [
    "-q",
    "-t",
    type,
    "-m",
    format,
    "-N",
    passphrase,
    "-C",
    "release key",
    "-f",
    file,
  ]);
  return {
    privateKey: readFileSync(file, "utf8"),
    publicKey: readFileSync(`${file}.pub`, "utf8").trim(),
  };
}

/** A new GPG key as gpg exports it. `expires` is a date or a time span as gpg takes it. */
export function gpgKey(folder: string, passphrase = "", expires = "0"): Keys {
  const home = mkdtempSync(join(folder, "gpg-"));
  // Few rounds on the passphrase: a test's key needs no protection.
  writeFileSync(join(home, "gpg-agent.conf"), "s2k-count 65536\n");
  const gpg = (...args: string[]): string =>
    execFileSync(
      "gpg",
      ["--homedir", home, "--batch", "--pinentry-mode", "loopback", "--passphrase", passphrase, ...args],
      {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
  try {
    gpg(
      "--faked-system-time",
      "20260101T000000!",
      "--quick-gen-key",
      "Shop <shop@example.com>",
      "ed25519",
      "sign",
      expires,
    );
    return {
      privateKey: gpg("--armor", "--export-secret-keys"),
      publicKey: gpg("--armor", "--export").trim(),
    };
  } finally {
    execFileSync("gpgconf", ["--homedir", home, "--kill", "all"]);
  }
}
