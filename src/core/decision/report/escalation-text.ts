import { clockText } from "../../incident/text/clock-text.ts";
import { codeSpan } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";

export interface EscalationFacts {
  /** Logins, and teams as `organisation/team`, which the policy has checked. */
  readonly mention: readonly string[];
  readonly environment: string;
  readonly release: string;
  /** ISO 8601. */
  readonly until: string;
  readonly onTimeout: "rollback" | "stay";
}

/** A comment that calls people because nobody has decided yet. Safe Markdown; it mentions whom the policy names. */
export function escalationText({ mention, environment, release, until, onTimeout }: EscalationFacts): string {
  const called = mention.map((name) => `@${name}`).join(" ");
  const what = codeSpan(untrusted(release), 100);
  const where = codeSpan(untrusted(environment), 100);
  const then = onTimeout === "rollback" ? `${where} is rolled back then` : `${what} stays then`;
  const text = `Nobody has decided yet about ${what} in ${where}. ${clockText(until)} UTC is the last moment; ${then}. Write \`/rollback\` or \`/stay why\`.`;
  return called === "" ? text : `${called} ${text}`;
}
