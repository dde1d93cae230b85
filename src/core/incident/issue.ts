import { postmortemPart } from "../gate/report/postmortem-part.ts";
import { artifactTable } from "../release/artifact-report.ts";
import type { MergedChange } from "../release/manifest.ts";
import { releaseName } from "../rollback/release-state.ts";
import { layerTable } from "../rollback/report.ts";
import { codeCell, codeSpan } from "../text/code.ts";
import { inlineText } from "../text/inline.ts";
import { marker } from "../text/marker.ts";
import { table } from "../text/table.ts";
import { untrusted } from "../text/untrusted.ts";
import type { IncidentRecord } from "./record.ts";

export const issueKind = "postmortem";
export const issueLabel = {
  name: "incident",
  color: "b60205",
  description: "A deployment failed its gate",
} as const;

export interface IssueText {
  readonly title: string;
  readonly body: string;
}

// GitHub's stated limit is 65,536 characters; the rest is left for what people add.
const maxBody = 60_000;

/** The postmortem issue of one failed deployment: what the machines know, and what only people can say. */
export function renderIssue(record: IncidentRecord, samplesText: string, repositoryUrl: string): IssueText {
  const { gate } = record;
  const title = `Incident: ${plain(releaseName(record.from))} failed its gate in ${plain(record.environment)}`;
  const head = (withPlot: boolean): readonly string[] => [
    marker({ kind: issueKind, key: record.key }),
    "> Opened by rollback-ready. It says what the machines know; how it could happen is for people, without blame: ask how and what, not who.",
    "## Summary",
    summary(record),
    "## What was released",
    released(record, repositoryUrl),
    "## What the gate saw",
    gateSection(record, samplesText, withPlot),
    "## What was done",
    doneSection(record),
  ];
  const middle = [
    "## Timeline (UTC)",
    timelineSection(record),
    "## Suspects",
    suspectSection(record, repositoryUrl),
  ];
  const evidence = `Verdict and samples (sha256 ${code(gate.samples.sha256)}) are kept under ${code(`refs/rollback-ready/incidents/${record.deployment}`)}. [Run of the gate](${gate.run.url}).`;
  const people = ["## For people to fill in", prompts(), "## Evidence", evidence];
  const whole = `${[...head(true), ...middle, ...people].join("\n\n")}\n`;
  if (whole.length <= maxBody) return { title, body: whole };
  const left = "*Timeline and suspects are in the incident record; they are too long for an issue.*";
  const tail = `\n\n${[left, ...people].join("\n\n")}\n`;
  return { title, body: `${wholeLines(head(false).join("\n\n"), maxBody - tail.length)}${tail}` };
}

// Cut between lines, so that no code span or cell of a table stays open; what people fill in is never cut.
function wholeLines(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : text.slice(0, text.lastIndexOf("\n", maxLength));
}

function summary(record: IncidentRecord): string {
  const { gate } = record;
  const asked = gate.samples.good + gate.samples.bad;
  const share =
    asked === 0 ? "no request was answered" : `${gate.samples.bad} of ${asked} sampled requests failed`;
  const first = gate.samples.firstBadAt === null ? "" : ` from ${clock(gate.samples.firstBadAt)} UTC`;
  return [
    `**What users saw:** ${share}${first}. *(Estimated from the gate's samples; say what they really saw.)*`,
    `**What the checks showed:** ${inlineText(untrusted(gate.verdict.detail))}.`,
    `**What changed most:** ${changeSentence(record)}.`,
    `**Now:** ${stateSentence(record)}.`,
  ].join("  \n");
}

function changeSentence({ from, to }: IncidentRecord): string {
  const over = to === null ? "" : ` over ${code(releaseName(to))}`;
  const document = from.manifest?.document;
  if (document === undefined)
    return `${code(releaseName(from))}${over}; it has no manifest, so no more is known`;
  const changes = `${document.changes.length} pull request${document.changes.length === 1 ? "" : "s"}`;
  const migrations = `${document.migrations.length} migration${document.migrations.length === 1 ? "" : "s"}`;
  return `${code(releaseName(from))}${over}, with ${changes} and ${migrations}`;
}

function stateSentence({ from, rollback }: IncidentRecord): string {
  if (rollback?.outcome === "verified" && rollback.to !== null) {
    const when = rollback.times.verifiedAt === null ? "" : ` since ${clock(rollback.times.verifiedAt)} UTC`;
    return `${code(releaseName(rollback.to))} is back${when}, ${rollback.seconds?.toFixed(1) ?? "?"} s after the verdict`;
  }
  const why = inlineText(untrusted(rollback?.reason ?? "no rollback was run"));
  return `the environment was **not** returned to a good state after ${code(releaseName(from))} (${why})`;
}

function released(record: IncidentRecord, repositoryUrl: string): string {
  const { from, to } = record;
  const manifest = from.manifest?.document ?? null;
  const range = to === null ? "" : ` ([compare](${repositoryUrl}/compare/${to.commit}...${from.commit}))`;
  const lines = [
    `${code(releaseName(from))}, commit ${code(from.commit.slice(0, 12))}, to ${code(record.environment)}, deployment ${record.deployment}${range}.`,
  ];
  if (manifest === null) return `${lines[0]} It has no release manifest.`;
  lines.push(artifactTable(manifest.artifacts));
  if (manifest.migrations.length > 0) {
    lines.push(
      table(
        ["Migration", "Verdict", "Reversal"],
        manifest.migrations.map((one) => [
          cell(one.up.path),
          one.verdict,
          one.reversal === null ? "–" : cell(one.reversal.path.split("/").at(-1) ?? ""),
        ]),
      ),
    );
  }
  if (manifest.changes.length > 0) lines.push(changeTable(manifest.changes, repositoryUrl));
  return lines.join("\n\n");
}

function changeTable(changes: readonly MergedChange[], repositoryUrl: string): string {
  return table(
    ["Change", "Title", "Plan", "Trigger that the plan named"],
    changes.map((change) => [
      `[${change.number}](${repositoryUrl}/pull/${change.number})`,
      inlineText(untrusted(change.title), 120),
      change.plan === null ? "none" : "in the manifest",
      change.plan === null ? "–" : inlineText(untrusted(change.plan.fields["trigger"] ?? "–"), 160),
    ]),
  );
}

function gateSection({ gate }: IncidentRecord, samplesText: string, withPlot: boolean): string {
  const verdict = `Verdict **${gate.verdict.kind}** (${gate.verdict.reason}) at ${clock(gate.endedAt)} UTC, ${seconds(gate.startedAt, gate.endedAt)} s after it began to watch.`;
  return `${verdict}\n\n${postmortemPart(gate, samplesText, withPlot)}`;
}

function doneSection(record: IncidentRecord): string {
  const { rollback } = record;
  if (rollback === null) return "No rollback was run.";
  const target = rollback.to === null ? "There was no target." : `Target: ${code(releaseName(rollback.to))}.`;
  const recovery =
    rollback.recovery === null
      ? ""
      : `Recovery check: ${rollback.recovery.good} of ${rollback.recovery.asked} good; ${inlineText(untrusted(rollback.recovery.detail))}.`;
  const outcome = `Outcome **${rollback.outcome}**: ${inlineText(untrusted(rollback.reason))}.`;
  const passed = rollback.passedOver.map((one) => inlineText(untrusted(one))).join("; ");
  return [
    `${outcome} ${target}`,
    layerTable(rollback.layers),
    recovery,
    passed === "" ? "" : `Passed over: ${passed}.`,
  ]
    .filter(Boolean)
    .join("\n\n");
}

function timelineSection(record: IncidentRecord): string {
  return table(
    ["Time", "Event", "Source"],
    record.timeline.map((row) => [
      clock(row.at),
      inlineText(untrusted(row.event)),
      row.source === null ? "–" : `[${sourceName(row.source)}](${row.source})`,
    ]),
  );
}

function sourceName(url: string): string {
  if (url.includes("/pull/")) return "pull request";
  return url.includes("/actions/runs/") ? "run" : "page";
}

function suspectSection(record: IncidentRecord, repositoryUrl: string): string {
  if (record.suspects.length === 0) return "The commits between the two releases could not be listed.";
  const rows = record.suspects.map((one) => [
    `[${one.sha.slice(0, 12)}](${repositoryUrl}/commit/${one.sha})`,
    inlineText(untrusted(one.subject), 120),
    one.pull === null ? "–" : `[${one.pull}](${repositoryUrl}/pull/${one.pull})`,
    one.reasons.length === 0 ? "–" : inlineText(untrusted(one.reasons.join("; "))),
  ]);
  const more =
    (record.commits ?? 0) > rows.length
      ? `\n\n${(record.commits ?? 0) - rows.length} more commits lie between.`
      : "";
  return `Ranked by what is known of each change, not by who made it.\n\n${table(["Commit", "Subject", "Change", "Why it is here"], rows)}${more}`;
}

function prompts(): string {
  return [
    ["Impact", "Who was affected, what did they experience, was data lost or wrong?"],
    ["Contributing factors", "What made this possible? List several; a person is never a cause."],
    ["What went well, what did not, where were we lucky", ""],
    ["Detection", "Was the gate right? How could the time to detect have been halved?"],
    ["Did the plan foresee it", "Compare the plan's trigger and steps with what happened."],
    ["Actions", "- [ ] what, by whom, by when, how we shall know that it worked"],
  ]
    .map(([heading, question]) =>
      `### ${heading}\n\n${question === "" ? "" : `_${question}_`}`.replace(/_(- \[ \].*)_$/, "$1").trim(),
    )
    .join("\n\n");
}

// `2026-11-21T01:01:28.382Z` as people read it.
function clock(iso: string): string {
  return iso.replace("T", " ").replace(/(\.\d+)?Z$/, "");
}

function seconds(from: string, to: string): string {
  return ((Date.parse(to) - Date.parse(from)) / 1000).toFixed(1);
}

function plain(text: string): string {
  // Titles are not rendered as Markdown; mentions and line breaks are what could do harm there.
  return [...text.replace(/[\r\n@<>]/g, " ")].slice(0, 100).join("");
}

function code(text: string): string {
  return codeSpan(untrusted(text));
}

function cell(text: string): string {
  return codeCell(untrusted(text));
}
