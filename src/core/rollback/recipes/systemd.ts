import type { Recipe } from "./recipe.ts";

const switchTo = `#!/bin/sh
# Usage: return-to URL DIGEST. The service runs from this archive afterwards; done twice, it restarts once.
set -eu
url=$1
hex=\${2#sha256:}
root=/srv/shop
release=$root/releases/$hex
running() { readlink "/proc/$(systemctl show --property=MainPID --value shop.service)/cwd" || true; }
if [ ! -d "$release" ]; then
  work=$(mktemp -d "$root/releases/.part.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  curl --fail --silent --show-error --location --output "$work/archive" "$url"
  echo "$hex  $work/archive" | sha256sum --check --status
  mkdir "$work/tree"
  tar -xzf "$work/archive" -C "$work/tree"
  chmod 755 "$work/tree"
  mv "$work/tree" "$release"
fi
ln -sfn "$release" "$root/current.next"
mv -fT "$root/current.next" "$root/current"
if [ "$(running)" != "$release" ]; then systemctl restart shop.service; fi
systemctl is-active --quiet shop.service
[ "$(running)" = "$release" ]
`;

/** A service of systemd that runs from a folder which a link points to. */
export const systemd: Recipe = {
  id: "systemd",
  title: "systemd",
  kind: "host",
  when: "A service on a machine of your own, released as an archive, with a self-hosted runner there.",
  layers: {
    redeploy: {
      command: [
        "sudo",
        "--non-interactive",
        "/usr/local/sbin/return-to",
        "{artifact.app}",
        "{artifact.app.digest}",
      ],
      timeout: "3m",
    },
  },
  files: [{ path: "/usr/local/sbin/return-to", language: "sh", text: switchTo }],
  reads: "The service is active, and its process stands in the folder of this digest.",
  needs: [
    "A runner on the machine, with `curl`, GNU coreutils and `tar`",
    "One line for sudo: `runner ALL=(root) NOPASSWD: /usr/local/sbin/return-to *`. The script belongs to root",
    "A unit with `WorkingDirectory=/srv/shop/current`, and the folder `/srv/shop/releases`",
  ],
  notes: [
    "With `Type=notify` the restart returns when the service says that it is ready. With `Type=simple` it returns at once, and only your health check tells.",
    "Folders are named by digest, so an archive that was fetched and checked once is not fetched again. Keep those of the releases that you may return to.",
    "A private archive needs a token: give it to `curl` by a file that root alone reads, never as a word of the command.",
    "With several machines, one layer of the form `workflow` with a job for each is easier to read than a loop by ssh.",
    "`StartLimitBurst` counts restarts: after too many the unit is `failed` until `systemctl reset-failed`.",
  ],
  stays: ["The unit file and its drop-ins", "Files outside the folder: state, logs, `/etc`"],
  sources: [
    "https://www.freedesktop.org/software/systemd/man/latest/systemctl.html",
    "https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html",
  ],
};
