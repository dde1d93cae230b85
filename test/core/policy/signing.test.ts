import { expect, it } from "vitest";
import { Signing } from "../../../src/core/policy/signing.ts";

const ssh = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJl release key";
const gpg =
  "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmDMEaVW5ABYJ\n=AbCd\n-----END PGP PUBLIC KEY BLOCK-----\n";

it("nothing is required of signatures by default", () => {
  expect(Signing.parse({})).toEqual({ required: false, signers: [] });
});

it("SSH public keys and GPG public key blocks are signers, without the space around them", () => {
  expect(Signing.parse({ required: true, signers: [ssh, gpg] }).signers).toEqual([ssh, gpg.trim()]);
});

it.each([
  "ssh-ed25519",
  `${ssh}\nssh-ed25519 AAAA`,
  `* ${ssh}`,
  `cert-authority ${ssh}`,
  "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAAAA\n-----END PGP PRIVATE KEY BLOCK-----",
  "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----",
])("what is not one public key is refused", (signer) => {
  expect(Signing.safeParse({ signers: [signer] }).success).toBe(false);
});

it("a signature cannot be required of nobody", () => {
  const parsed = Signing.safeParse({ required: true });

  expect(parsed.error?.issues).toMatchObject([{ path: ["signers"] }]);
});
