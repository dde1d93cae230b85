/** Whether a remote's address, HTTP or SSH, is that of this repository; credentials and letter case do not count. */
export function isRemoteOf(remote: string, repositoryUrl: string): boolean {
  const wanted = URL.parse(repositoryUrl);
  const scp = /^(?:[^@/\s]+@)?([^:/\s]+):(?!\/\/)(.+)$/.exec(remote);
  const given = scp === null ? URL.parse(remote) : URL.parse(`ssh://${scp[1]}/${scp[2]}`);
  if (wanted === null || given === null) return false;
  return given.hostname.toLowerCase() === wanted.hostname.toLowerCase() && pathOf(given) === pathOf(wanted);
}

function pathOf({ pathname }: URL): string {
  return pathname
    .replace(/^\/+|\/+$/g, "")
    .replace(/\.git$/, "")
    .toLowerCase();
}
