import type { Git, Log } from "../../kernel/ports/index.ts";
import { checkoutState } from "./checkout-state.ts";
import { checkGpg, signWithGpg } from "./gpg.ts";
import { withPrivateFolder } from "./private-folder.ts";
import { refusalOf } from "./push-refusal.ts";
import { pushTag } from "./push-tag.ts";
import { readTag } from "./read-tag.ts";
import { basicCredential, openRemote, type Remote } from "./remote.ts";
import { checkSsh, signWithSsh } from "./ssh.ts";
import { type ToolResult, toolProblemToMend, tools } from "./tool.ts";

export interface GitSettings {
  readonly workspace: string;
  /** Private folders are made here and do not outlive the call that made them. */
  readonly temp: string;
  readonly environment: NodeJS.ProcessEnv;
  /** The repository's page, such as `https://github.com/acme/shop`. */
  readonly repositoryUrl: () => string;
  readonly token: string;
  readonly log: Pick<Log, "mask">;
  readonly signal: AbortSignal;
}

/** Git and the tools that it signs with. */
export function machineGit(settings: GitSettings): Git {
  const { workspace, temp, environment, token, log, signal } = settings;
  const running = tools(environment, signal);
  const cleaners = tools(environment);
  async function atRemote<T>(
    use: (remote: Remote) => Promise<T>,
    failed: (result: ToolResult) => T,
  ): Promise<T> {
    log.mask(basicCredential(token));
    return withPrivateFolder(temp, async (folder) => {
      const remote = await openRemote(running, folder, settings.repositoryUrl(), token);
      return "git" in remote ? use(remote) : failed(remote);
    });
  }
  return {
    state: () => checkoutState(running, workspace, settings.repositoryUrl()),
    sign: (payload, key) =>
      withPrivateFolder(temp, (folder) =>
        key.kind === "ssh"
          ? signWithSsh(running, folder, payload, key)
          : signWithGpg(running, cleaners, folder, payload, key),
      ),
    async check(payload, signature, signers) {
      const isGpgKey = (signer: string): boolean => signer.startsWith("-----BEGIN PGP PUBLIC KEY BLOCK-----");
      if (signature.startsWith("-----BEGIN SSH SIGNATURE-----")) {
        const keys = signers.filter((signer) => !isGpgKey(signer));
        return withPrivateFolder(temp, (folder) => checkSsh(running, folder, payload, signature, keys));
      }
      if (signature.startsWith("-----BEGIN PGP SIGNATURE-----")) {
        const keys = signers.filter(isGpgKey);
        return withPrivateFolder(temp, (folder) =>
          checkGpg(running, cleaners, folder, payload, signature, keys),
        );
      }
      return { kind: "unknown", problem: "its signature is neither SSH nor GPG, and no other is read" };
    },
    pushTag: (tag) =>
      atRemote(
        (remote) => pushTag(remote, tag),
        (failed) => ({
          kind: "refused",
          reason: failed.kind === "absent" ? "no-git" : "other",
          seen: wordsOf(failed),
        }),
      ),
    readTag: (name) =>
      atRemote(
        (remote) => readTag(remote, name),
        (failed) => ({ kind: "unknown", problem: wordsOf(failed) }),
      ),
  };
}

function wordsOf(result: ToolResult): string {
  return result.kind === "exited" ? refusalOf(result.err).seen : toolProblemToMend(result);
}
