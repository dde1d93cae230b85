// node deploy.js <service> <host/repository@sha256:…>: tells the platform what to run. Safe to run again.
const [service, image] = process.argv.slice(2);

try {
  if (image === undefined) throw new Error("Write `node deploy.js <service> <host/repository@sha256:…>`.");
  if (!process.env.PLATFORM_URL) throw new Error("PLATFORM_URL is not set.");
  const response = await fetch(new URL(`/services/${service}`, process.env.PLATFORM_URL), {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ image }),
    signal: AbortSignal.timeout(30_000),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${response.status}: ${answer.error}`);
  console.log(
    `${service} ${answer.changed ? "now runs" : "already runs"} ${answer.image} (pid ${answer.pid})`,
  );
} catch (error) {
  console.error(`deploy: ${[error.message, error.cause?.message].filter(Boolean).join(": ")}`);
  process.exitCode = 1;
}
