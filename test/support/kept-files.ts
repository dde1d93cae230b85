import type { ActionWorld } from "./world.ts";

/** Files of ours under a ref, those of JSON read; none when the ref is not there. */
export function keptFiles(world: ActionWorld, ref: string): Readonly<Record<string, unknown>> {
  const texts = Object.entries(keptTexts(world, ref));
  return Object.fromEntries(
    texts.map(([name, text]) => [name, name.endsWith(".json") ? JSON.parse(text) : text]),
  );
}

/** The same, as they are kept. */
export function keptTexts({ github }: ActionWorld, ref: string): Readonly<Record<string, string>> {
  const { objects, refs } = github.repository;
  const commit = objects.commit(refs.get(ref) ?? "");
  const entries = commit === undefined ? [] : (objects.tree(commit.tree) ?? []);
  return Object.fromEntries(entries.map(({ name, sha }) => [name, objects.blob(sha)?.toString() ?? ""]));
}

/** Puts files under a ref, as somebody who may push does. */
export function putFiles(world: ActionWorld, ref: string, files: Readonly<Record<string, string>>): void {
  putCommit(world, ref, files, "Kept");
}

/** The facts of the note under a ref. */
export function noteUnder({ github }: ActionWorld, ref: string): unknown {
  const { objects, refs } = github.repository;
  const message = objects.commit(refs.get(ref) ?? "")?.message ?? "";
  return JSON.parse(message.slice(message.indexOf("\n\n")));
}

/** Puts a note under a ref, as somebody who may push does. */
export function putNote(world: ActionWorld, ref: string, text: string): void {
  putCommit(world, ref, { README: "x" }, text);
}

function putCommit(
  { github }: ActionWorld,
  ref: string,
  files: Readonly<Record<string, string>>,
  message: string,
): void {
  const { repository } = github;
  const oid = repository.commit({ branch: "kept", from: null, files, message });
  repository.deleteRef("refs/heads/kept");
  repository.setRef(ref, oid);
}
