import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { EmbeddedGitHub } from "../../../src/rehearsal/github/server.ts";
import { type Asked, addedRoute, type Given } from "./added-routes.ts";

/** Changes what GitHub answers: what comes back instead, or null to leave it. */
export type Bend = (asked: Asked, given: Given) => Given | null;

/** Stands in front of the embedded GitHub: adds the few routes that only tidying up needs, and bends answers. */
export interface Front {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts it on a free loopback port. */
export async function startFront(github: EmbeddedGitHub, bend: Bend = () => null): Promise<Front> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const asked: Asked = {
      method: request.method ?? "GET",
      path: (request.url ?? "/").replace(`/repos/${github.owner}/${github.repo}`, ""),
      json: jsonOf(body.toString("utf8")),
    };
    const given =
      addedRoute(github.repository, asked) ?? (await passOn(request.url ?? "/", asked.method, body));
    const { status, json, raw, headers = {} } = bend(asked, given) ?? given;
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
    response.end(raw ?? (json === null ? "" : JSON.stringify(json)));

    async function passOn(path: string, method: string, sent: Buffer): Promise<Given> {
      const { authorization = "", accept = "*/*", "content-type": type } = request.headers;
      const answer = await fetch(`${github.url}${path}`, {
        method,
        headers: { authorization, accept, ...(type === undefined ? {} : { "content-type": type }) },
        ...(sent.length === 0 ? {} : { body: sent }),
      });
      const link = answer.headers.get("link");
      const headers = link === null ? {} : { headers: { link } };
      const bytes = Buffer.from(await answer.arrayBuffer());
      const given = answer.headers.get("content-type") ?? "";
      if (bytes.length > 0 && !given.includes("json"))
        return { status: answer.status, json: null, raw: bytes, headers: { "content-type": given } };
      // Uploads have an address of their own, which must lead here as well.
      const text = bytes.toString("utf8").replaceAll(`${github.url}/uploads`, `${url}/uploads`);
      return { status: answer.status, json: text === "" ? null : jsonOf(text), ...headers };
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
