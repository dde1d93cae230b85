// The database's own process: PGlite works inside WebAssembly and would hold up whoever shares its thread.
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import "../platform/exit-with-parent.ts";

const database = await PGlite.create();
const server = new PGLiteSocketServer({ db: database, host: "127.0.0.1", port: 0, maxConnections: 50 });
await server.start();
process.stdout.write(`${JSON.stringify({ host: server.getServerConn() })}\n`);
