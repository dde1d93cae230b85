/** The lines `key = value` of one section of an INI file or of a TOML table, quotes taken off; null without it. */
export function settingsOf(text: string, section: string): ReadonlyMap<string, string> | null {
  let settings: Map<string, string> | null = null;
  let isInside = false;
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed.startsWith("[")) {
      isInside = trimmed === `[${section}]`;
      if (isInside) settings ??= new Map();
    } else if (isInside && !trimmed.startsWith("#") && !trimmed.startsWith(";")) {
      const [key, ...rest] = trimmed.split("=");
      if (rest.length > 0) settings?.set((key ?? "").trim(), unquoted(rest.join("=").trim()));
    }
  }
  return settings;
}

function unquoted(value: string): string {
  const [quote] = value;
  const isQuoted = value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote);
  return isQuoted ? value.slice(1, -1) : value;
}
