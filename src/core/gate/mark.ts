const evidenceDigits = 16;

/** What our gate writes as the description of a deployment status; GitHub allows 140 characters. */
const prefixes = {
  "known-good": "rollback-ready: passed the gate: ",
  "gate-failed": "rollback-ready: failed the gate: ",
  "rolled-back": "rollback-ready: rolled back to ",
  verified: "rollback-ready: back in service and verified: ",
  unverified: "rollback-ready: NOT verified after rollback: ",
  confirmed: "rollback-ready: confirmed after rollback: ",
  unconfirmed: "rollback-ready: NOT confirmed after rollback: ",
  stayed: "rollback-ready: not rolled back: ",
  held: "rollback-ready: held: ",
  "hold-lifted": "rollback-ready: hold lifted: ",
  decided: "rollback-ready: decided: ",
  "layer-done": "rollback-ready: layer done: ",
} as const;

export type Mark = keyof typeof prefixes;

/**
 * Builds the description of a mark, cut to 140 characters by code point. `evidence` is the sha256 of what the mark
 * stands on: refs have no author, so a record under a ref is believed only when a mark of ours names it. `saidAt` is
 * when the comment was written that asked for it (ISO 8601), which its job may have heard much later.
 */
export function markText(
  mark: Mark,
  detail: string,
  evidence: string | null = null,
  saidAt: string | null = null,
): string {
  const tail = `${saidTail(saidAt)}${evidence === null ? "" : ` [evidence ${evidence.slice(0, evidenceDigits)}]`}`;
  // Only what is given as evidence, or as a time, may be read as such.
  const oneLine = detail
    .replace(/\s+/g, " ")
    .replace(/\[(?=evidence|said)/g, "(")
    .trim();
  return [...(prefixes[mark] + oneLine)].slice(0, 140 - tail.length).join("") + tail;
}

// GitHub's times are whole seconds.
function saidTail(saidAt: string | null): string {
  const [, seconds] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(saidAt ?? "") ?? [];
  return seconds === undefined ? "" : ` [said ${seconds}Z]`;
}

const shadowPrefix = "rollback-ready: shadow gate, would have ";

/** Description of the status that says what a gate that only watches would have decided. It is no mark. */
export function shadowText(kind: "pass" | "fail", detail: string): string {
  const oneLine = `${shadowPrefix}${kind === "pass" ? "passed" : "failed"}: ${detail.replace(/\s+/g, " ").trim()}`;
  return [...oneLine].slice(0, 140).join("");
}

/** Whether a status says what a shadow would have decided. */
export function isShadowText(description: string): boolean {
  return description.startsWith(shadowPrefix);
}

/** The first digits of the evidence's sha256 that a mark names, or null. */
export function evidenceOf(description: string): string | null {
  return /\[evidence ([0-9a-f]{16})\]$/.exec(description)?.[1] ?? null;
}

/** When the comment was written that asked for a mark (ISO 8601); null where none did. */
export function saidAtOf(description: string): string | null {
  return /\[said ([0-9T:-]{19}Z)\](?: \[evidence [0-9a-f]{16}\])?$/.exec(description)?.[1] ?? null;
}

/** Whether a step of ours wrote this status, whatever it says. */
export function isByUs(status: StatusLike, identity: string): boolean {
  return status.creator === identity && status.description.startsWith("rollback-ready: ");
}

/** Which mark a status description is, or null when it is not one of ours. */
export function markOf(description: string): Mark | null {
  const found = (Object.keys(prefixes) as Mark[]).find((mark) => description.startsWith(prefixes[mark]));
  return found ?? null;
}

export interface StatusLike {
  readonly description: string;
  readonly creator: string;
}

/**
 * The marks on a deployment, newest first. Only statuses by the identity that the policy names count: anyone else
 * who may write statuses could otherwise declare a release good.
 */
export function marksOf(statuses: readonly StatusLike[], identity: string): readonly Mark[] {
  return statuses
    .filter((status) => status.creator === identity)
    .flatMap((status) => markOf(status.description) ?? []);
}
