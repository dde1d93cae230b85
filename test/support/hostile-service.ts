import { createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, type TlsOptions } from "node:tls";
import {
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";

/** What the service does with a request: it is told the bytes of its head and how many came on this connection before. */
export type Act = (socket: Socket, head: string, before: number) => void;

export interface HostileService {
  /** `127.0.0.1:port`. */
  readonly host: string;
  readonly port: number;
  /** The head of each request that came, on all connections. */
  readonly heads: readonly string[];
  /** How many connections were made. */
  connections(): number;
  close(): Promise<void>;
}

/** A server on a free loopback port that answers as `act` says, byte for byte; by TLS when it is given certificates. */
export async function startHostileService(act: Act, tls?: TlsOptions): Promise<HostileService> {
  const heads: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;

  function serve(socket: Socket): void {
    let waiting = "";
    let before = 0;
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // The one who asks hangs up whenever it has enough.
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      waiting += chunk.toString("latin1");
      for (let end = waiting.indexOf("\r\n\r\n"); end >= 0; end = waiting.indexOf("\r\n\r\n")) {
        const head = waiting.slice(0, end);
        waiting = waiting.slice(end + 4);
        heads.push(head);
        act(socket, head, before);
        before += 1;
      }
    });
  }

  const server: Server = tls === undefined ? createServer(serve) : createTlsServer(tls, serve);
  server.on("tlsClientError", () => {});
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    host: `127.0.0.1:${port}`,
    port,
    heads,
    connections: () => connections,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
}

/** Sends bytes as they stand, lines of a head ended by CR LF, and leaves the connection open. */
export function say(...parts: readonly (string | Uint8Array)[]): Act {
  return (socket) => {
    for (const part of parts) socket.write(part);
  };
}

/** The same, and ends the connection. */
export function sayAndEnd(...parts: readonly (string | Uint8Array)[]): Act {
  return (socket) => {
    for (const part of parts) socket.write(part);
    socket.end();
  };
}

/** A whole response of HTTP/1.1 with its length. */
export function response(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  status = "200 OK",
): Uint8Array {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const bytes = Buffer.from(body);
  const head = `HTTP/1.1 ${status}\r\n${lines.join("")}content-length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), bytes]);
}

/** Sends one byte of a text after the other, every 20 ms. */
export function drip(text: string): Act {
  return (socket) => {
    let sent = 0;
    const timer = setInterval(() => socket.write(text[sent++ % text.length] ?? ""), 20);
    socket.on("close", () => clearInterval(timer));
  };
}

/** Sends a head, and then the same bytes for ever, as fast as they are taken. */
export function endless(head: string, bytes: Uint8Array): Act {
  return (socket) => {
    socket.write(head);
    const more = () => {
      while (!socket.destroyed && socket.write(bytes));
    };
    socket.on("drain", more);
    more();
  };
}

/** Sends bytes and then resets the connection. */
export function sayAndReset(...parts: readonly (string | Uint8Array)[]): Act {
  return (socket) => {
    socket.write(Buffer.concat(parts.map((part) => Buffer.from(part))), () => {
      setTimeout(() => socket.resetAndDestroy(), 20);
    });
  };
}

/** A gzip of `gibibytes` GiB of zeros, in members of 64 MiB. */
export function gzipBomb(gibibytes: number): Uint8Array {
  const member = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  return Buffer.concat(Array.from({ length: gibibytes * 16 }, () => member));
}

/** A zstd frame that wants a window of 128 MiB. */
export function zstdWithHugeWindow(): Uint8Array {
  const params = { [constants.ZSTD_c_windowLog]: 27, [constants.ZSTD_c_enableLongDistanceMatching]: 1 };
  return zstdCompressSync(Buffer.alloc(256 * 1024 * 1024), { params });
}

/** The encodings that a service may use, by the name that it gives them. */
export const encoders: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: gzipSync,
  "x-gzip": gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
};

/** Deflate as some servers send it, without its header. */
export const rawDeflate: (bytes: Uint8Array) => Uint8Array = deflateRawSync;
