# Sourced by ./run and ./test: checks the tools, builds what changed. Needs $root.

artifacts="$root/artifacts"
program="$artifacts/guichet/guichet"
# Packages as the lock files say. For all that builds: where one asks for it and another does not, everything is compiled again.
export RestoreLockedMode=true
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en NPM_CONFIG_FUND=false NPM_CONFIG_AUDIT=false NPM_CONFIG_UPDATE_NOTIFIER=false

say() { printf '%s\n' "$*"; }
stop() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# One clear line for each tool that is missing; nothing is installed here.
check_tools() {
  command -v dotnet >/dev/null || stop "the .NET SDK 10 is missing: https://dotnet.microsoft.com/download/dotnet/10.0"
  dotnet --list-sdks | grep -q '^10\.' || stop "the .NET SDK 10 is missing, found only: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ')"
  command -v node >/dev/null && command -v npm >/dev/null || stop "Node 20.19 or newer is missing: https://nodejs.org"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
    || stop "Node 20.19 or newer is needed, found $(node --version)"
  ldconfig -p 2>/dev/null | grep -q 'libssl\.so\.3' || [ -n "$(find /usr/lib /lib -name 'libssl.so.3' -print -quit 2>/dev/null)" ] \
    || stop "OpenSSL 3 is missing: apt-get install libssl3"
}

check_writable() {
  mkdir -p "$1" 2>/dev/null && touch "$1/.writable" 2>/dev/null && rm -f "$1/.writable" \
    || stop "cannot write to $1: the disk is read-only or full, or the folder is somebody else's"
}

# The names, sizes and times of what a build reads; also sees files that went away.
fingerprint() {
  (cd "$root" && find "$@" \( -name bin -o -name obj -o -name node_modules -o -name wwwroot \) -prune -o -type f -printf '%p %s %T@\n') \
    | LC_ALL=C sort | sha256sum | cut -d' ' -f1
}

web_inputs() { fingerprint web; }
server_inputs() { fingerprint src Directory.Build.props Directory.Packages.props global.json; }
is_built() { [ "$(cat "$artifacts/$1.stamp" 2>/dev/null)" = "$2" ]; }

# Runs a step into a log; when it fails, says so in one line, with the end of the log.
logged() {
  local what=$1 log="$artifacts/log/$2.log"; shift 2
  mkdir -p "$artifacts/log"
  "$@" >"$log" 2>&1 && return
  { tail -n 15 "$log"
    if grep -qE 'NU1301|NU1101|EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ENETUNREACH|ETIMEDOUT' "$log"; then
      say "$(basename "$0"): packages could not be fetched while $what: is there a network? ($log)"
    elif grep -qE 'ENOSPC|No space left' "$log"; then say "$(basename "$0"): the disk is full ($log)"
    elif grep -qE 'EROFS|Read-only file system' "$log"; then say "$(basename "$0"): the disk is read-only ($log)"
    else say "$(basename "$0"): $what failed ($log)"
    fi
  } >&2
  return 1
}

# npm ci, only when the lock file is another one than last time.
install_node_packages() {
  local folder=$1 lock
  lock=$(sha256sum <"$root/$folder/package-lock.json")
  [ "$(cat "$root/$folder/node_modules/.installed" 2>/dev/null)" = "$lock" ] && return
  (cd "$root/$folder" && npm ci --no-progress --loglevel=error) && printf '%s\n' "$lock" >"$root/$folder/node_modules/.installed"
}

build_web() { install_node_packages web && (cd "$root/web" && npm run --silent pages); }
build_server() { dotnet build "$root/src/Guichet.Server" -c Release -v quiet; }

# The pages are copied by hand: they may have been built after the server had made its list of files.
lay_out() {
  rm -rf "$artifacts/guichet" \
    && dotnet publish "$root/src/Guichet.Server" -c Release --no-build -o "$artifacts/guichet" -v quiet \
    && rm -rf "$artifacts/guichet/wwwroot" && cp -R "$root/src/Guichet.Server/wwwroot" "$artifacts/guichet/wwwroot"
}

# The program in artifacts/guichet, both halves built at the same time, each only when something of it changed.
build_product() {
  local web server web_job=
  web=$(web_inputs) server=$(server_inputs)
  if [ -x "$program" ] && is_built web "$web" && is_built server "$server"; then return; fi
  say "Building Guichet (the first time takes a minute or two) ..."
  if ! is_built web "$web"; then
    logged "building the pages" web build_web & web_job=$!
  fi
  if ! is_built server "$server"; then
    logged "building the server" server build_server || { [ -z "$web_job" ] || wait "$web_job" || true; exit 1; }
  fi
  [ -z "$web_job" ] || wait "$web_job" || exit 1
  logged "laying out the program" publish lay_out || exit 1
  printf '%s\n' "$web" >"$artifacts/web.stamp"
  printf '%s\n' "$server" >"$artifacts/server.stamp"
}
