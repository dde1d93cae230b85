/** A private key as the tool that uses it wants it. */
export interface SigningKey {
  readonly kind: "ssh" | "gpg";
  readonly text: string;
  /** Null when the key is not protected by one. */
  readonly passphrase: string | null;
}

export type SigningKeyReading =
  | { readonly kind: "key"; readonly key: SigningKey }
  | { readonly kind: "unusable"; readonly problem: string };

const ssh =
  /^-----BEGIN (OPENSSH|RSA|EC|ENCRYPTED)? ?PRIVATE KEY-----\n[\s\S]+\n-----END (OPENSSH|RSA|EC|ENCRYPTED)? ?PRIVATE KEY-----\n$/;
const gpg = /^-----BEGIN PGP PRIVATE KEY BLOCK-----\n[\s\S]+\n-----END PGP PRIVATE KEY BLOCK-----\n$/;

/** Tells an SSH key from a GPG one. The problem never repeats any of the text, which is a secret. */
export function readSigningKey(given: string, passphrase: string | null): SigningKeyReading {
  // ssh-keygen wants LF and a newline at the end, which secrets lose on their way.
  const text = `${given.replace(/\r\n?/g, "\n").trim()}\n`;
  if (ssh.test(text)) return { kind: "key", key: { kind: "ssh", text, passphrase } };
  if (gpg.test(text)) return { kind: "key", key: { kind: "gpg", text, passphrase } };
  return { kind: "unusable", problem: problemOf(text) };
}

function problemOf(text: string): string {
  if (/^(ssh-|ecdsa-|sk-)\S+ /.test(text) || text.includes("BEGIN PGP PUBLIC KEY BLOCK")) {
    return "is a public key";
  }
  if (/^-----BEGIN .*PRIVATE KEY/.test(text)) {
    return text.trim().includes("\n")
      ? "is a private key that has no end"
      : "is a private key on one line, without its line breaks";
  }
  return "is neither an SSH nor a GPG private key";
}
