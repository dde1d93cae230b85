const DECLARES =
  /irreversib|not[ -]reversib|non-?reversib|one[ -]way|no (?:down|undo|revert|rollback|way back)|can(?:no|')t be (?:undone|reversed|reverted|rolled back)/i;

/** Whether a comment says that there is no way back. No tool reads it; a reason may mention it. */
export function isDeclaredInComment(comments: readonly string[]): boolean {
  return comments.some((comment) => DECLARES.test(comment));
}
