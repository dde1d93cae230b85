/**
 * What a probe asks and what comes back, told apart by `via`. A probe says what to ask and reads the answer; an adapter
 * does the asking. Plain values, so that core may name them.
 */
export type Question =
  | HttpQuestion
  | TcpQuestion
  | DnsQuestion
  | GrpcQuestion
  | CommandQuestion
  | FileQuestion;

/** Certificates and keys as PEM text; what is left out is the machine's own. */
export interface TlsMaterial {
  readonly ca?: string;
  readonly certificate?: string;
  readonly key?: string;
  /** Name to ask for and to check, instead of the host's. */
  readonly serverName?: string;
}

/** What holds for all that is asked over the network. */
interface NetworkQuestion {
  readonly timeoutMs: number;
  /** Private networks that may be reached, in CIDR form; all others are refused at connect time. */
  readonly open: readonly string[];
  /** Only addresses of this family; either when left out. */
  readonly family?: 4 | 6;
}

export interface HttpQuestion extends NetworkQuestion {
  readonly via: "http";
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Bytes of the decoded body that are kept; what is longer is `truncated`. */
  readonly maxBytes: number;
  /** How many redirects are followed, where one more is the problem `redirect`. With 0 a redirect is the answer itself. */
  readonly redirects: number;
  /** Hosts (with their port when it is written) that a redirect may lead to besides the one that was asked. */
  readonly redirectHosts: readonly string[];
  /** On a connection of its own, so that neither an old connection nor an old lookup answers for the service. */
  readonly fresh: boolean;
  readonly tls: TlsMaterial;
}

export interface TcpQuestion extends NetworkQuestion {
  readonly via: "tcp";
  readonly host: string;
  readonly port: number;
  /** Text sent once connected; nothing when left out. */
  readonly send?: string;
  /** Reading stops once the text came, at the timeout, or at `maxBytes`; nothing is read when left out. */
  readonly until?: string;
  readonly maxBytes: number;
  /** Present when the connection is TLS. */
  readonly tls?: TlsMaterial;
}

export interface DnsQuestion extends NetworkQuestion {
  readonly via: "dns";
  readonly name: string;
  readonly type: "A" | "AAAA" | "CNAME" | "MX" | "NS" | "SRV" | "TXT";
  /** `address` or `address:port` of the server to ask; the machine's own when left out. */
  readonly server?: string;
}

export interface GrpcQuestion extends NetworkQuestion {
  readonly via: "grpc";
  readonly host: string;
  readonly port: number;
  /** Service name of grpc.health.v1; empty for the server as a whole. */
  readonly service: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for a connection in clear. */
  readonly tls: TlsMaterial | null;
}

export interface CommandQuestion {
  readonly via: "command";
  readonly argv: readonly [string, ...string[]];
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Bytes of its standard output that are kept. */
  readonly maxBytes: number;
}

export interface FileQuestion {
  readonly via: "file";
  readonly path: string;
  readonly maxBytes: number;
}

/**
 * Why there was no answer. `address`: it is not open; `redirect`: it led too far or where it may not; `credentials`: the
 * certificate that this side showed was refused.
 */
export type NoAnswer =
  | "refused"
  | "reset"
  | "timeout"
  | "name"
  | "tls"
  | "protocol"
  | "address"
  | "redirect"
  | "credentials"
  | "unroutable"
  | "other";

/** What every answer tells, whatever was asked. */
interface AnswerFacts {
  /** From the question to the last byte that was read. */
  readonly ms: number;
  /** The longest that this process itself stood still meanwhile; the runner's delay and not the service's. */
  readonly stalledMs: number;
}

export interface Unreachable extends AnswerFacts {
  readonly kind: "unreachable";
  readonly problem: NoAnswer;
  /** One line without secrets: no URL's query, no credentials. */
  readonly detail: string;
}

export interface HttpResponse extends AnswerFacts {
  readonly kind: "http";
  readonly status: number;
  /** Names in lower case; repeated ones joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded (gzip, deflate, br, zstd). */
  readonly body: Uint8Array;
  readonly truncated: boolean;
  /** The address that answered; null when it is not known any more. */
  readonly address: string | null;
  /** ISO 8601; null without TLS. */
  readonly certificateUntil: string | null;
  /** How many redirects were followed. */
  readonly redirected: number;
}

export interface TcpConnection extends AnswerFacts {
  readonly kind: "tcp";
  /** What came before `until`, at most `maxBytes`. */
  readonly received: Uint8Array;
  readonly address: string | null;
  readonly certificateUntil: string | null;
}

export interface DnsRecords extends AnswerFacts {
  readonly kind: "dns";
  /** As text, one for each record: an address, a name, `10 mail.example`, `0 5 5060 sip.example`; empty for NODATA. */
  readonly records: readonly string[];
}

export interface GrpcHealth extends AnswerFacts {
  readonly kind: "grpc";
  /** grpc-status; 0 is OK, 5 an unknown service, 12 a server without the health service. */
  readonly status: number;
  readonly message: string;
  /** grpc.health.v1.HealthCheckResponse.ServingStatus; null when the status is not OK. */
  readonly serving: "UNKNOWN" | "SERVING" | "NOT_SERVING" | "SERVICE_UNKNOWN" | null;
}

export interface CommandEnd extends AnswerFacts {
  readonly kind: "command";
  /** As a shell has it: 128 and the signal's number when one ended it. */
  readonly code: number;
  /**
   * Its standard output without colours and `::add-mask::` lines, cut to `maxBytes`. It is judged as it is, so it may hold
   * secrets: what is shown of it is redacted first.
   */
  readonly output: string;
  readonly truncated: boolean;
  /** The last line of it that is not blank, redacted: to be shown, not to be judged. */
  readonly lastLine: string;
}

/** A command that did not come to an end of its own. */
export interface CommandUnfinished extends AnswerFacts {
  readonly kind: "command-unfinished";
  readonly problem: "timed-out" | "not-started" | "cancelled";
  readonly detail: string;
}

export interface FileText extends AnswerFacts {
  readonly kind: "file";
  /** Null when there is no such file. */
  readonly content: Uint8Array | null;
  readonly truncated: boolean;
  /** ISO 8601; null when there is no such file. */
  readonly changedAt: string | null;
}

export type Answer =
  | Unreachable
  | HttpResponse
  | TcpConnection
  | DnsRecords
  | GrpcHealth
  | CommandEnd
  | CommandUnfinished
  | FileText;
