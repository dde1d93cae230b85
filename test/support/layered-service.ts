import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * The parts of a service that a rollback sets, each by `PUT /<part>` with `{ value }` and told by `GET /<part>`. Of the
 * traffic, `{ canary }` sets the new release's percent.
 */
export const parts = ["flag", "traffic", "redeploy", "config", "migrations"] as const;
export type Part = (typeof parts)[number];

/** A service on loopback with a flag, a router in front of two releases, a release, a configuration and a schema. */
export interface LayeredService {
  readonly url: string;
  /** What each part is set to; `traffic` is the percent of the old release. */
  readonly state: Readonly<Record<Part, unknown>>;
  /** Every write that was accepted, oldest first: `traffic 50`. A share of the old release that fell says so as well. */
  readonly writes: readonly string[];
  /** Parts that refuse to be written, or one value of them: `traffic 50`. */
  readonly broken: Set<string>;
  /** Asked before and after each write; where it says no, nothing is answered. */
  passes: (line: string, moment: "before" | "after") => boolean;
  /** Puts everything as the bad release left it. */
  reset(): void;
  close(): Promise<void>;
}

export interface LayeredOptions {
  /** What the flag's part asks to be authorized by. */
  readonly token: string;
  /** Percent of the old release at the beginning; none when left out. */
  readonly share?: number;
  /** Whether users are well; they are when the old release has all of the traffic, or the flag is off, when left out. */
  readonly isWell?: (state: Readonly<Record<Part, unknown>>) => boolean;
  /** Told of each write as it is accepted. */
  readonly onWrite?: (line: string) => void;
}

/** Starts it with v1.1.0 in place, its flag on; whoever asks `GET /health` is told whether users are well. */
export async function startLayeredService(options: LayeredOptions): Promise<LayeredService> {
  const { token, share = 0, isWell = ({ flag, traffic }) => flag === false || traffic === 100 } = options;
  const first = { flag: true, traffic: share, redeploy: "v1.1.0", config: "v42", migrations: "1" };
  const state: Record<Part, unknown> = { ...first };
  const writes: string[] = [];
  const broken = new Set<string>();
  const wrote = (line: string): void => {
    writes.push(line);
    options.onWrite?.(line);
  };
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const part of request.setEncoding("utf8")) text += part;
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    if (request.url === "/health") return answer(isWell(state) ? 200 : 503, {});
    const part = parts.find((one) => request.url === `/${one}`);
    if (part === undefined) return answer(404, {});
    if (part === "flag" && request.headers.authorization !== `Bearer ${token}`) return answer(401, {});
    if (request.method === "GET") return answer(200, { value: state[part] });
    const given = JSON.parse(text);
    const shareOf = () => ("canary" in given ? 100 - Number(given.canary) : Number(given.value));
    const value = part === "traffic" ? shareOf() : given.value;
    if (broken.has(part) || broken.has(`${part} ${value}`)) {
      return answer(403, { message: `no writes to ${part} today` });
    }
    const line = `${part} ${value}`;
    if (!service.passes(line, "before")) return void request.socket.destroy();
    if (part === "traffic" && value < Number(state.traffic)) {
      wrote(`the old release's share fell from ${state.traffic} to ${value}`);
    }
    state[part] = value;
    wrote(line);
    if (!service.passes(line, "after")) return void request.socket.destroy();
    answer(202, {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const service: LayeredService = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    writes,
    broken,
    passes: () => true,
    reset() {
      Object.assign(state, first);
      writes.splice(0);
      broken.clear();
      service.passes = () => true;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return service;
}

/** A script that sets one part: its words are the part and the value. */
export function setScript(url: string): string {
  return `const [, , part, value] = process.argv;
fetch("${url}/" + part, { method: "PUT", body: JSON.stringify({ value }) }).then(async (answer) => {
  if (answer.ok) return;
  console.error((await answer.json()).message);
  process.exitCode = 3;
});
`;
}
