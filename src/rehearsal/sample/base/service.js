import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import pg from "pg";

const version = "1.0.0";
const database = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
database.on("error", (error) => console.error(`idle connection: ${error.message}`));

const pages = { "GET /health": health, "GET /customers": customers, "POST /customers": signUp };

const server = createServer(async (request, response) => {
  const page = pages[`${request.method} ${new URL(request.url, "http://shop").pathname}`];
  if (page === undefined) return send(response, 404, { error: "There is no such page." });
  try {
    send(response, 200, await page(request));
  } catch (error) {
    console.error(`${request.method} ${request.url}: ${error.message}`);
    send(response, 500, { status: "failing", version, error: error.message });
  }
});
server.listen(Number(process.env.PORT), "127.0.0.1");

process.on("SIGTERM", () => server.close(() => database.end().then(() => process.exit(0))));

async function health() {
  const { rows } = await database.query("SELECT id, name FROM customers");
  return { status: "ok", version, customers: rows.length };
}

async function customers() {
  const { customersPerPage } = settings();
  const { rows } = await database.query("SELECT id, name FROM customers ORDER BY id LIMIT $1", [
    customersPerPage,
  ]);
  return rows;
}

async function signUp(request) {
  const { name, email } = await json(request);
  const { rows } = await database.query(
    "INSERT INTO customers (name, email) VALUES ($1, $2) RETURNING id, name",
    [name, email],
  );
  return rows[0];
}

// Read anew each time: another version may be in use by now.
function settings() {
  try {
    return JSON.parse(readFileSync(process.env.CONFIG_FILE, "utf8"));
  } catch {
    return {};
  }
}

function send(response, status, body) {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}
