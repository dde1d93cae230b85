import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gpgKey, type Keys, sshKey } from "../adapters/git/world.ts";
import { checkedOut } from "./checkout.ts";
import type { ActionWorld } from "./world.ts";

const run = promisify(execFile);

export type KeyKind = "SSH" | "GPG";

/** A new key of a kind, made below the world's folder. */
export function keyOf(world: ActionWorld, kind: KeyKind, passphrase = ""): Keys {
  return kind === "SSH" ? sshKey(world.folder, "ed25519", passphrase) : gpgKey(world.folder, passphrase);
}

/** Lets git itself fetch the tag and verify its signature against one public key. Answers what git says. */
export async function verifiedByGit(
  world: ActionWorld,
  tag: string,
  kind: KeyKind,
  publicKey: string,
): Promise<string> {
  const commit = world.github.repository.objects.peel(
    world.github.repository.refs.get(`refs/tags/${tag}`) ?? "",
  );
  const git = await checkedOut(world, commit ?? "");
  await git("fetch", "-q", "origin", `refs/tags/${tag}:refs/tags/${tag}`);
  const home = mkdtempSync(join(world.folder, "v-"));
  const file = join(home, "key");
  if (kind === "SSH") {
    await writeFile(file, `release@example.com ${publicKey}\n`);
    await git("config", "gpg.format", "ssh");
    await git("config", "gpg.ssh.allowedSignersFile", file);
    return said(world, tag);
  }
  await writeFile(file, `${publicKey}\n`);
  try {
    await run("gpg", ["--homedir", home, "--batch", "--import", file]);
    return await said(world, tag, { GNUPGHOME: home });
  } finally {
    await run("gpgconf", ["--homedir", home, "--kill", "all"]);
  }
}

async function said(
  { workspace }: ActionWorld,
  tag: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const options = { cwd: workspace, env: { ...process.env, ...env } };
  const { stdout, stderr } = await run("git", ["verify-tag", tag], options);
  return stdout + stderr;
}
