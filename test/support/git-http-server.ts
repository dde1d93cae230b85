import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** git's own HTTP server on loopback, over the repositories of a folder. */
export interface GitHttpServer {
  readonly url: string;
  /** Method, path with query, and whether it was let in. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export interface GitHttpSettings {
  /** What `Authorization: Basic` has to say; without it nobody needs to log in. */
  readonly credential?: string;
  /** Called when a push has arrived, before git sees it. */
  readonly onPush?: () => void;
  /** How many pushes git carries out and nobody hears of. */
  readonly lostAnswers?: number;
  /** Nothing is answered at all. */
  readonly isSilent?: boolean;
}

/** Serves `git http-backend`, run as a CGI program (RFC 3875). */
export async function startGitHttp(root: string, settings: GitHttpSettings = {}): Promise<GitHttpServer> {
  const requests: string[] = [];
  let lost = 0;
  const server = createServer((request, response) => {
    const isLetIn =
      settings.credential === undefined || request.headers.authorization === `Basic ${settings.credential}`;
    requests.push(`${request.method} ${request.url}${isLetIn ? "" : " refused"}`);
    if (settings.isSilent === true) return;
    if (!isLetIn) {
      response.writeHead(401, { "www-authenticate": 'Basic realm="git"' }).end();
      return;
    }
    const isPush = request.method === "POST" && request.url?.endsWith("/git-receive-pack") === true;
    if (isPush) settings.onPush?.();
    const isLost = isPush && lost < (settings.lostAnswers ?? 0);
    if (isLost) lost++;
    runBackend(root, request, response, isLost);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function runBackend(root: string, request: IncomingMessage, response: ServerResponse, isLost: boolean): void {
  const [path = "", query = ""] = (request.url ?? "").split("?");
  const text = (name: string): string => String(request.headers[name] ?? "");
  const child = spawn("git", ["http-backend"], {
    env: {
      PATH: process.env["PATH"],
      GIT_CONFIG_NOSYSTEM: "1",
      HOME: root,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: "1",
      REQUEST_METHOD: request.method,
      PATH_INFO: decodeURIComponent(path),
      QUERY_STRING: query,
      CONTENT_TYPE: text("content-type"),
      HTTP_CONTENT_ENCODING: text("content-encoding"),
      HTTP_GIT_PROTOCOL: text("git-protocol"),
      GIT_PROTOCOL: text("git-protocol"),
      ...(request.headers["content-length"] === undefined ? {} : { CONTENT_LENGTH: text("content-length") }),
      REMOTE_ADDR: "127.0.0.1",
      REMOTE_USER: "robot",
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const parts: Buffer[] = [];
  child.stdin.on("error", () => undefined);
  request.pipe(child.stdin);
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  child.on("close", () => {
    if (isLost) {
      request.socket.destroy();
      return;
    }
    const answer = Buffer.concat(parts);
    const end = answer.indexOf("\r\n\r\n");
    const headers = answer
      .subarray(0, end)
      .toString("utf8")
      .split("\r\n")
      .map((line) => line.split(": "));
    const status = headers.find(([name]) => name?.toLowerCase() === "status")?.[1] ?? "200";
    for (const [name = "", value = ""] of headers) {
      if (name.toLowerCase() !== "status" && name !== "") response.setHeader(name, value);
    }
    response.writeHead(Number.parseInt(status, 10)).end(answer.subarray(end + 4));
  });
}
