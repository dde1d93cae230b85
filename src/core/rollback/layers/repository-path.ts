/** Whether a path names something inside of a repository, and nothing of git's own. */
export function isRepositoryPath(path: string): boolean {
  const parts = path.split("/");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  return !/[\\\x00-\x1f\x7f]/.test(path) && parts.every((part) => !/^(|\.|\.\.|\.git)$/i.test(part));
}

/** Whether a name can be a branch's (git-check-ref-format(1), and no option). */
export function isBranchName(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_./+#-]*$/.test(name) && !/\.\.|\/\/|\/\.|\.lock(\/|$)|[./]$/.test(name);
}
