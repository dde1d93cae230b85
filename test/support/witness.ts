import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Told<Seen> {
  readonly words: readonly string[];
  readonly seen: Seen;
}

/** Hears from commands while they run, and looks around at that moment. */
export interface Witness<Seen> {
  readonly told: readonly Told<Seen>[];
  /** Script that tells its words to the witness and ends when they were heard. */
  readonly script: string;
  close(): Promise<void>;
}

/** Starts a witness on a free loopback port. */
export async function startWitness<Seen>(look: () => Seen): Promise<Witness<Seen>> {
  const told: Told<Seen>[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const part of request.setEncoding("utf8")) text += part;
    told.push({ words: JSON.parse(text), seen: look() });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const script = `const body = JSON.stringify(process.argv.slice(2));
fetch("http://127.0.0.1:${port}", { method: "POST", body }).then((heard) => heard.text());
`;
  return {
    told,
    script,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
