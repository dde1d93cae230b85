import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PrivateKey, SignatureCheck, SigningResult } from "../../kernel/ports/index.ts";
import { type ToolResult, type Tools, toolProblemToMend } from "./tool.ts";
import { unusableKey } from "./unusable-key.ts";

const deadlineMs = 30_000;

/** Signs as `git tag -s` does with a GPG key, in a keyring of its own in `folder`, whose agent is ended afterwards. */
export function signWithGpg(
  tools: Tools,
  cleaners: Tools,
  folder: string,
  payload: string,
  key: PrivateKey,
): Promise<SigningResult> {
  return inKeyring(tools, cleaners, folder, async (gpg) => {
    // An agent that gpg starts could come up after it was told to end, when the job is cancelled in between.
    await configure(cleaners, folder, ["--launch", "gpg-agent"]);
    const imported = await gpg(["--import"], key.text);
    if (imported.kind !== "exited") {
      return unusableKey(imported);
    }
    const keys = new Set(statusOf(imported.out, "IMPORT_OK").map((words) => words[1] ?? ""));
    const [fingerprint, another] = keys;
    if (fingerprint === undefined || another !== undefined) {
      const problem =
        another === undefined ? "is not a private key that gpg can read." : "holds more than one GPG key.";
      return {
        kind: "refused",
        problem,
        write: "Give what `gpg --export-secret-keys --armor <key>` prints.",
      };
    }
    const sign = ["--pinentry-mode", "loopback", "--passphrase-fd", "3", "-u", fingerprint];
    const ran = await gpg(
      [...sign, "--armor", "--output", "-", "--detach-sign", "-"],
      payload,
      key.passphrase,
    );
    if (ran.kind !== "exited") {
      return unusableKey(ran);
    }
    const start = ran.out.indexOf("-----BEGIN PGP SIGNATURE-----");
    const signature = ran.out.slice(start).replace(/^\[GNUPG:\].*\n/gm, "");
    if (ran.code === 0 && start >= 0) return { kind: "signed", signature };
    return refusal(`${ran.out}\n${ran.err}`, key.passphrase !== null);
  });
}

/** Whether one of these public keys made the signature; a keyring that holds nothing else decides. */
export function checkGpg(
  tools: Tools,
  cleaners: Tools,
  folder: string,
  payload: string,
  signature: string,
  signers: readonly string[],
): Promise<SignatureCheck> {
  return inKeyring(tools, cleaners, folder, async (gpg) => {
    for (const signer of signers) {
      const imported = await gpg(["--import"], `${signer}\n`);
      if (imported.kind !== "exited") return { kind: "unknown", problem: toolProblemToMend(imported) };
      if (imported.code !== 0) return { kind: "unknown", problem: "gpg cannot read a key among the signers" };
    }
    const file = join(folder, "signature");
    await writeFile(file, signature);
    const ran = await gpg(["--trust-model", "always", "--verify", file, "-"], payload);
    if (ran.kind !== "exited") return { kind: "unknown", problem: toolProblemToMend(ran) };
    return verdict(ran.code, ran.out);
  });
}

type Gpg = (args: readonly string[], input: string, passphrase?: string | null) => Promise<ToolResult>;

async function inKeyring<T>(
  tools: Tools,
  cleaners: Tools,
  home: string,
  use: (gpg: Gpg) => Promise<T>,
): Promise<T> {
  const quiet = ["--homedir", home, "--batch", "--no-tty", "--yes", "--no-options", "--status-fd", "1"];
  const gpg: Gpg = (args, input, passphrase) =>
    tools.run({
      argv: ["gpg", ...quiet, "--no-auto-key-retrieve", "--no-auto-key-locate", ...args],
      cwd: home,
      env: { GNUPGHOME: home },
      input,
      secret: passphrase ?? "",
      timeoutMs: deadlineMs,
    });
  try {
    return await use(gpg);
  } finally {
    // Agents outlive gpg, and would hold the key. They are ended also when the job is being cancelled.
    await configure(cleaners, home, ["--kill", "all"]);
    await configure(cleaners, home, ["--remove-socketdir"]);
  }
}

function configure(cleaners: Tools, home: string, args: readonly string[]): Promise<ToolResult> {
  return cleaners.run({ argv: ["gpgconf", "--homedir", home, ...args], cwd: home, timeoutMs: 5_000 });
}

// GnuPG docs: DETAILS, "Format of the --status-fd output".
function statusOf(out: string, keyword: string): readonly (readonly string[])[] {
  return out
    .split("\n")
    .map((line) => line.split(" "))
    .filter(([mark, word]) => mark === "[GNUPG:]" && word === keyword)
    .map((words) => words.slice(2));
}

function verdict(code: number, out: string): SignatureCheck {
  const has = (keyword: string): boolean => statusOf(out, keyword).length > 0;
  if (has("BADSIG")) return { kind: "bad", problem: "its GPG signature does not fit what the tag says" };
  if (has("NO_PUBKEY")) {
    return { kind: "bad", problem: "it was signed with a GPG key that is not among the signers" };
  }
  if (has("REVKEYSIG")) return { kind: "bad", problem: "the GPG key that signed it was revoked" };
  if (has("EXPKEYSIG")) return { kind: "bad", problem: "the GPG key that signed it has expired" };
  if (has("EXPSIG")) return { kind: "bad", problem: "its GPG signature has expired" };
  const [valid, second] = statusOf(out, "VALIDSIG");
  if (code !== 0 || !has("GOODSIG") || valid === undefined || second !== undefined) {
    return { kind: "bad", problem: "its GPG signature cannot be read" };
  }
  return { kind: "good", signer: valid.at(-1) ?? valid[0] ?? "" };
}

function refusal(said: string, hasPassphrase: boolean): SigningResult {
  if (/passphrase/i.test(said)) {
    return hasPassphrase
      ? {
          kind: "refused",
          problem: "is a GPG key that `signing-passphrase` does not open.",
          write: "Correct the secret.",
        }
      : {
          kind: "refused",
          problem: "is a GPG key that a passphrase protects, and none is given.",
          write: "Give `signing-passphrase` too.",
        };
  }
  const problem = "is a GPG key that cannot sign: it has no secret key for signing, or has expired.";
  return { kind: "refused", problem, write: "Give a key that can sign." };
}
