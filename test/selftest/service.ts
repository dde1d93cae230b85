// A service on loopback that can be well and unwell, for the selftest on GitHub's runners. It lives until it is told to stop.
import { renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const [addressFile = ""] = process.argv.slice(2);
const deployed: string[] = [];
const broken = new Set<string>();

const server = createServer((request, response) => {
  const [, what = "", release = ""] = (request.url ?? "").split("/");
  if (request.method === "POST" && what === "deploy") deployed.push(release);
  if (request.method === "POST" && what === "break") broken.add(release);
  const isWell = !broken.has(deployed.at(-1) ?? "");
  response.writeHead(what === "health" && !isWell ? 503 : 200, { "content-type": "application/json" });
  response.end(JSON.stringify(deployed), () => {
    if (what === "stop") process.exit(0);
  });
});

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  // Whoever waits for the file must not see half of it.
  writeFileSync(`${addressFile}.new`, `http://127.0.0.1:${port}`);
  renameSync(`${addressFile}.new`, addressFile);
});
