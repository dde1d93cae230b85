// The floor: what Node needs to make the requests of another process, one after the other, and to read their answers.
import { readFileSync } from "node:fs";

const { url, token, requests } = JSON.parse(readFileSync(process.env.REQUESTS_IN, "utf8"));
for (const { method, path, body } of requests) {
  const headers = { authorization: `token ${token}`, "content-type": "application/json" };
  const answer = await fetch(url + path, { method, headers, ...(body === "" ? {} : { body }) });
  await answer.json();
}
