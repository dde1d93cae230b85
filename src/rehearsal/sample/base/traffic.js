// node traffic.js <service> <percent>: sends that much of its traffic to the release beside the one before.
import { ask, run } from "./platform.js";

const [service, percent] = process.argv.slice(2);

await run("traffic", async () => {
  if (percent === undefined) throw new Error("Write `node traffic.js <service> <percent>`.");
  const { stable, canary } = await ask("PUT", `/services/${service}/weight`, { canary: Number(percent) });
  return `${service}: ${stable} % on the release before, ${canary} % on the new one`;
});
