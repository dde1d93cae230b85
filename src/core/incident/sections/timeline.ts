import { many } from "../../gate/report/quantity.ts";
import { inlineText } from "../../text/inline.ts";
import { table } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { TimelineRow } from "../record.ts";
import { clockText } from "../text/clock-text.ts";
import { isGap } from "../timeline/gaps.ts";
import { type PictureFacts, timelinePicture } from "../timeline/picture.ts";
import { recordedLink } from "./link.ts";
import { type Section, shedOrder } from "./section.ts";
import type { SectionContext } from "./section-context.ts";
import { shorterForms } from "./shorter-forms.ts";

const headRows = 10;
const tailRows = 15;

/** What happened, with where each row is written down, below a picture of its phases to scale. */
export function timelineSection(
  facts: PictureFacts & { readonly timeline: readonly TimelineRow[] },
  context: SectionContext,
): Section {
  const { timeline } = facts;
  const picture = timelinePicture(facts);
  const whole = rowsTable(timeline, context);
  const first = picture === "" ? whole : `${picture}\n\n${whole}`;
  const forms = shorterForms(first, whole, headAndTail(timeline, context) ?? whole);
  return { id: "timeline", heading: "Timeline (UTC)", forms, shed: shedOrder.rest };
}

function headAndTail(timeline: readonly TimelineRow[], context: SectionContext): string | null {
  const left = timeline.length - headRows - tailRows;
  if (left <= 0) return null;
  return [
    rowsTable(timeline.slice(0, headRows), context),
    `*${many(left, "row")} between these, in the incident record.*`,
    rowsTable(timeline.slice(-tailRows), context),
  ].join("\n\n");
}

function rowsTable(rows: readonly TimelineRow[], context: SectionContext): string {
  let day = "";
  return table(
    ["Time", "Event", "Source"],
    rows.map((row) => {
      const clock = clockText(row.at);
      const isSameDay = clock.slice(0, 11) === day;
      day = clock.slice(0, 11);
      const event = inlineText(untrusted(row.event));
      return [
        // The day is said once, where it begins.
        isSameDay ? clock.slice(11) : clock,
        isGap(row) ? `*${event}*` : event,
        row.source === null ? "–" : recordedLink(sourceName(row.source), row.source, context),
      ];
    }),
  );
}

function sourceName(url: string): string {
  if (url.includes("/pull/")) return "pull request";
  if (url.includes("#issuecomment-")) return "comment";
  if (url.includes("/issues/")) return "issue";
  return url.includes("/actions/runs/") ? "run" : "page";
}
