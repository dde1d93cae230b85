const packages: Readonly<Record<string, string>> = {
  git: "git",
  gpg: "gnupg",
  "ssh-keygen": "openssh-client",
};

/** What to do where this program is missing, as a sentence without its full stop. */
export function howToInstall(program: string): string {
  const name = packages[program];
  return `Install it in an earlier step${name === undefined ? "" : ` (Debian and Ubuntu: ${name})`}`;
}
