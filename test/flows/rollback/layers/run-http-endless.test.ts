import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { plannedHttp, ranHttp } from "./http-layer.ts";

let url: string;
let go: (response: ServerResponse) => void;
const server = createServer((request, response) => {
  request.resume();
  go(response);
});

beforeEach(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/flag`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

it("an answer that drips without an end is given up in time, and may have been carried out", async () => {
  go = (response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write("x"), 5);
    response.on("close", () => clearInterval(drip));
  };

  const { result } = await ranHttp(plannedHttp({ method: "POST", url, json: {}, timeout: "150ms" }));

  expect(result).toMatchObject({ outcome: "failed", isUnsure: true });
  expect(result.detail).toMatch(/^POST failed with timeout: /);
});

it("headers that never come to an end are given up in time as well", async () => {
  go = (response) => {
    const { socket } = response;
    socket?.write("HTTP/1.1 200 OK\r\n");
    let count = 0;
    const drip = setInterval(() => socket?.write(`x-${++count}: y\r\n`), 5);
    response.on("close", () => clearInterval(drip));
  };

  const { result } = await ranHttp(plannedHttp({ method: "POST", url, json: {}, timeout: "150ms" }));

  expect(result).toMatchObject({ outcome: "failed", isUnsure: true });
});

it("of a flood no more is read than is needed to judge it", async () => {
  let sent = 0;
  const chunk = "x".repeat(65_536);
  go = (response) => {
    response.writeHead(200);
    const more = (): void => {
      while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      sent += chunk.length;
    };
    response.on("drain", more);
    more();
  };

  const { result } = await ranHttp(plannedHttp({ method: "POST", url, json: {}, timeout: "5s" }));

  expect(result.outcome).toBe("done");
  // Four megabytes, and what lay in buffers on the way.
  expect(sent).toBeLessThan(32_000_000);
});
