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
  const names = gates.flatMap(({ checks }) => checks.map(({ name }) => name));
  // In another language the words of these signals may be others.
  if (names.some((name) => isNamed(name, text)) || isMeasured(text, kinds) || !isEnglish(text)) return [];
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

// A named check, as `checkout` in code or in quotes, as "the checkout check", or by a name that is no word of a sentence.
function isNamed(name: string, text: string): boolean {
  const said = words(name);
  if (said === "") return false;
  const marked = Array.from(
    text.matchAll(/`([^`\n]{1,100})`|["“]([^"“”\n]{1,100})["”]/g),
    ([, code, quoted]) => words(code ?? quoted ?? ""),
  );
  if (marked.includes(said)) return true;
  const all = ` ${words(text)} `;
  if (/[^\p{L}]/u.test(name.trim())) return all.includes(` ${said} `);
  const nouns = ["check", "checks", "probe", "probes", "gate", "alert"];
  return nouns.some((noun) => all.includes(` ${said} ${noun} `) || all.includes(` ${noun} ${said} `));
}

// One of several triggers is enough. What a check of answers cannot see is measured by one of metrics alone.
function isMeasured(text: string, kinds: ReadonlySet<string>): boolean {
  return text.split(/[;\n]|\.(?=\s|$)|\bor\b|,/i).some((part) => {
    if (GATE.test(part)) return true;
    return [...kinds].some((kind) => {
      const probe = WORDS[kind];
      return probe === undefined
        ? METRIC.test(part) || ` ${words(part)} `.includes(` ${words(kind)} `)
        : probe.test(part) && !BEYOND.test(part);
    });
  });
}

const GATE =
  /\bgates?\b|\bhealth(?:z|y)?\b|\b(?:health|smoke|status|readiness|liveness|synthetic|uptime|failed|failing|the|its|any|each|every|all|two|three|\d{1,3})[ -](?:\p{L}{1,20} ){0,2}(?:checks|check|probes|probe)\b(?! it\b)/iu;
const METRIC =
  /\berrors?\b|\bfail\w*|[45]xx\b|\b[45]\d\d\b|\bp\d{2,3}\b|percentile|latenc|\bslow|response times?|\brates?\b|\bcpu\b|memory|saturation|queue|\blag\b|throughput|\bmetrics?\b|\bcounts?\b|conversion|\balerts?\b|dashboard/i;
// What no probe of an endpoint sees: other systems, resources, people, business, and the percentiles of many requests.
const BEYOND =
  /\bkafka|\brabbit|\bconsumers?\b|\bqueues?\b|\blag\b|\breplication|\bcron|\bbatch|\bcpu\b|\bmemory\b|\bdisks?\b|\btickets?\b|\bcomplain|\breports?\b|\bconver(?:sion|t)|\brevenue|\bsales\b|\bturnover|\bsign-?ups?\b|\bviews?\b|\bvisits?\b|\bclicks?\b|\borders? (?:per|an?|fall|drop|below)|\bsentry\b|\blogs?\b|\bp\d{2,3}\b|percentile|\bmedian\b/i;
const HTTP =
  /\berrors?\b|[45]xx\b|\b[2345]\d\d\b|latenc|\bslow|response|\bstatus\b|\brequests?\b|\bendpoint|\bhttps?\b|\btime-?outs?\b|unreachable|unavailable|\b(?:is|are|goes|be) down\b|\bavailab|\bfails?\b|(?:^|[\s`])\/[a-z]/i;
const WORDS: Readonly<Record<string, RegExp>> = {
  http: HTTP,
  grpc: /\bgrpc\b|\berrors?\b|\bstatus\b|latenc|unreachable|unavailable|\b(?:is|are|goes|be) down\b|\bavailab|\bserving\b/i,
  tcp: /\bconnect|\bports?\b|\btcp\b|unreachable|unavailable|\b(?:is|are|goes|be) down\b|\brefus/i,
  dns: /\bdns\b|\bresolv|\brecords?\b/i,
  command: /\btests?\b|\bsmoke|\bscripts?\b|\bcommands?\b|\bfail\w*|\bexit/i,
  file: /\bfiles?\b|\breports?\b|\bfail\w*/i,
  "burn-rate": /\bburn|\bslos?\b|\bbudget|\berrors?\b|[45]xx\b|\brates?\b/i,
};
