import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { tagPayload } from "../../../src/core/release/tag-object.ts";
import type { PrivateKey, SigningResult } from "../../../src/kernel/ports/index.ts";
import { gpgKey, type Place, place, sshKey } from "./world.ts";

const payload = tagPayload({
  name: "v1.0.0",
  commit: "ce013625030ba8dba906f756967f9e9ca394464a",
  message: "Release 1.0.0\n\nManifest-Sha256: ab\n",
  date: "2026-05-01T10:00:00Z",
});

describe("a signature", () => {
  it.each(["ed25519", "rsa", "ecdsa"] as const)(
    "with an SSH key (%s) is good for its public half",
    async (type) => {
      const { folder, git } = place();
      const { privateKey, publicKey } = sshKey(folder, type);

      const signature = signatureOf(
        await git().sign(payload, { kind: "ssh", text: privateKey, passphrase: null }),
      );
      const check = await git().check(payload, signature, [publicKey]);

      expect(check).toEqual({ kind: "good", signer: expect.stringMatching(/^SHA256:/) });
    },
  );

  it.each([
    ["PEM", ""],
    ["PEM", "right"],
    ["PKCS8", ""],
    ["PKCS8", "right"],
  ] as const)("with an SSH key in the format %s (passphrase: %j) is good too", async (format, passphrase) => {
    const { folder, git } = place();
    const { privateKey, publicKey } = sshKey(folder, "rsa", passphrase, format);

    const signed = await git().sign(payload, {
      kind: "ssh",
      text: privateKey,
      passphrase: passphrase || null,
    });
    const check = await git().check(payload, signatureOf(signed), [publicKey]);

    expect(check.kind).toBe("good");
  });

  it("with an SSH key is the same on every run", async () => {
    const { folder, git } = place();
    const key = { kind: "ssh", text: sshKey(folder, "ed25519").privateKey, passphrase: null } as const;

    const [first, second] = [await git().sign(payload, key), await git().sign(payload, key)];

    expect(signatureOf(second)).toBe(signatureOf(first));
  });

  it.each(["ssh", "gpg"] as const)("with a protected key (%s) takes its passphrase", async (kind) => {
    const { folder, git } = place();
    const passphrase = 'it\'s $HOME `or` "so" – yes';
    const { privateKey, publicKey } =
      kind === "ssh" ? sshKey(folder, "ed25519", passphrase) : gpgKey(folder, passphrase);

    const signature = signatureOf(await git().sign(payload, { kind, text: privateKey, passphrase }));
    const check = await git().check(payload, signature, [publicKey]);

    expect(check.kind).toBe("good");
  });

  it("with a GPG key without a passphrase is good, and names the key's fingerprint", async () => {
    const { folder, git } = place();
    const { privateKey, publicKey } = gpgKey(folder);

    const signature = signatureOf(
      await git().sign(payload, { kind: "gpg", text: privateKey, passphrase: null }),
    );
    const check = await git().check(payload, signature, [publicKey]);

    expect(check).toEqual({ kind: "good", signer: expect.stringMatching(/^[0-9A-F]{40}$/) });
  });

  it("makes a tag that git itself verifies, with SSH and with GPG", async () => {
    const own = place();
    const ssh = sshKey(own.folder, "ed25519");
    const gpg = gpgKey(own.folder);

    const bySsh = await own.git().sign(payload, { kind: "ssh", text: ssh.privateKey, passphrase: null });
    const byGpg = await own.git().sign(payload, { kind: "gpg", text: gpg.privateKey, passphrase: null });

    expect(verifiedByGit(own, payload + signatureOf(bySsh), ssh.publicKey)).toContain('Good "git" signature');
    expect(verifiedByGit(own, payload + signatureOf(byGpg), gpg.publicKey)).toContain("Good signature");
  });
});

describe("a signature that does not count", () => {
  it.each(["ssh", "gpg"] as const)("was made by another key (%s)", async (kind) => {
    const { folder, git } = place();
    const make = () => (kind === "ssh" ? sshKey(folder, "ed25519") : gpgKey(folder));
    const [ours, theirs] = [make(), make()];

    const signature = signatureOf(
      await git().sign(payload, { kind, text: theirs.privateKey, passphrase: null }),
    );
    const check = await git().check(payload, signature, [ours.publicKey]);

    expect(check).toMatchObject({ kind: "bad", problem: expect.stringContaining("not among the signers") });
  });

  it.each(["ssh", "gpg"] as const)("stands under other words (%s)", async (kind) => {
    const { folder, git } = place();
    const { privateKey, publicKey } = kind === "ssh" ? sshKey(folder, "ed25519") : gpgKey(folder);

    const signature = signatureOf(await git().sign(payload, { kind, text: privateKey, passphrase: null }));
    const check = await git().check(payload.replace("v1.0.0", "v2.0.0"), signature, [publicKey]);

    expect(check).toMatchObject({ kind: "bad", problem: expect.stringContaining("does not fit") });
  });

  it.each([
    ["SSH", "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n"],
    ["PGP", "-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n"],
  ])("is broken (%s)", async (_kind, signature) => {
    const { folder, git } = place();
    const signers = [sshKey(folder, "ed25519").publicKey, gpgKey(folder).publicKey];

    expect(await git().check(payload, signature, signers)).toMatchObject({ kind: "bad" });
  });

  it("was made by an SSH key for something else than git", async () => {
    const { folder, git } = place();
    const { privateKey, publicKey } = sshKey(folder, "ed25519");
    writeFileSync(join(folder, "key"), privateKey, { mode: 0o600 });
    const made = execFileSync("ssh-keygen", ["-Y", "sign", "-n", "file", "-f", join(folder, "key")], {
      input: payload,
      encoding: "utf8",
      stdio: "pipe",
    });

    expect(await git().check(payload, made, [publicKey])).toMatchObject({ kind: "bad" });
  });

  it("was made by a GPG key that has expired since", async () => {
    const { folder, git } = place();
    const { privateKey, publicKey } = gpgKey(folder, "", "20260102T000000");
    const signature = signedInThePast(folder, privateKey);

    const check = await git().check(payload, signature, [publicKey]);

    expect(check).toEqual({ kind: "bad", problem: "the GPG key that signed it has expired" });
  });

  it("is of a kind that is not read: nobody knows", async () => {
    const { git } = place();

    const check = await git().check(payload, "-----BEGIN SIGNED MESSAGE-----\nAAAA\n", []);

    expect(check.kind).toBe("unknown");
  });

  it("cannot be judged where ssh-keygen or gpg is missing: nobody knows", async () => {
    const { folder, git } = place();
    const ssh = sshKey(folder, "ed25519");
    const gpg = gpgKey(folder);
    const signed = await git().sign(payload, { kind: "ssh", text: ssh.privateKey, passphrase: null });
    const bare = git({ environment: { PATH: folder } });

    const checks = [
      await bare.check(payload, signatureOf(signed), [ssh.publicKey]),
      await bare.check(payload, "-----BEGIN PGP SIGNATURE-----\n", [gpg.publicKey]),
    ];

    expect(checks).toEqual([
      {
        kind: "unknown",
        problem:
          "`ssh-keygen` is not installed on this runner. Install it in an earlier step (Debian and Ubuntu: openssh-client)",
      },
      {
        kind: "unknown",
        problem:
          "`gpg` is not installed on this runner. Install it in an earlier step (Debian and Ubuntu: gnupg)",
      },
    ]);
  });
});

describe("a key that cannot sign", () => {
  it.each([
    ["ssh", null, "a passphrase protects, and none is given"],
    ["ssh", "wrong", "does not open"],
    ["gpg", null, "a passphrase protects, and none is given"],
    ["gpg", "wrong", "does not open"],
  ] as const)("is protected (%s), and the passphrase given is %s", async (kind, passphrase, problem) => {
    const { folder, git } = place();
    const { privateKey } = kind === "ssh" ? sshKey(folder, "ed25519", "right") : gpgKey(folder, "right");

    const result = await git().sign(payload, { kind, text: privateKey, passphrase });

    expect(result).toMatchObject({ kind: "refused", problem: expect.stringContaining(problem) });
  });

  it.each([
    ["ssh", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n"],
    ["gpg", "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAAAA\n-----END PGP PRIVATE KEY BLOCK-----\n"],
  ] as const)("has the right frame and nothing in it (%s)", async (kind, text) => {
    const { git } = place();

    const result = await git().sign(payload, { kind, text, passphrase: null });

    expect(result).toMatchObject({ kind: "refused", problem: expect.stringContaining("not a private key") });
  });

  it("is a GPG key that has expired", async () => {
    const { folder, git } = place();
    const { privateKey } = gpgKey(folder, "", "20260102T000000");

    const result = await git().sign(payload, { kind: "gpg", text: privateKey, passphrase: null });

    expect(result).toMatchObject({ kind: "refused", problem: expect.stringContaining("expired") });
  });

  it.each(["ssh", "gpg"] as const)("has no tool to use it (%s)", async (kind) => {
    const { folder, git } = place();

    const result = await git({ environment: { PATH: folder } }).sign(payload, {
      kind,
      text: "",
      passphrase: null,
    });

    expect(result).toMatchObject({ kind: "refused", problem: expect.stringContaining("not installed") });
  });
});

describe("the key", () => {
  it("is in no argument, and the tool sees nothing of the step's inputs", async () => {
    const own = place();
    const spy = spied(own, "ssh-keygen");

    await own.git({ environment: spy.environment }).sign(payload, ssh("KEYTEXT", "PASSWORD"));

    expect(spy.argv()).toContain("-Y sign -n git -f");
    expect(spy.argv()).not.toMatch(/KEYTEXT|PASSWORD/);
    expect(spy.seen()).not.toMatch(/INPUT_|GIT_TRACE|ghs_/);
  });

  it("stands in a file that only this user can read, and is gone after a failure too", async () => {
    const own = place();
    const spy = spied(own, "ssh-keygen");

    const result = await own.git({ environment: spy.environment }).sign(payload, ssh("KEYTEXT", null));

    expect(spy.modes()).toMatch(/^drwx------ .*\.$(.*\n)*-rw------- .* key$/m);
    expect(result.kind).toBe("refused");
    expect(readdirSync(own.temp)).toEqual([]);
  });

  it.each([10, 30, 60, 120])(
    "is gone when the job is cancelled after %i ms, and no agent is left",
    async (ms) => {
      const own = place();
      const { privateKey } = gpgKey(own.folder, "right");
      const cancelling = new AbortController();
      setTimeout(() => cancelling.abort(), ms);

      await own.git({ signal: cancelling.signal }).sign(payload, {
        kind: "gpg",
        text: privateKey,
        passphrase: "right",
      });

      expect(readdirSync(own.temp)).toEqual([]);
      // An agent ends what it is doing before it goes.
      await vi.waitFor(() => expect(agentsOf(own.temp)).toEqual([]), { timeout: 10_000 });
    },
  );

  it("leaves no agent running after GPG has signed", async () => {
    const own = place();
    const { privateKey } = gpgKey(own.folder, "right");

    await own.git().sign(payload, { kind: "gpg", text: privateKey, passphrase: "right" });

    await vi.waitFor(() => expect(agentsOf(own.temp)).toEqual([]), { timeout: 10_000 });
  });

  it("may be used where the temporary folder has a path too long for an agent's socket", async () => {
    const own = place();
    const { privateKey } = gpgKey(own.folder, "right");
    const temp = join(own.folder, "a".repeat(100));

    const result = await own
      .git({ temp })
      .sign(payload, { kind: "gpg", text: privateKey, passphrase: "right" });

    expect(result.kind).toBe("signed");
  });
});

function ssh(text: string, passphrase: string | null): PrivateKey {
  return { kind: "ssh", text, passphrase };
}

function signatureOf(result: SigningResult): string {
  if (result.kind === "signed") return result.signature;
  throw new Error(result.problem);
}

/** What `git verify-tag` says of the object; throws when it does not verify. */
function verifiedByGit({ folder }: Place, object: string, publicKey: string): string {
  const home = join(folder, "home");
  const repository = join(folder, "check.git");
  const signers = join(folder, "signers");
  const env = { ...process.env, HOME: home, GNUPGHOME: home };
  execFileSync("mkdir", ["-p", "-m", "700", home]);
  writeFileSync(signers, `someone ${publicKey}\n`);
  execFileSync("git", ["init", "-q", "--bare", repository]);
  if (publicKey.includes("PGP")) execFileSync("gpg", ["--import"], { input: publicKey, env, stdio: "pipe" });
  const config = ["--git-dir", repository, "-c", `gpg.ssh.allowedSignersFile=${signers}`];
  const sha = execFileSync("git", [...config, "hash-object", "-t", "tag", "-w", "--stdin"], {
    input: object,
  });
  const verified = spawnSync("git", [...config, "verify-tag", sha.toString().trim()], {
    env,
    encoding: "utf8",
  });
  if (verified.status !== 0) throw new Error(verified.stderr);
  return verified.stderr;
}

function signedInThePast(folder: string, privateKey: string): string {
  const home = join(folder, "past");
  execFileSync("mkdir", ["-m", "700", home]);
  const gpg = (args: readonly string[], input: string): string =>
    execFileSync("gpg", ["--homedir", home, "--batch", ...args], { input, encoding: "utf8", stdio: "pipe" });
  gpg(["--import"], privateKey);
  const signature = gpg(["--faked-system-time", "20260101T120000!", "--armor", "--detach-sign"], payload);
  execFileSync("gpgconf", ["--homedir", home, "--kill", "all"]);
  return signature;
}

/** A program of this name that writes down how it was called, and fails. */
function spied({ folder }: Place, program: string) {
  const bin = join(folder, "bin");
  const note = (name: string): string => join(folder, name);
  execFileSync("mkdir", [bin]);
  const script = `#!/bin/sh
echo "$@" > ${note("argv")}
env > ${note("seen")}
ls -ld . > ${note("modes")}
ls -l >> ${note("modes")}
exit 1
`;
  writeFileSync(join(bin, program), script, { mode: 0o755 });
  const read = (name: string) => (): string => readFileSync(note(name), "utf8");
  const environment = {
    PATH: `${bin}:${process.env["PATH"]}`,
    INPUT_TOKEN: "ghs_token",
    "INPUT_SIGNING-KEY": "KEYTEXT",
    GIT_TRACE: "1",
    ACTIONS_RUNTIME_TOKEN: "ghs_runtime",
  };
  return { environment, argv: read("argv"), seen: read("seen"), modes: read("modes") };
}

function agentsOf(temp: string): readonly string[] {
  const listed = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" }).split("\n");
  return listed.filter((line) => line.includes("gpg-agent") && line.includes(temp));
}
