import { expect, it } from "vitest";
import { readSigningKey } from "../../../src/core/release/signing-key.ts";

const ssh = "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\nBBBB\n-----END OPENSSH PRIVATE KEY-----\n";
const gpg = "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAAAA\n-----END PGP PRIVATE KEY BLOCK-----\n";

it.each([
  ["ssh", ssh],
  ["ssh", ssh.replaceAll("OPENSSH ", "RSA ")],
  ["ssh", ssh.replaceAll("OPENSSH ", "EC ")],
  ["ssh", ssh.replaceAll("OPENSSH ", "")],
  ["ssh", ssh.replaceAll("OPENSSH ", "ENCRYPTED ")],
  ["gpg", gpg],
])("a private key is known by its frame: %s", (kind, text) => {
  expect(readSigningKey(text, "p")).toEqual({ kind: "key", key: { kind, text, passphrase: "p" } });
});

it.each([ssh.trim(), ssh.replaceAll("\n", "\r\n"), `\n  ${ssh}\n\n`])(
  "what a secret loses on its way is given back: the newline at the end, plain line ends",
  (text) => {
    expect(readSigningKey(text, null)).toMatchObject({ key: { text: ssh } });
  },
);

it.each([
  ["ssh-ed25519 AAAASECRET me", "is a public key"],
  ["-----BEGIN PGP PUBLIC KEY BLOCK-----\nSECRET\n-----END PGP PUBLIC KEY BLOCK-----", "is a public key"],
  ["-----BEGIN OPENSSH PRIVATE KEY-----\nSECRET", "has no end"],
  [ssh.replaceAll("\n", " ").replace("AAAA", "SECRET"), "on one line"],
  ["SECRET", "is neither an SSH nor a GPG private key"],
])("what is no private key is told apart and never repeated", (text, problem) => {
  const reading = readSigningKey(text, null);

  expect(reading).toEqual({ kind: "unusable", problem: expect.stringContaining(problem) });
  expect(JSON.stringify(reading)).not.toContain("SECRET");
});
