import { type Answering, wordsOf } from "../../../core/incident/commands/people-words.ts";
import type { IncidentRecord } from "../../../core/incident/record.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { ownHolder } from "../../own-holder.ts";
import { type EndPorts, holderIsOver } from "../../rollback/holder-is-over.ts";
import { amendIncident } from "../amend-incident.ts";

/** Whether this run answers a comment. */
export type AnswerRight =
  | {
      readonly kind: "ours";
      readonly record: IncidentRecord;
      /** True when an earlier run began, and lists may not show yet what it made. */
      readonly isTakenUp: boolean;
      /** Notes that all is done; `last` changes the record with it. */
      answered(last: (record: IncidentRecord) => IncidentRecord): Promise<IncidentRecord | null>;
    }
  | { readonly kind: "answered" }
  | { readonly kind: "elsewhere"; readonly url: string }
  /** There is no record of the incident. */
  | { readonly kind: "absent" };

export type ClaimAnswerPorts = Pick<Ports, "records" | "digest" | "signal"> & EndPorts;

const pauseMs = 2_000;
const patienceMs = 20_000;
const leaseMs = 600_000;
/** Of more the oldest are let go: their words are in the record, and their actions have keys. */
const mostAnswers = 100;

/**
 * Claims a comment in the incident's record, and in the same write keeps what it says. Of many deliveries of one comment
 * one answers it; what a run that is over left undone is taken up.
 */
export async function claimAnswer(
  ports: ClaimAnswerPorts,
  deployment: number,
  comment: number,
  hear: (record: IncidentRecord) => IncidentRecord,
): Promise<AnswerRight> {
  const own = ownAnswering(ports, comment);
  const deadline = ports.clock.monotonic() + patienceMs;
  let over: string | null = null;
  let isTakenUp = false;
  for (;;) {
    const met: { other: Answering | null } = { other: null };
    const amended = await amendIncident(ports, deployment, (record) => {
      const there = wordsOf(record).answers.find((one) => one.comment === comment) ?? null;
      met.other = there?.holder.nonce === own.holder.nonce ? null : there;
      const isFree =
        met.other === null || (met.other.state !== "answered" && met.other.holder.nonce === over);
      if (!isFree) return null;
      isTakenUp ||= met.other !== null;
      return withAnswering(hear(record), own);
    });
    if (amended.kind === "absent") return amended;
    if (amended.kind === "kept") {
      const { record } = amended;
      return { kind: "ours", record, isTakenUp, answered: finisher(ports, deployment, own) };
    }
    const { other } = met;
    if (other === null) continue;
    if (other.state === "answered") return { kind: "answered" };
    if (await holderIsOver(ports, other)) over = other.holder.nonce;
    else if (ports.clock.monotonic() + pauseMs > deadline || ports.signal.aborted)
      return { kind: "elsewhere", url: other.holder.url };
    else await ports.clock.sleep(pauseMs, ports.signal);
  }
}

function finisher(ports: ClaimAnswerPorts, deployment: number, own: Answering) {
  return async (last: (record: IncidentRecord) => IncidentRecord): Promise<IncidentRecord | null> => {
    const done: Answering = { ...own, state: "answered" };
    const amended = await amendIncident(ports, deployment, (record) => withAnswering(last(record), done));
    return amended.kind === "kept" ? amended.record : null;
  };
}

function ownAnswering(ports: ClaimAnswerPorts, comment: number): Answering {
  const now = ports.clock.now();
  return {
    comment,
    state: "answering",
    holder: ownHolder(ports),
    since: new Date(now).toISOString(),
    until: new Date(now + leaseMs).toISOString(),
  };
}

function withAnswering(record: IncidentRecord, own: Answering): IncidentRecord {
  const people = wordsOf(record);
  const others = people.answers.filter(({ comment }) => comment !== own.comment);
  const answers = [...others, own].sort((a, b) => a.comment - b.comment).slice(-mostAnswers);
  return { ...record, people: { ...people, answers } };
}
