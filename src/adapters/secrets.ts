import { formsOf } from "./secret-forms.ts";
import { looksSecret } from "./secret-names.ts";
import { secretPatterns } from "./secret-patterns.ts";

/**
 * What must not leave the step. The runner hides masked values in the log and the summary; in a status, a record, an
 * issue, an output or a file nobody does but us.
 */
export interface Secrets {
  add(value: string): void;
  /** Adds the values of variables that are called as secrets are, and passwords in URLs. */
  addEnvironment(environment: Readonly<Record<string, string | undefined>>): void;
  /** The text up to `end`, with `***` for each secret and for what looks like one; one that goes on past it included. */
  redact(text: string, end?: number): string;
  /** Characters of the longest text that is looked for. */
  readonly longest: number;
}

/** What a variable holds by chance is left alone: hiding every `true` or `8080` would hide the log. */
const shortestValue = 6;

/** Collects what is secret in a step's environment (its inputs among it), and these values, whatever their length. */
export function collectSecrets(
  environment: Readonly<Record<string, string | undefined>>,
  values: readonly string[] = [],
): Secrets {
  const known = new Set<string>();
  const forms = new Set<string>();
  let longest = 0;
  const secrets: Secrets = {
    add(value) {
      if (value.trim() === "" || known.has(value)) return;
      known.add(value);
      for (const form of formsOf(value)) {
        forms.add(form);
        longest = Math.max(longest, form.length);
      }
    },
    addEnvironment(variables) {
      for (const [name, value = ""] of Object.entries(variables)) {
        const parts = looksSecret(name) ? [value, ...passwordsOf(value)] : passwordsOf(value);
        for (const part of parts) if (part.trim().length >= shortestValue) secrets.add(part);
      }
    },
    redact(text, end = text.length) {
      return withoutRanges(text, end, [...rangesOfForms(text, forms), ...rangesOfPatterns(text)]);
    },
    get longest() {
      return longest;
    },
  };
  secrets.addEnvironment(environment);
  for (const value of values) secrets.add(value);
  return secrets;
}

function passwordsOf(value: string): readonly string[] {
  const [, password] = /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#@:]*:(?!\d{1,5}[/?#])(\S+)@[^@]*$/i.exec(value) ?? [];
  if (password === undefined) return [];
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function* rangesOfForms(text: string, forms: ReadonlySet<string>): Generator<Range> {
  for (const form of forms) {
    if (form.length > text.length) continue;
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      yield { start: at, end: at + form.length };
    }
  }
}

function* rangesOfPatterns(text: string): Generator<Range> {
  for (const pattern of secretPatterns) {
    for (const found of text.matchAll(pattern)) {
      yield { start: found.index, end: found.index + found[0].length };
    }
  }
}

// Secrets that overlap or touch are one `***`, as the runner does it: where one ends says something, too.
function withoutRanges(text: string, end: number, ranges: Range[]): string {
  let shown = "";
  let done = -1;
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    if (range.start >= end) break;
    if (range.start > done) shown += `${text.slice(Math.max(done, 0), range.start)}***`;
    done = Math.max(done, range.end);
  }
  return shown + text.slice(Math.max(done, 0), Math.max(done, end));
}
