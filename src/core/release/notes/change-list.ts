import { fitting } from "./fitting.ts";
import { type GroupId, groups, type HiddenKind, hiddenKinds } from "./groups.ts";
import { itemLine } from "./item-line.ts";
import type { NoteItem } from "./items.ts";

/** The changes under their headings, at most `maxLength` characters of them; what is not shown is counted. */
export function changeList(
  items: readonly NoteItem[],
  about: { readonly repositoryUrl: string; readonly show: readonly HiddenKind[]; readonly maxLength: number },
): string {
  const hidden = hiddenKinds.filter((kind) => !about.show.includes(kind));
  const isHidden = (id: GroupId): boolean => hidden.some((kind) => kind === id);
  let room = about.maxLength - 300;
  let left = 0;
  const blocks = groups.flatMap(({ id, heading }) => {
    const lines = items
      .filter((item) => item.group === id)
      .map((item) => itemLine(item, about.repositoryUrl));
    if (lines.length === 0 || isHidden(id)) return [];
    const fit = fitting(lines, room - heading.length - 10);
    left += fit.left;
    const block = `### ${heading}\n\n${fit.kept.join("\n")}`;
    // Once something did not fit, what follows is left out too: the page is cut at one place.
    room = fit.left > 0 ? 0 : room - block.length - 2;
    return fit.kept.length === 0 ? [] : [block];
  });
  const unseen = items.filter((item) => isHidden(item.group));
  return [...blocks, cutSentence(left), hiddenSentence(unseen)].filter(Boolean).join("\n\n");
}

function cutSentence(left: number): string {
  return left === 0
    ? ""
    : `${left === 1 ? "1 more change is" : `${left} more changes are`} left out to keep within GitHub's limit for this page.`;
}

function hiddenSentence(unseen: readonly NoteItem[]): string {
  if (unseen.length === 0) return "";
  const kinds = hiddenKinds.filter((kind) => unseen.some((item) => item.group === kind));
  return `${unseen.length === 1 ? "1 change" : `${unseen.length} changes`} of kind ${kinds.join(", ")} not listed.`;
}
