/** What two texts that are not the same come to: one text, perhaps one, or another. */
export type Respelling = "same" | "perhaps" | "other";

/**
 * How far two fingerprints of SQL come to the same: `public.` makes no other name, and whether a guard changes anything
 * depends on the database.
 */
export function sqlRespelled(before: string, after: string): Respelling {
  if (before === after) return "same";
  const [old, now] = [withoutPublic(before), withoutPublic(after)];
  if (old === now) return /search_path/i.test(before + after) ? "perhaps" : "same";
  return withoutGuards(old) === withoutGuards(now) ? "perhaps" : "other";
}

/**
 * The same for fingerprints of code whose operations are alike: a word that came, went or changed is an edit, while other
 * signs between them may come from a formatter or a linter.
 */
export function codeRespelled(before: string, after: string): Respelling {
  if (before === after) return "same";
  return wordsOf(before).join(" ") === wordsOf(after).join(" ") ? "perhaps" : "other";
}

/** The same for Python, whose linters sort what is imported: the words may stand in another order. */
export function pythonRespelled(before: string, after: string): Respelling {
  if (before === after) return "same";
  return wordsOf(before).sort().join(" ") === wordsOf(after).sort().join(" ") ? "perhaps" : "other";
}

function withoutPublic(print: string): string {
  return print.replaceAll(/(?<![\w."])"?public"? \. /gi, "");
}

function withoutGuards(print: string): string {
  return print.replaceAll(/\bif (?:not )?exists /gi, "");
}

function wordsOf(print: string): string[] {
  const bare = print
    // Names of a piece of code's own.
    .replaceAll(/#\d+/g, " ")
    // `create_if_not_exists`, `dropTableIfExists`.
    .replaceAll(/_?if[_ ]?(?:not[_ ]?)?exists/gi, " ")
    // A class by its name alone, or with all of its namespace.
    .replaceAll(/(?:\\ )?(?<!\w)(?:\w+ \\ )+/g, " ");
  const words = bare.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.filter((word) => !SILENT.has(word));
}

// Words that a formatter adds or takes away; `true` is what guards are set to, and `length` what a type's first argument
// is called.
const SILENT = new Set(["array", "const", "length", "let", "public", "true", "use", "var"]);
