// node settings.js <service> <version>: has the service read settings/<version>.json. Safe to run again.
import { readFileSync } from "node:fs";
import { ask, run } from "./platform.js";

const [service, version] = process.argv.slice(2);

await run("settings", async () => {
  if (version === undefined) throw new Error("Write `node settings.js <service> <version>`.");
  const values = JSON.parse(readFileSync(new URL(`./settings/${version}.json`, import.meta.url), "utf8"));
  await ask("PUT", `/services/${service}/config/${version}`, values);
  const { changed } = await ask("PUT", `/services/${service}/config`, { version });
  return `${service} ${changed ? "now reads" : "already reads"} version ${version} of its settings`;
});
