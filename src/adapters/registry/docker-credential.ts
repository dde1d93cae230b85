import { execFile } from "node:child_process";
import { z } from "zod";
import { childEnvironment } from "../child-environment.ts";

/** What `docker-credential-… get` answers with; `<token>` as the user stands for an identity token. */
const HelperAnswer = z.object({ Username: z.string(), Secret: z.string().min(1) });

export type HelperResult =
  | { readonly kind: "found"; readonly user: string; readonly secret: string }
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly problem: string };

const deadlineMs = 15_000;

/** Asks a credential helper of docker's for the log-in of a server. Nothing that it prints is shown: it is the secret. */
export function askCredentialHelper(
  helper: string,
  server: string,
  environment: NodeJS.ProcessEnv,
  timeoutMs = deadlineMs,
): Promise<HelperResult> {
  const program = `docker-credential-${helper}`;
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper)) {
    return Promise.resolve(failed("docker's configuration names a credential helper that cannot be one"));
  }
  return new Promise((settle) => {
    const child = execFile(
      program,
      ["get"],
      { env: childEnvironment(environment), timeout: timeoutMs, killSignal: "SIGKILL", maxBuffer: 1_048_576 },
      (error, stdout) => {
        // The wording of docker-credential-helpers, by which docker itself knows it.
        if (/credentials not found/i.test(stdout)) settle({ kind: "none" });
        else if (error !== null) settle(failed(`\`${program}\` ${wayOf(error)}`));
        else settle(read(program, stdout));
      },
    );
    // A helper that ends before it has read the name is judged by its exit.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(server);
  });
}

function read(program: string, stdout: string): HelperResult {
  try {
    const { Username: user, Secret: secret } = HelperAnswer.parse(JSON.parse(stdout));
    return { kind: "found", user, secret };
  } catch {
    return failed(`\`${program}\` did not answer as a credential helper does`);
  }
}

function wayOf(error: Error & { code?: unknown; killed?: boolean }): string {
  if (error.killed === true) return "did not answer in time";
  if (error.code === "ENOENT") return "is not installed";
  return typeof error.code === "number" ? `failed (exit ${error.code})` : "could not be started";
}

function failed(problem: string): HelperResult {
  return { kind: "failed", problem };
}
