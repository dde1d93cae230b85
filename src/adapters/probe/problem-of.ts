import type { NoAnswer } from "../../kernel/question.ts";

/** Why there was no answer: a problem, and one line without secrets. */
export interface Trouble {
  readonly problem: NoAnswer;
  readonly detail: string;
}

/** An error that already says why there was no answer; what opens sockets takes errors only. */
export class NotReached extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.detail);
    this.name = "NotReached";
    this.trouble = trouble;
  }
}

/**
 * Names the problem behind an error of a socket, of TLS or of the parser. Only its code is quoted, as messages of Node
 * may hold addresses with a query, or bytes that the server sent.
 */
export function problemOf(error: unknown): Trouble {
  // Several addresses were tried, and each failed in its own way.
  const errors: readonly unknown[] = error instanceof AggregateError ? ownFailures(error.errors) : [error];
  const known = errors.find((one) => one instanceof NotReached);
  if (known !== undefined) return known.trouble;
  const codes = errors.flatMap((one) => codeOf(one) ?? []);
  const troubles = codes.map((code) => ({ problem: problemOfCode(code), detail: sayCode(code) }));
  // An address that refuses tells more about the service than one that cannot be reached from here.
  for (const problem of telling) {
    const found = troubles.find((one) => one.problem === problem);
    if (found !== undefined) return found;
  }
  return { problem: "other", detail: codes[0] ?? "it could not be asked" };
}

/**
 * What trouble before any answer means where this side showed a certificate of its own: a service that then refuses the
 * handshake or just ends the connection (TLS 1.3 can say no only after the handshake) may refuse that certificate, so
 * it says nothing about the service.
 */
export function refusedCertificate(trouble: Trouble): Trouble {
  const isRefusal =
    trouble.problem === "reset" || (trouble.problem === "tls" && alertsOnCertificate.test(trouble.detail));
  if (!isRefusal) return trouble;
  return { problem: "credentials", detail: `it may refuse the client certificate: ${trouble.detail}` };
}

// RFC 8446, section 6.2: those that a client's certificate or its absence is answered with.
const alertsOnCertificate =
  /ALERT_(?:\w*CERTIFICATE|UNKNOWN_CA|ACCESS_DENIED|DECRYPT_ERROR|HANDSHAKE_FAILURE)/;

// Every attempt but the last one is given up by Node itself when it takes long: that is not the service's silence.
function ownFailures(errors: readonly unknown[]): readonly unknown[] {
  return errors.filter((one, index) => index === errors.length - 1 || codeOf(one) !== "ETIMEDOUT");
}

/** The code that Node gave an error, such as `ECONNREFUSED`; for one of OpenSSL the reason in its message. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return null;
  const reason =
    error.code === "EPROTO" ? /:SSL routines:[^:]*:([^:]+):/.exec(error.message)?.[1] : undefined;
  return reason === undefined ? error.code : `ERR_SSL_${reason.toUpperCase().replaceAll(" ", "_")}`;
}

const telling: readonly NoAnswer[] = ["tls", "refused", "reset", "protocol", "timeout", "name", "unroutable"];

const problems: Readonly<Record<string, NoAnswer>> = {
  ECONNREFUSED: "refused",
  ECONNRESET: "reset",
  ECONNABORTED: "reset",
  EPIPE: "reset",
  ETIMEDOUT: "timeout",
  ERR_SOCKET_CONNECTION_TIMEOUT: "timeout",
  ENOTFOUND: "name",
  EAI_AGAIN: "name",
  ENETUNREACH: "unroutable",
  EHOSTUNREACH: "unroutable",
  EADDRNOTAVAIL: "unroutable",
  ENETDOWN: "unroutable",
  EAFNOSUPPORT: "unroutable",
};

function problemOfCode(code: string): NoAnswer {
  const known = problems[code];
  if (known !== undefined) return known;
  if (/^(?:HPE_|Z_|ZSTD_|ERR_(?:ZSTD|BROTLI|_ERROR|HTTP|STREAM_PREMATURE))/.test(code)) return "protocol";
  return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH|CRL/.test(code) ? "tls" : "other";
}

const words: readonly (readonly [form: RegExp, words: string])[] = [
  [/^CERT_HAS_EXPIRED$/, "the certificate has expired"],
  [/^CERT_NOT_YET_VALID$/, "the certificate is not valid yet"],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, "the certificate is for another host"],
  [/SELF_SIGNED/, "the certificate is signed by itself or by an unknown authority"],
  [
    /^UNABLE_TO_(?:VERIFY_LEAF|GET_ISSUER)/,
    "the certificate's issuer is unknown or an intermediate is missing",
  ],
  [/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG/, "it does not speak TLS on this port"],
  [/NO_APPLICATION_PROTOCOL/, "it does not speak HTTP/1.1"],
  [
    /CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE|BAD_CERTIFICATE/,
    "it refused the handshake; it may want a certificate",
  ],
  [/ALERT_/, "it ended the handshake with an alert"],
  [/^HPE_HEADER_OVERFLOW$/, "its headers are too long"],
  [/^HPE_/, "it does not answer in HTTP/1.1"],
  [/^Z_|ZSTD|BROTLI|^ERR__ERROR/, "its body cannot be decoded"],
  [/^ECONNREFUSED$/, "it refused the connection"],
  [/^(?:ECONNRESET|EPIPE|ECONNABORTED)$/, "it broke the connection off"],
  [/^(?:ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|ENETDOWN|EAFNOSUPPORT)$/, "there is no route to it from here"],
];

function sayCode(code: string): string {
  const found = words.find(([form]) => form.test(code));
  return found === undefined ? code : `${found[1]} (${code})`;
}
