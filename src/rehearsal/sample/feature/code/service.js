import { createServer } from "node:http";
import pg from "pg";

const version = "1.1.0";
const database = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
database.on("error", (error) => console.error(`idle connection: ${error.message}`));

let turn = 0;

const pages = { "/health": health, "/customers": customers };

const server = createServer(async (request, response) => {
  const page = pages[new URL(request.url, "http://shop").pathname];
  if (page === undefined) return send(response, 404, { error: "There is no such page." });
  try {
    send(response, 200, await page());
  } catch (error) {
    console.error(`${request.url}: ${error.message}`);
    send(response, 500, { status: "failing", version, error: error.message });
  }
});
server.listen(Number(process.env.PORT), "127.0.0.1");

process.on("SIGTERM", () => server.close(() => database.end().then(() => process.exit(0))));

async function health() {
  const all = await customers();
  return { status: "ok", version, customers: all.length, greeting: greet(all) };
}

// Every customer is greeted in turn, by the name that the new column has.
function greet(all) {
  const customer = all[turn++ % all.length];
  return `Welcome back, ${customer.full_name}, our ${customer.tier.toLowerCase()} customer!`;
}

async function customers() {
  const { rows } = await database.query("SELECT id, full_name, tier FROM customers ORDER BY id");
  return rows;
}

function send(response, status, body) {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}
