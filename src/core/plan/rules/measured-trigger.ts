import { codeCell } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { GateFacts } from "../change-facts.ts";
import { isEnglish, readable, words } from "../words.ts";
import type { PlanRule } from "./rule.ts";

/** A trigger that no gate measures is one that somebody has to notice: the author is told what the gates measure. */
export const measuredTrigger: PlanRule = ({ plan, facts }) => {
  const text = readable(plan.fields.trigger?.text ?? "");
  const gates = facts.gates.filter(({ checks }) => checks.length > 0);
  if (gates.length === 0 || words(text) === "") return [];
  const kinds = new Set(gates.flatMap(({ checks }) => checks.map(({ kind }) => kind)));
  const said = ` ${words(text)} `;
  const isNamed = gates.some(({ checks }) => checks.some(({ name }) => said.includes(` ${words(name)} `)));
  const isKnown = isNamed || ANY.test(text) || [...kinds].some((kind) => (WORDS[kind] ?? METRIC).test(text));
  // In another language the words of these signals may be others.
  if (isKnown || !isEnglish(text)) return [];
  return [
    {
      field: "trigger",
      rule: "not-measured",
      level: "warning",
      message:
        "No gate of the policy measures what this trigger waits for: somebody would have to notice it.",
      write: `A signal that a gate measures: ${measures(gates)}. Or who watches this one.`,
      asks: { why: "`environments`", keys: ["environments"] },
    },
  ];
};

/** What gates measure, as a list for a person: at most ten checks of each. */
export function measures(gates: readonly GateFacts[]): string {
  return gates
    .filter(({ checks }) => checks.length > 0)
    .slice(0, 10)
    .map(({ environment, checks }) => {
      const named = checks.slice(0, 10).map(({ name, kind }) => `\`${name}\` (${kind})`);
      const more = checks.length > named.length ? ` and ${checks.length - named.length} more` : "";
      return `${codeCell(untrusted(environment), 60)}: ${named.join(", ")}${more}`;
    })
    .join("; ");
}

const ANY = /\bgates?\b|\bhealth|\bchecks?\b|\bprobes?\b/i;
const METRIC =
  /\berrors?\b|\bfail\w*|[45]xx\b|\b[45]\d\d\b|\bp\d{2,3}\b|percentile|latenc|\bslow|response times?|\brates?\b|\bcpu\b|memory|saturation|queue|\blag\b|throughput|\bmetrics?\b|\bcounts?\b|conversion|\balerts?\b|dashboard/i;
const HTTP =
  /\berrors?\b|[45]xx\b|\b[2345]\d\d\b|\bp\d{2,3}\b|percentile|latenc|\bslow|response|\bstatus\b|\brequests?\b|\bendpoint|\bhttps?\b|\btime-?outs?\b|unreachable|unavailable|\bdown\b|\bavailab|\/[a-z]/i;
const WORDS: Readonly<Record<string, RegExp>> = {
  http: HTTP,
  grpc: /\bgrpc\b|\berrors?\b|\bstatus\b|latenc|unreachable|unavailable|\bdown\b|\bavailab|\bserving\b/i,
  tcp: /\bconnect|\bports?\b|\btcp\b|unreachable|unavailable|\bdown\b|\brefus/i,
  dns: /\bdns\b|\bresolv|\brecords?\b/i,
  command: /\btests?\b|\bsmoke|\bscripts?\b|\bcommands?\b|\bfail\w*|\bexit/i,
  file: /\bfiles?\b|\breports?\b|\bfail\w*/i,
  "burn-rate": /\bburn|\bslos?\b|\bbudget|\berrors?\b|[45]xx\b|\brates?\b/i,
};
