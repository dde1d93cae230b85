/** Whether a file of tests has one of this title, or of this template, that is run. */
export function hasTest(text: string, title: string): boolean {
  // After the name of the function, or where a table ends that was begun on a line before.
  const begin = String.raw`^[ \t]*(?:(?:it|test)(?:\.each\b.*\))?|\](?: as const)?\))\(\s*`;
  const literal = title.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return new RegExp(`${begin}(["'\`])${literal}\\1`, "m").test(text);
}
