/** What a job is so far, as status functions see it. */
export type JobStatus = "success" | "failure" | "cancelled";

/** Whether a step is wanted in a job of this status. */
export type Condition = (status: JobStatus) => boolean;

const functions: Readonly<Record<string, Condition>> = {
  always: () => true,
  success: (status) => status === "success",
  failure: (status) => status === "failure",
  cancelled: (status) => status === "cancelled",
};

/**
 * Reads an `if` or `post-if` made of status functions, `!`, `&&`, `||` and brackets; null when there is anything else
 * in it. Names ignore case (GitHub docs: expressions).
 */
export function readCondition(text: string): Condition | null {
  const inner = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(text)?.[1] ?? text;
  const tokens = inner.match(/\w+\s*\(\s*\)|&&|\|\||[!()]|\S/g) ?? [];
  const cursor = { tokens, at: 0 };
  const condition = either(cursor);
  return cursor.at === tokens.length ? condition : null;
}

interface Cursor {
  readonly tokens: readonly string[];
  at: number;
}

function either(cursor: Cursor): Condition | null {
  let left = both(cursor);
  while (left !== null && taken(cursor, "||")) {
    const [one, other] = [left, both(cursor)];
    left = other === null ? null : (status) => one(status) || other(status);
  }
  return left;
}

function both(cursor: Cursor): Condition | null {
  let left = single(cursor);
  while (left !== null && taken(cursor, "&&")) {
    const [one, other] = [left, single(cursor)];
    left = other === null ? null : (status) => one(status) && other(status);
  }
  return left;
}

function single(cursor: Cursor): Condition | null {
  if (taken(cursor, "!")) {
    const negated = single(cursor);
    return negated === null ? null : (status) => !negated(status);
  }
  if (taken(cursor, "(")) {
    const inner = either(cursor);
    return taken(cursor, ")") ? inner : null;
  }
  const name = /^\w+/.exec(cursor.tokens[cursor.at] ?? "")?.[0].toLowerCase() ?? "";
  cursor.at += 1;
  return Object.hasOwn(functions, name) ? (functions[name] ?? null) : null;
}

function taken(cursor: Cursor, token: string): boolean {
  if (cursor.tokens[cursor.at] !== token) return false;
  cursor.at += 1;
  return true;
}
