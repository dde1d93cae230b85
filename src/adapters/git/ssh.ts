import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PrivateKey, SignatureCheck, SigningResult } from "../../kernel/ports/index.ts";
import { type Tools, toolProblemToMend } from "./tool.ts";
import { unusableKey } from "./unusable-key.ts";

const deadlineMs = 30_000;

// ssh-keygen takes a passphrase from nowhere else but a terminal and the program that this names.
const askpass = `#!/bin/sh
printf '%s\\n' "$ROLLBACK_READY_PASSPHRASE"
`;

/** Signs as `git tag -s` does with gpg.format=ssh. `folder` holds the key for as long as it is there. */
export async function signWithSsh(
  tools: Tools,
  folder: string,
  payload: string,
  key: PrivateKey,
): Promise<SigningResult> {
  const keyFile = join(folder, "key");
  const askFile = join(folder, "ask");
  await writeFile(keyFile, key.text, { mode: 0o600 });
  await writeFile(askFile, askpass, { mode: 0o700 });
  const env = {
    SSH_ASKPASS: askFile,
    SSH_ASKPASS_REQUIRE: "force",
    ROLLBACK_READY_PASSPHRASE: key.passphrase ?? "",
  };
  const keygen = (args: readonly string[], input: string) =>
    tools.run({
      argv: ["ssh-keygen", ...args, "-f", keyFile],
      cwd: folder,
      env,
      input,
      timeoutMs: deadlineMs,
    });
  if (!key.text.startsWith("-----BEGIN OPENSSH PRIVATE KEY-----")) {
    // Only OpenSSH's own format shows the public half, without which ssh-keygen does not sign.
    const shown = await keygen(["-y"], "");
    if (shown.kind === "exited") await writeFile(`${keyFile}.pub`, shown.out);
  }
  const ran = await keygen(["-Y", "sign", "-n", "git"], payload);
  if (ran.kind !== "exited") {
    return unusableKey(ran);
  }
  if (ran.code === 0 && ran.out.startsWith("-----BEGIN SSH SIGNATURE-----\n")) {
    return { kind: "signed", signature: ran.out };
  }
  return refusal(ran.err, key.passphrase !== null);
}

/** Whether one of these public keys made the signature, asked one by one so that the answer names the key. */
export async function checkSsh(
  tools: Tools,
  folder: string,
  payload: string,
  signature: string,
  signers: readonly string[],
): Promise<SignatureCheck> {
  const allowed = join(folder, "allowed");
  const signed = join(folder, "signature");
  const lines = signers.map((key, index) => `signer-${index + 1} namespaces="git" ${key}\n`);
  await writeFile(allowed, lines.join(""));
  await writeFile(signed, signature);
  const ask = (argv: readonly string[], input: string) =>
    tools.run({ argv: ["ssh-keygen", "-Y", ...argv], cwd: folder, input, timeoutMs: deadlineMs });
  const found = await ask(["find-principals", "-f", allowed, "-s", signed], "");
  if (found.kind !== "exited") return { kind: "unknown", problem: toolProblemToMend(found) };
  const [signer = ""] = found.out.split("\n");
  if (found.code !== 0 || signer === "") {
    return /no principal matched/i.test(found.err)
      ? { kind: "bad", problem: "it was signed with an SSH key that is not among the signers" }
      : { kind: "bad", problem: "its SSH signature cannot be read" };
  }
  const verify = ["verify", "-f", allowed, "-I", signer, "-n", "git", "-s", signed];
  const verified = await ask(verify, payload);
  if (verified.kind !== "exited") return { kind: "unknown", problem: toolProblemToMend(verified) };
  const fingerprint = /\bkey (SHA256:\S+)/.exec(verified.out)?.[1];
  return verified.code === 0 && fingerprint !== undefined
    ? { kind: "good", signer: fingerprint }
    : { kind: "bad", problem: "its SSH signature does not fit what the tag says" };
}

// The messages of ssh-keygen name files of ours, so they are told apart and not repeated.
function refusal(err: string, hasPassphrase: boolean): SigningResult {
  const isLocked = /incorrect passphrase|passphrase/i.test(err);
  if (isLocked && !hasPassphrase) {
    const problem = "is an SSH key that a passphrase protects, and none is given.";
    return { kind: "refused", problem, write: "Give `signing-passphrase` too." };
  }
  if (isLocked) {
    const problem = "is an SSH key that `signing-passphrase` does not open.";
    return { kind: "refused", problem, write: "Correct the secret." };
  }
  const problem = "is not a private key that ssh-keygen can read.";
  return { kind: "refused", problem, write: "Give the whole file, from its BEGIN to its END line." };
}
