import { z } from "zod";

const sshKey =
  /^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) [A-Za-z0-9+/]+={0,3}( [^\r\n]*)?$/;
const gpgKey = /^-----BEGIN PGP PUBLIC KEY BLOCK-----\r?\n[\s\S]+\r?\n-----END PGP PUBLIC KEY BLOCK-----$/;

/** One public key whose signature counts. */
const Signer = z
  .string()
  .trim()
  .max(65_536)
  .refine((text) => sshKey.test(text) || gpgKey.test(text), {
    message: "an SSH public key such as `ssh-ed25519 AAAA…`, or a GPG public key block",
  })
  .describe("An SSH public key on one line, or a GPG public key block.");

/** Who may sign releases, and whether an unsigned one may go back into an environment. */
export const Signing = z
  .strictObject({
    required: z
      .boolean()
      .default(false)
      .describe("`true` refuses a release whose tag is not signed by one of `signers`."),
    signers: z
      .array(Signer)
      .max(50)
      .default([])
      .describe("Public keys whose signature on a release tag counts."),
  })
  .refine((signing) => !signing.required || signing.signers.length > 0, {
    path: ["signers"],
    message: "at least one public key, since `required` is `true`",
  })
  .describe("Signatures of release tags.");
export type Signing = Readonly<z.infer<typeof Signing>>;
