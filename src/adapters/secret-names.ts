const secretWord =
  /^(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|KEY|CREDENTIAL|CRED|AUTH|AUTHORIZATION|DSN|PRIVATE|PAT|JWT)S?$/;
// Names without a separator, such as PGPASSWORD and APIKEY; KEY alone would also find a monkey.
const secretEnding =
  /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|PWD|AUTH|DSN|CREDENTIAL|(?<!COM|BY)PASS|(?:API|ACCESS|SECRET|PRIVATE|SSH|GPG|DEPLOY|MASTER|SIGN|SIGNING|ENCRYPTION|LICENSE)KEY)S?$/;
// Where the shell is, and where a secret lies.
const named = /^(?:OLD)?PWD$|(?:^|_)(?:FILE|PATH|DIR|FOLDER|SOCK)$/;

/** Whether a variable or an input is called as those that hold secrets are: `NPM_TOKEN`, `PGPASSWORD`, `apiKey`. */
export function looksSecret(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toUpperCase()
    .split(/[^A-Z0-9]+/);
  if (named.test(words.join("_"))) return false;
  return words
    .map((word) => word.replace(/\d+$/, ""))
    .some((word) => secretWord.test(word) || secretEnding.test(word));
}
