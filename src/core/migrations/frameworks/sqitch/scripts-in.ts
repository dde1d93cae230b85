interface Change {
  readonly name: string;
  /** Those that stand between it and the next change of its name, or the end. */
  readonly tags: string[];
  isReworked: boolean;
}

/**
 * The names of the scripts that a plan may run, in its order. A change that is reworked further down keeps its script
 * under the name and a tag that stands between the two: `users@v1`.
 */
export function scriptsIn(plan: string): readonly string[] {
  const changes: Change[] = [];
  const newest = new Map<string, Change>();
  for (const line of plan.split(/\r?\n/)) {
    const [, tag] = /^\s*(@[^\s#]+)/.exec(line) ?? [];
    const [, name] = /^\s*\+?\s*([^\s@%#[-][^\s#[]*)/.exec(line) ?? [];
    if (tag !== undefined) for (const change of newest.values()) change.tags.push(tag);
    if (name === undefined) continue;
    const before = newest.get(name);
    if (before !== undefined) before.isReworked = true;
    const change = { name, tags: [], isReworked: false };
    changes.push(change);
    newest.set(name, change);
  }
  const scripts = changes.flatMap(({ name, tags, isReworked }) => [
    ...tags.map((tag) => `${name}${tag}`),
    ...(isReworked ? [] : [name]),
  ]);
  return [...new Set(scripts)];
}
