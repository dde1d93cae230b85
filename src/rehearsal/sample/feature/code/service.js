import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import pg from "pg";

const version = "1.1.0";
const database = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
database.on("error", (error) => console.error(`idle connection: ${error.message}`));

let turn = 0;

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

// Every customer has a turn: with a badge for the tier, and with a greeting where that is switched on.
async function health() {
  const { rows } = await database.query("SELECT id, full_name, tier FROM customers ORDER BY id");
  const customer = rows[turn++ % rows.length];
  const answer = { status: "ok", version, customers: rows.length, badge: badge(customer) };
  return (await isOn("greeting")) ? { ...answer, greeting: greeting(customer) } : answer;
}

function badge({ tier }) {
  return `${tier.toLowerCase()} customer`;
}

function greeting({ full_name }) {
  const [first, last] = full_name.split(" ");
  return `Welcome back, ${first} ${last.toUpperCase()}!`;
}

async function customers() {
  const { pageSize } = settings();
  const { rows } = await database.query("SELECT id, full_name, tier FROM customers ORDER BY id LIMIT $1", [
    pageSize,
  ]);
  return rows;
}

async function signUp(request) {
  const { name, email } = await json(request);
  const { rows } = await database.query(
    "INSERT INTO customers (name, full_name, email) VALUES ($1, $1, $2) RETURNING id, full_name",
    [name, email],
  );
  return rows[0];
}

// What cannot be asked is off.
async function isOn(flag) {
  try {
    const url = new URL(`/flags/${flag}`, process.env.PLATFORM_URL);
    const answer = await fetch(url, { signal: AbortSignal.timeout(500) });
    return (await answer.json()).on === true;
  } catch {
    return false;
  }
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
