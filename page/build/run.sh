#!/bin/sh
# One step of the page's build, for Maven: install, build or test. Each does nothing when nothing that it depends on has changed.
#
# Exit codes: those of npm, and 69 when Node.js is missing or too old.
set -eu
cd "$(dirname "$0")/.."

need() {
  printf 'The page is built with Node.js 20.19 or newer and its npm; %s.\nInstall it (Debian: apt-get install nodejs npm; or nodejs.org), or leave the page out: -pl "!page".\n' "$1" >&2
  exit 69
}

command -v node >/dev/null || need 'there is no node on the PATH'
command -v npm >/dev/null || need 'there is no npm on the PATH'
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
  || need "found $(node --version)"

# Whether all that is named after $1 is older than the stamp $1.
fresh() {
  stamp=$1
  shift
  [ -f "$stamp" ] && [ -z "$(find "$@" -newer "$stamp" -print | head -n 1)" ]
}

case ${1:-} in
  install)
    stamp=node_modules/.installed
    if [ -f "$stamp" ] && cmp -s package-lock.json "$stamp"; then
      exit 0
    fi
    npm ci --no-fund --no-audit --loglevel=error
    cp package-lock.json "$stamp"
    ;;
  build)
    inputs='src public index.html vite.config.ts tsconfig.json package-lock.json build/run.sh'
    if [ -f target/classes/org/tamga/page/index.html.gz ] && fresh target/built $inputs; then
      exit 0
    fi
    mkdir -p target
    npm run --silent build -- --logLevel warn
    touch target/built
    ;;
  test)
    inputs='src test index.html vite.config.ts tsconfig.json eslint.config.js package-lock.json build/run.sh'
    if fresh target/tested $inputs; then
      exit 0
    fi
    mkdir -p target
    npm run --silent check
    npm run --silent test
    touch target/tested
    ;;
  *)
    printf 'usage: build/run.sh install|build|test\n' >&2
    exit 64
    ;;
esac
