/** What a text in PEM form (RFC 7468) is to hold. */
export type PemContent = "certificate" | "key";

/** What is wrong with a text, and what to write instead. */
export interface PemProblem {
  readonly problem: string;
  readonly write: string;
}

/**
 * What plainly keeps a text from being read as PEM; null when its form is right. Text around the blocks is allowed, as
 * bundles of authorities have it. Nothing of the text itself is quoted.
 */
export function pemProblem(text: string, content: PemContent): PemProblem | null {
  const { begin, end, block } = forms[content];
  // Unix and Windows line ends, and blanks at the end of a line.
  const lines = text.replace(/[ \t\r]+$/gm, "");
  if (!begin.test(lines)) return withoutBegin(text, content);
  if (/^-----BEGIN ENCRYPTED PRIVATE KEY-----$|^Proc-Type:.*ENCRYPTED/m.test(lines)) {
    return {
      problem: "is encrypted, and there is no passphrase",
      write: "Give the key without a passphrase.",
    };
  }
  const blocks = [...lines.matchAll(block)];
  if (blocks.length === 0) {
    return { problem: `has no line \`${end}\` after its beginning`, write: writeWhole };
  }
  const isBroken = blocks.some(([, , body = ""]) => !isBase64(body));
  return isBroken
    ? { problem: "holds what is no base64 between its first and last line", write: writeWhole }
    : null;
}

interface Form {
  readonly begin: RegExp;
  readonly end: string;
  readonly block: RegExp;
}

// The labels that OpenSSL reads.
const forms: Readonly<Record<PemContent, Form>> = {
  certificate: {
    begin: /^\uFEFF?-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----$/m,
    end: "-----END CERTIFICATE-----",
    block: /^\uFEFF?-----BEGIN ((?:X509 |TRUSTED )?CERTIFICATE)-----\n([^-]*)^-----END \1-----$/gm,
  },
  key: {
    begin: /^\uFEFF?-----BEGIN (?:[A-Z0-9]+ )?PRIVATE KEY-----$/m,
    end: "-----END PRIVATE KEY-----",
    block: /^\uFEFF?-----BEGIN ((?:[A-Z0-9]+ )?PRIVATE KEY)-----\n([^-]*)^-----END \1-----$/gm,
  },
};

const writeWhole = "Give the PEM as it stands in its file, from the first line to the last.";

function withoutBegin(text: string, content: PemContent): PemProblem {
  if (/-----BEGIN [^-]*-----\\[nr]/.test(text)) {
    return {
      problem: "has `\\n` as two characters where its lines end",
      write: "Give it with real line breaks.",
    };
  }
  // The beginning of `-----BEGIN` in base64.
  if (text.trimStart().startsWith("LS0tLS1CRUdJT")) {
    return { problem: "is a PEM that was encoded in base64 once more", write: "Give it decoded." };
  }
  const label = content === "certificate" ? "CERTIFICATE" : "PRIVATE KEY";
  if (text.includes(`${label}-----`)) {
    return { problem: "has no line break after its first line, or blanks before it", write: writeWhole };
  }
  return { problem: `is no PEM: it has no line \`-----BEGIN ${label}-----\``, write: writeWhole };
}

function isBase64(body: string): boolean {
  const packed = body.replace(/\s+/g, "");
  return packed.length > 0 && packed.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(packed);
}
