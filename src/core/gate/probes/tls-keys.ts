import { z } from "zod";
import type { TlsMaterial } from "../../../kernel/question.ts";
import { LongDurationText } from "../../policy/duration-text.ts";
import { pemProblem } from "./pem.ts";
import type { CheckProblem } from "./probe.ts";

/** The keys of a check that may ask over TLS. */
export const tlsKeys = {
  ca: z
    .string()
    .min(1)
    .optional()
    .describe("Certificates (PEM) that are trusted instead of the machine's own."),
  "client-certificate": z
    .string()
    .min(1)
    .optional()
    .describe("Certificate (PEM) that this side shows, such as `{secret.CLIENT_CERTIFICATE}`."),
  "client-key": z.string().min(1).optional().describe("Its key (PEM), such as `{secret.CLIENT_KEY}`."),
  "server-name": z
    .string()
    .min(1)
    .optional()
    .describe("Name to ask for (SNI) and to check, instead of the host's."),
  certificate: LongDurationText.optional().describe("The server's certificate lasts this long at least."),
};

export interface TlsChoice {
  readonly ca?: string | undefined;
  readonly "client-certificate"?: string | undefined;
  readonly "client-key"?: string | undefined;
  readonly "server-name"?: string | undefined;
  readonly certificate?: number | undefined;
}

/** The certificates and names of a check, as a question has them. */
export function tlsMaterial(check: TlsChoice): TlsMaterial {
  const { ca, "client-certificate": certificate, "client-key": key, "server-name": serverName } = check;
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(certificate === undefined ? {} : { certificate }),
    ...(key === undefined ? {} : { key }),
    ...(serverName === undefined ? {} : { serverName }),
  };
}

/**
 * What cannot be read, or does not go together: half of a client's certificate, or any of it without TLS. A text that
 * still waits for a placeholder is taken to be right.
 */
export function tlsProblems(check: TlsChoice, isTls: boolean, write: string): readonly CheckProblem[] {
  const problems: CheckProblem[] = [];
  const { "client-certificate": certificate, "client-key": key } = check;
  if ((certificate === undefined) !== (key === undefined)) {
    const [given, other] =
      key === undefined ? ["client-certificate", "client-key"] : ["client-key", "client-certificate"];
    problems.push({ key: given, problem: `has no \`${other}\` beside it`, write: `Add \`${other}\`.` });
  }
  if (isTls) return [...problems, ...unreadable(check)];
  const keys = ["ca", "client-certificate", "client-key", "server-name", "certificate"] as const;
  for (const one of keys.filter((name) => check[name] !== undefined)) {
    problems.push({ key: one, problem: "is about TLS, and the connection is in clear", write });
  }
  return problems;
}

function unreadable(check: TlsChoice): readonly CheckProblem[] {
  return pemKeys.flatMap(([key, content]) => {
    const text = check[key];
    const found = text === undefined || waits.test(text) ? null : pemProblem(text, content);
    return found === null ? [] : [{ key, ...found }];
  });
}

const pemKeys = [
  ["ca", "certificate"],
  ["client-certificate", "certificate"],
  ["client-key", "key"],
] as const;

// No PEM has braces.
const waits = /\{[a-z]+(?:\.[A-Za-z0-9._-]+)?\}/;
