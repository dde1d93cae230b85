// What the commands beside this file share.

// Asks the platform and answers with what it said; throws with its status and its words when it refused.
export async function ask(method, path, body) {
  if (!process.env.PLATFORM_URL) throw new Error("PLATFORM_URL is not set.");
  const token = process.env.PLATFORM_TOKEN;
  const response = await fetch(new URL(path, process.env.PLATFORM_URL), {
    method,
    headers: {
      "content-type": "application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  const answer = await response.json();
  if (!response.ok)
    throw Object.assign(new Error(`${response.status}: ${answer.error}`), { status: response.status });
  return answer;
}

// Runs a command and prints its line: what it did, or in one line what is wrong.
export async function run(name, act) {
  try {
    console.log(await act());
  } catch (error) {
    console.error(`${name}: ${[error.message, error.cause?.message].filter(Boolean).join(": ")}`);
    process.exitCode = 1;
  }
}
