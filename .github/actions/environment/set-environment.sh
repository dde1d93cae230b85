#!/usr/bin/env bash
# Reads VARIABLES (`NAME=value`, or `NAME<<END`, lines, `END`), masks every value, and hands them to the steps that follow.
# GitHub masks a secret as a whole and its lines, so a value that stands behind a name would be shown.
set -euo pipefail

end=
count=0
lines=()
while IFS= read -r line || [ -n "$line" ]; do
  line=${line%$'\r'}
  value=
  if [ -n "$end" ]; then
    if [ "$line" = "$end" ]; then end=; else value=$line; fi
  elif [[ $line =~ ^[A-Za-z_][A-Za-z0-9_]*'<<'([^[:space:]]+)$ ]]; then
    end=${BASH_REMATCH[1]}
    count=$((count + 1))
  elif [[ $line =~ ^[A-Za-z_][A-Za-z0-9_]*=(.*)$ ]]; then
    value=${BASH_REMATCH[1]}
    count=$((count + 1))
  elif [ -n "${line//[[:space:]]/}" ]; then
    # The line itself is not shown: it may be a secret that lost its name.
    echo "::error::Line $((${#lines[@]} + 1)) of the secret is no \`NAME=value\` and no \`NAME<<END\`. Write one variable a line."
    exit 1
  else
    continue
  fi
  if [ -n "$value" ]; then echo "::add-mask::${value//%/%25}"; fi
  lines+=("$line")
done <<<"$VARIABLES"

if [ -n "$end" ]; then
  echo "::error::A value of the secret that begins with \`<<\` has no end. Write its mark alone on a line below the value."
  exit 1
fi
if [ "$count" -gt 0 ]; then printf '%s\n' "${lines[@]}" >>"$GITHUB_ENV"; fi
echo "variables set: $count"
