import { SuiteError } from "../../kernel/errors.ts";
import type { Files } from "../../kernel/ports/index.ts";
import type { Answer, FileQuestion } from "../../kernel/question.ts";

/** Reads a file of the workspace. One that may not or cannot be read is not there to be judged, and no answer. */
export async function askFile(files: Files, { path, maxBytes }: FileQuestion): Promise<Answer> {
  const begunMs = performance.now();
  const facts = () => ({ ms: performance.now() - begunMs, stalledMs: 0 });
  try {
    const found = await files.read(path, maxBytes);
    if (found === null) return { kind: "file", content: null, truncated: false, changedAt: null, ...facts() };
    const { bytes, truncated, changedMs } = found;
    const changedAt = new Date(changedMs).toISOString();
    return { kind: "file", content: bytes, truncated, changedAt, ...facts() };
  } catch (error) {
    const detail = error instanceof SuiteError ? error.message : "the file cannot be read";
    return { kind: "unreachable", problem: "other", detail, ...facts() };
  }
}
