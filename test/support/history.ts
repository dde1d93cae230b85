import type { ActionWorld } from "./world.ts";

interface Push {
  readonly branch?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly from?: string;
  readonly date?: string;
}

let pushes = 0;

/** Pushes a commit with this message, to `main` and with a file of its own unless told otherwise. Answers its id. */
export function pushed(world: ActionWorld, message: string, push: Push = {}): string {
  pushes += 1;
  const { branch = "main", files = { [`change-${pushes}.txt`]: "x" }, from, date } = push;
  const start = from === undefined ? {} : { from };
  return world.github.repository.commit({
    branch,
    files,
    message,
    ...start,
    ...(date === undefined ? {} : { date }),
  });
}

/** Tags the head of `main`, or a commit, as somebody did before the suite was there. Answers the commit. */
export function taggedAs(world: ActionWorld, tag: string, commit?: string): string {
  const at = commit ?? pushed(world, `chore: prepare ${tag}`);
  world.github.repository.setRef(`refs/tags/${tag}`, at);
  return at;
}

/** Names of all tags of the repository, in alphabetical order. */
export function tagNames({ github }: ActionWorld): readonly string[] {
  return [...github.repository.refs.keys()]
    .filter((name) => name.startsWith("refs/tags/"))
    .map((name) => name.slice("refs/tags/".length))
    .sort();
}

/** Gives a pull request these labels. */
export function labelled(world: ActionWorld, pull: number, ...labels: readonly string[]): void {
  world.github.repository.pull(pull).labels = [...labels];
}
