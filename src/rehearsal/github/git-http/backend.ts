import type { Answer } from "../exchange.ts";
import { runProgram } from "./process.ts";

/** One request of git's own protocol. `service` is the part of the path behind `.git`. */
export interface GitRequest {
  readonly method: string;
  readonly service: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** Lets `git http-backend` (a CGI program, RFC 3875) answer for the repository at `root`/`name`.git. */
export async function askBackend(
  root: string,
  name: string,
  request: GitRequest,
  user: string,
): Promise<Answer> {
  const header = (key: string): string => String(request.headers[key] ?? "");
  const { out: printed, err } = await runProgram(
    ["git", "http-backend"],
    {
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: "1",
      PATH_INFO: `/${name}.git${request.service}`,
      QUERY_STRING: request.query,
      REQUEST_METHOD: request.method,
      REMOTE_USER: user,
      REMOTE_ADDR: "127.0.0.1",
      CONTENT_TYPE: header("content-type"),
      CONTENT_LENGTH: String(request.bytes.length),
      HTTP_CONTENT_ENCODING: header("content-encoding"),
      HTTP_GIT_PROTOCOL: header("git-protocol"),
    },
    request.bytes,
  );
  // It fails after it has answered when git refuses what the request asks for.
  const split = printed.indexOf("\r\n\r\n");
  if (split < 0) throw new Error(`git http-backend: ${err}`);
  const fields = printed
    .toString("latin1", 0, split)
    .split("\r\n")
    .map(
      (line) =>
        [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()] as const,
    );
  const {
    status = "200",
    "content-type": contentType = "text/plain",
    ...headers
  } = Object.fromEntries(fields);
  return {
    status: Number.parseInt(status, 10),
    headers,
    raw: { bytes: printed.subarray(split + 4), contentType },
  };
}
