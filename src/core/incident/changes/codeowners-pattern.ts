/** A pattern of CODEOWNERS in its parts, `**` standing for any number of folders. */
export interface OwnersPattern {
  readonly text: string;
  readonly parts: readonly string[];
  /** The same, read; null where a part has no wildcard. */
  readonly tokens: readonly (readonly Token[] | null)[];
  /** It names a folder or a file, so whatever lies below it matches too; `docs/*` does not. */
  readonly takesBelow: boolean;
}

/**
 * Reads a pattern as GitHub does: as in .gitignore, without `!`, `[ ]` and `\#` (such lines are skipped: null), and
 * with one difference, that `docs/*` stops at the files of that folder (GitHub docs: About code owners).
 */
export function ownersPattern(text: string): OwnersPattern | null {
  if (text === "" || /^(?:!|\\#)|[[\]]/.test(text)) return null;
  const isFolder = text.endsWith("/");
  const bare = text.replace(/^\//, "").replace(/\/$/, "");
  const parts = bare.split("/").filter((part, index, all) => !(part === "**" && all[index - 1] === "**"));
  // A lone slash names no file.
  if (bare === "") return { text, parts: [], tokens: [], takesBelow: false };
  if (parts.some((part) => part === "")) return null;
  // Without a slash before its end it is a name that may stand anywhere.
  const isAnywhere = !text.startsWith("/") && parts.length === 1 && bare !== "**";
  const last = parts.at(-1);
  const below = isFolder && last !== "**" ? ["**"] : [];
  const all = [...(isAnywhere ? ["**"] : []), ...parts, ...below];
  return {
    text,
    parts: all,
    tokens: all.map((part) => (/[*?\\]/.test(part) ? tokensOf(part) : null)),
    takesBelow: !isFolder && last !== "**" && last !== "*",
  };
}

/** Whether a path, split at its slashes, matches. Letters are compared as they are. */
export function matchesOwnersPattern(pattern: OwnersPattern, path: readonly string[]): boolean {
  const { parts, tokens, takesBelow } = pattern;
  // Two pointers, and back to the last `**`: no pattern takes more than parts × path steps.
  let [at, seen, star, starSeen] = [0, 0, -1, 0];
  while (seen < path.length) {
    const part = parts[at];
    if (part === undefined && takesBelow) return true;
    if (part === "**") {
      // At the end it stands for all that is below, of which there is something here.
      if (at === parts.length - 1) return true;
      [star, starSeen] = [at, seen];
      at += 1;
    } else if (part !== undefined && matchesName(part, tokens[at] ?? null, path[seen] ?? "")) {
      at += 1;
      seen += 1;
    } else if (star !== -1) {
      starSeen += 1;
      [at, seen] = [star + 1, starSeen];
    } else return false;
  }
  return at === parts.length;
}

function matchesName(part: string, tokens: readonly Token[] | null, name: string): boolean {
  if (tokens === null) return part === name;
  let [at, seen, star, starSeen] = [0, 0, -1, 0];
  while (seen < name.length) {
    const token = tokens[at];
    if (token === star_) {
      [star, starSeen] = [at, seen];
      at += 1;
    } else if (token !== undefined && (token === any || token === name[seen])) {
      at += 1;
      seen += 1;
    } else if (star !== -1) {
      starSeen += 1;
      [at, seen] = [star + 1, starSeen];
    } else return false;
  }
  return tokens.slice(at).every((token) => token === star_);
}

const star_ = Symbol("any characters");
const any = Symbol("one character");
type Token = string | typeof star_ | typeof any;

function tokensOf(part: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < part.length; at++) {
    const character = part[at] ?? "";
    if (character === "\\" && at + 1 < part.length) tokens.push(part[++at] ?? "");
    else if (character !== "*") tokens.push(character === "?" ? any : character);
    else if (tokens.at(-1) !== star_) tokens.push(star_);
  }
  return tokens;
}
