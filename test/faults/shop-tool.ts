/**
 * The shop's own tool, a shell script: it deploys, configures and migrates, and each line of `ledger` is one effect that
 * it had. A file `die` with a point of it (`redeploy after`, say) lets the step that started it die there, once; with
 * `machine` in the second line the tool dies with it.
 */
export const shopTool = `#!/bin/sh
set -e
die() {
  test -f die || return 0
  test "$(head -n 1 die)" = "$1" || return 0
  machine=$(sed -n 2p die)
  rm die
  kill -9 $PPID
  test "$machine" != machine || kill -9 $$
}
die "$1 before"
case "$1" in
  redeploy | config)
    echo $$ > pid
    if test -f slow; then
      sleep "$(cat slow; rm slow)"
    fi
    echo "$1 $2 $3" >> ledger
    echo "$2" > "is-$1"
    ;;
  current)
    tail -n 1 schema | grep . || echo 0
    ;;
  step)
    test "$(tail -n 1 schema)" = "$2"
    sed '$d' schema > schema.next
    mv schema.next schema
    echo "migration $2" >> ledger
    ;;
  throttle | open)
    echo "$1" >> ledger
    echo "$1" > is-edge
    ;;
  count)
    echo 0
    ;;
esac
die "$1 after"
`;

/** Files of the shop's workspace as a release with two migrations left them. */
export const shopFiles = {
  "shop.sh": shopTool,
  schema: "1\n2\n",
  ledger: "",
  "is-redeploy": "v1.1.0\n",
  "is-config": "v1.1.0\n",
  "is-edge": "open\n",
} as const;

/** The migrations of the shop's second release. */
export const shopMigrations = {
  "db/migrations/000001_add_notes.up.sql": "ALTER TABLE orders ADD COLUMN note text;\n",
  "db/migrations/000001_add_notes.down.sql": "ALTER TABLE orders DROP COLUMN note;\n",
  "db/migrations/000002_add_tags.up.sql": "ALTER TABLE orders ADD COLUMN tag text;\n",
  "db/migrations/000002_add_tags.down.sql": "ALTER TABLE orders DROP COLUMN tag;\n",
} as const;
