import { createServer, type IncomingMessage, type ServerResponse, request as send } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import type { Identity } from "../support/certificates.ts";

export interface ProxyServer {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  /** What went through it, as `GET http://github.corp.test/api/v3` and `CONNECT github.corp.test:443`. */
  readonly passed: readonly string[];
  close(): Promise<void>;
}

export interface Behind {
  /** Addresses by the names that this proxy alone can resolve. */
  readonly names: Readonly<Record<string, string>>;
  /** As whom it answers where a tunnel leads to port 443 of a name, which stands for a server with TLS. */
  readonly identity?: Identity;
}

/** Starts a proxy that knows both ways: absolute-form requests, and tunnels by CONNECT. */
export async function startProxy({ names, identity }: Behind): Promise<ProxyServer> {
  const passed: string[] = [];
  const plain = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://none.test");
    passed.push(`${request.method} ${url.href}`);
    relay(request, addressOf(url.hostname), `${url.pathname}${url.search}`, response);
  });
  const secure =
    identity === undefined
      ? null
      : createTlsServer({ cert: identity.certificate, key: identity.key }, (request, response) => {
          const [host = ""] = (request.headers.host ?? "").split(":");
          relay(request, addressOf(host), request.url ?? "/", response);
        });
  plain.on("connect", (request, socket, head: Buffer) => {
    passed.push(`CONNECT ${request.url}`);
    const [host = "", port] = (request.url ?? "").split(":");
    const target = port === "443" && secure !== null ? addressIn(secure) : new URL(addressOf(host)).port;
    const tunnel = connect(Number(target), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      tunnel.write(head);
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on("error", () => socket.destroy());
    socket.on("error", () => tunnel.destroy());
  });
  for (const server of [plain, secure]) {
    if (server !== null) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  }

  function addressOf(host: string): string {
    return names[host] ?? "http://127.0.0.1:1";
  }

  return {
    url: `http://127.0.0.1:${addressIn(plain)}`,
    passed,
    async close() {
      for (const server of [plain, secure]) {
        server?.closeAllConnections();
        await new Promise<void>((resolve) => (server === null ? resolve() : server.close(() => resolve())));
      }
    },
  };
}

function addressIn(server: { address(): unknown }): number {
  return (server.address() as AddressInfo).port;
}

function relay(request: IncomingMessage, address: string, path: string, response: ServerResponse): void {
  const onward = send(new URL(path, address), { method: request.method, headers: request.headers });
  onward.on("response", (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  request.pipe(onward);
}
