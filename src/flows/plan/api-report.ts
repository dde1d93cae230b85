import { strictText } from "../../core/gate/assertions/body-text.ts";
import type { ApiFormat, ApiVerdict } from "../../core/plan/api/api-verdict.ts";
import { readApiReport } from "../../core/plan/api/read-api-report.ts";
import { unknownApi } from "../../core/plan/api/unknown-api.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";

const maxBytes = 4_194_304;

/** Reads the API report of the step's workspace. A file that is not there or cannot be read is no verdict. */
export async function apiReportOf(
  { files }: Pick<Ports, "files">,
  path: string,
  format: ApiFormat | null,
): Promise<ApiVerdict> {
  const again = "Let the step before this one write it there, and fail when its tool fails.";
  try {
    const file = await files.read(path, maxBytes);
    if (file === null) return unknownApi("is not there: the input `api-report` names no file", again);
    if (file.truncated) return unknownApi("is larger than 4 MiB", "One of less than 4 MiB.");
    const text = strictText(file.bytes, false);
    return text === null ? unknownApi("is not UTF-8", again) : readApiReport(text, format);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    return unknownApi("cannot be read: the input `api-report` names no file of the workspace", again);
  }
}
