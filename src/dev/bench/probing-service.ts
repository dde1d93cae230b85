// Started by the bench as a process of its own: the service that is probed, in clear and by TLS, and a slow name server.
import { createSocket } from "node:dgram";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Server } from "node:net";

const [keyPath, certificatePath] = process.argv.slice(2);
const slowMs = 200;

const answer: RequestListener = (_, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end('{"status":"ok","version":"1.4.2","checks":{"database":"ok","queue":"ok"}}');
};

const plain = createServer({ keepAliveTimeout: 60_000 }, answer);
// Every address of 127.0.0.0/8 is this one, so that each target can have its own.
const ports = [await listen(plain)];
if (keyPath !== undefined && certificatePath !== undefined) {
  ports.push(
    await listen(
      createTlsServer({ key: readFileSync(keyPath), cert: readFileSync(certificatePath) }, answer),
    ),
  );
}

const names = createSocket("udp4");
names.on("message", (query, from) => {
  setTimeout(() => names.send(answered(query), from.port, from.address), slowMs);
});
await new Promise<void>((listening) => names.bind(0, "127.0.0.1", listening));

process.stdout.write(`${JSON.stringify({ ports, names: names.address().port })}\n`);
// Ends with the bench, however that ends.
process.stdin.on("end", () => process.exit(0)).resume();

function listen(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, "0.0.0.0", () => resolve((server.address() as AddressInfo).port)),
  );
}

/** The query itself as an answer (RFC 1035): with one A record, or none for another type. */
function answered(query: Buffer): Buffer {
  const end = query.indexOf(0, 12) + 5;
  const question = query.subarray(12, end);
  const isA = question.readUInt16BE(question.length - 4) === 1;
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(isA ? 1 : 0, 6);
  // A pointer to the name; type A, class IN, 60 seconds, 4 bytes.
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1]);
  return Buffer.concat(isA ? [header, question, record] : [header, question]);
}
