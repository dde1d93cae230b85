import { table } from "../../text/table.ts";
import { durationsOf } from "../facts/durations-of.ts";
import type { KeyTimes } from "../facts/key-times.ts";
import { clockText } from "../text/clock-text.ts";
import { lengthText } from "../text/length-text.ts";
import { type Section, shedOrder } from "./section.ts";
import { shorterForms } from "./shorter-forms.ts";

/** The twelve moments, and beside each the durations that end with it. */
export function keyTimesSection({ times }: { readonly times: KeyTimes }): Section {
  const durations = durationsOf(times);
  const endingAt = (moment: keyof KeyTimes): string =>
    durations
      .flatMap(({ name, to, seconds }) =>
        to === moment && seconds !== null ? [`${name}: **${lengthText(seconds)}**`] : [],
      )
      .join("; ");
  const row = (moment: keyof KeyTimes): readonly string[] => {
    const at = times[moment];
    return [momentWords[moment], at === null ? "–" : clockText(at), endingAt(moment) || "–"];
  };
  const rows = (Object.keys(momentWords) as (keyof KeyTimes)[]).map(row);
  const known = rows.filter(([, at]) => at !== "–");
  const headers = ["Moment", "Time (UTC)", "Took"];
  const open = Object.entries(openCommands).flatMap(([moment, command]) =>
    times[moment as keyof typeof openCommands] === null ? [command] : [],
  );
  const hint = open.length === 0 ? "" : `\n\n*Nobody has said yet, in a comment: ${open.join(", ")}.*`;
  const forms = shorterForms(`${table(headers, rows)}${hint}`, table(headers, known));
  return { id: "key-times", heading: "Key times", forms, shed: shedOrder.rest };
}

// What no machine knows.
const openCommands = {
  acknowledged: "`/ack`",
  firstNotice: "`/notice <time> <where>`",
  allClear: "`/all-clear <time> <where>`",
} as const;

const momentWords: Readonly<Record<keyof KeyTimes, string>> = {
  merged: "Last change merged",
  deployed: "Deployed",
  impactStarted: "Impact began",
  detected: "Detected (verdict)",
  acknowledged: "Acknowledged",
  firstNotice: "First notice to users",
  decided: "Rollback decided",
  rollbackStarted: "Rollback began",
  mitigated: "Last layer done",
  verified: "Recovery verified",
  resolved: "Resolved",
  allClear: "All-clear to users",
};
