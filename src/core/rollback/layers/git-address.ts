/** What is wrong with the address of a repository that is to be pushed to, and what to write; null when nothing is. */
export function gitAddressProblem(seen: string): string | null {
  const url = URL.parse(seen);
  const form = "`https://HOST/OWNER/NAME.git`, `ssh://git@HOST/OWNER/NAME.git` or `file:///FOLDER`";
  if (/^[^\s/:]+@[^\s/:]+:[^\s]/.test(seen))
    return "an address with its scheme, `ssh://git@HOST/OWNER/NAME.git`";
  if (url === null || /\s/.test(seen)) return form;
  if (url.search !== "" || url.hash !== "") return "an address without `?` and `#`";
  switch (url.protocol) {
    case "ssh:":
      return url.password === "" ? null : "an address without a password";
    case "https:":
      return url.username + url.password === "" ? null : withoutLogin;
    case "http:":
      // A token in plain text stays on this machine.
      if (!/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)) return form;
      return url.username + url.password === "" ? null : withoutLogin;
    case "file:":
      return url.host === "" ? null : form;
    default:
      return form;
  }
}

const withoutLogin = 'an address without user and password, and the token as `token: "{secret.NAME}"`';
