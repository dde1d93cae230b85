/** Whether the status that the machine wrote into the text of a postmortem says that it is closed; null when none is there. */
export function showsClosed(body: string): boolean | null {
  const [, section] =
    /^<!-- rollback-ready:section:begin id=status sha256=[0-9a-f]{16} -->([\s\S]*?)^<!-- rollback-ready:section:end id=status -->/m.exec(
      body,
    ) ?? [];
  if (section === undefined) return null;
  // The word stands in the last cell but one; a pipe in a cell before is an entity or has a backslash.
  return section.split(/\r\n|\r|\n/).some((line) => /^\|.*\| closed(?:,[^|]*)? \|[^|]*\|\s*$/.test(line));
}
