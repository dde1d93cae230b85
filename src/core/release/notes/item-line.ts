import { inlineText } from "../../text/inline.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { NoteItem } from "./items.ts";

/** One change as a list item: scope, what it is, where it came from and by whom. The author is named, not mentioned. */
export function itemLine(item: NoteItem, repositoryUrl: string): string {
  const scope = item.scope === null ? "" : `**${inlineText(untrusted(item.scope), 50)}:** `;
  const author = item.author === "" ? "" : ` by ${inlineText(untrusted(item.author), 60)}`;
  const plan = item.hasPlan ? ", with a rollback plan" : "";
  const note = item.note === null ? "" : ` – ${inlineText(untrusted(item.note), 300)}`;
  return `- ${scope}${inlineText(untrusted(item.text), 200)} (${link(item, repositoryUrl)})${author}${plan}${note}`;
}

function link({ from }: NoteItem, repositoryUrl: string): string {
  return "pull" in from
    ? `[#${from.pull}](${repositoryUrl}/pull/${from.pull})`
    : `[${from.commit.slice(0, 7)}](${repositoryUrl}/commit/${from.commit})`;
}
