export interface RemoteRepository {
  /** In lower case. */
  readonly host: string;
  readonly owner: string;
  readonly repo: string;
}

/** The host, owner and name in a remote's address, HTTP or SSH; null when it has none of GitHub's form. */
export function remoteRepository(remote: string): RemoteRepository | null {
  const scp = /^(?:[^@/\s]+@)?([^:/\s]+):(?!\/\/)(.+)$/.exec(remote);
  const address = scp === null ? URL.parse(remote) : URL.parse(`ssh://${scp[1]}/${scp[2]}`);
  if (address === null || !/^(?:https?|ssh|git):$/.test(address.protocol)) return null;
  const parts = address.pathname
    .replace(/^\/+|\/+$/g, "")
    .replace(/\.git$/, "")
    .split("/");
  const [owner = "", repo = "", ...more] = parts;
  if (more.length > 0 || !isName(owner) || !isName(repo) || address.hostname === "") return null;
  // GitHub docs: SSH over the HTTPS port.
  const host = address.hostname.toLowerCase().replace(/^ssh\.github\.com$/, "github.com");
  return { host, owner, repo };
}

function isName(text: string): boolean {
  return /^[\w.-]+$/.test(text);
}
