import { z } from "zod";
import { beginning, type JsonDocument, mayBecomeJson, readJson } from "../json-text.ts";
import { bodyText, strictText } from "./body-text.ts";
import type { Conceal } from "./conceal.ts";
import { bad, type Finding, missing } from "./finding.ts";
import { JsonAssertion, judgeJson } from "./json-assertion.ts";
import { fitsIn, Pattern } from "./pattern.ts";

/** The keys of a check that say what an answer's content must be. */
export const contentKeys = {
  contains: z.string().min(1).optional().describe("Text that a good answer holds."),
  lacks: z.string().min(1).optional().describe("Text that no good answer holds."),
  matches: Pattern.optional().describe("A regular expression (RE2) that fits somewhere in a good answer."),
  json: z.array(JsonAssertion).min(1).max(50).optional().describe("What holds of the JSON of a good answer."),
};

export interface WantedContent {
  readonly contains?: string | undefined;
  readonly lacks?: string | undefined;
  readonly matches?: string | undefined;
  readonly json?: readonly JsonAssertion[] | undefined;
}

/** What came, and what it is called in a message: `the body`, `the output`. */
export interface ReceivedBytes {
  readonly bytes: Uint8Array;
  readonly truncated: boolean;
  readonly name: string;
  /** The key of the check that says how much is kept. */
  readonly limitKey: string;
}

/** The same, to be read as text and as JSON by as many assertions as there are, and each once. */
export interface Content extends ReceivedBytes {
  text(): string;
  /** A finding when it is no JSON. */
  json(): JsonDocument | Finding;
}

/** Content that is read when it is first needed. */
export function contentOf(received: ReceivedBytes): Content {
  let text: string | null = null;
  let json: JsonDocument | Finding | null = null;
  return {
    ...received,
    text() {
      text ??= bodyText(received.bytes);
      return text;
    },
    json() {
      json ??= jsonOf(received);
      return json;
    },
  };
}

/** What speaks against an answer's content, each assertion for itself. What was cut off may hold what is looked for. */
export function contentFindings(
  wanted: WantedContent,
  content: Content,
  conceal: Conceal,
): readonly (Finding | null)[] {
  const { contains, lacks, matches, json } = wanted;
  const findings: (Finding | null)[] = [];
  if (contains !== undefined || lacks !== undefined || matches !== undefined) {
    const text = content.text();
    const { name } = content;
    const absent = (reason: string): Finding => (content.truncated ? tooLong(content) : bad(reason));
    if (contains !== undefined && !text.includes(contains)) {
      findings.push(absent(`${name} does not contain \`${contains}\``));
    }
    if (lacks !== undefined) {
      if (text.includes(lacks)) findings.push(bad(`${name} contains \`${lacks}\``));
      else if (content.truncated) findings.push(tooLong(content));
    }
    if (matches !== undefined && !fitsIn(matches, text)) {
      findings.push(absent(`${name} has nothing that fits \`${matches}\``));
    }
  }
  if (json !== undefined) findings.push(...jsonFindings(json, content, conceal));
  return findings;
}

function jsonOf(content: ReceivedBytes): JsonDocument | Finding {
  const text = strictText(content.bytes, content.truncated);
  if (text === null) return bad(`${content.name} is not UTF-8`);
  if (content.truncated) {
    return mayBecomeJson(text) ? tooLong(content) : bad(`${content.name} is not JSON${beginning(text)}`);
  }
  const read = readJson(text);
  return read.kind === "json" ? read : bad(`${content.name} ${read.problem}`);
}

function jsonFindings(
  assertions: readonly JsonAssertion[],
  content: Content,
  conceal: Conceal,
): readonly (Finding | null)[] {
  const document = content.json();
  if (!("kind" in document)) return [document];
  return assertions.map((assertion) => judgeJson(assertion, document, conceal));
}

/** What a question to content that was cut gets for an answer. */
export function tooLong({ name, bytes, limitKey }: ReceivedBytes): Finding {
  return missing(
    `${name} is longer than the ${bytes.length} bytes that \`${limitKey}\` keeps, so it cannot be told`,
  );
}
