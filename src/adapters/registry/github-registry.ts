/** The image registry of a GitHub server (GitHub docs: ghcr.io, and `containers.HOSTNAME` where GitHub is one's own). */
export function githubRegistryHost(serverUrl: string | undefined): string {
  const host = URL.parse(serverUrl ?? "")?.host ?? "github.com";
  return host === "github.com" ? "ghcr.io" : `containers.${host}`;
}
