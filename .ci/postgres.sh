#!/usr/bin/env bash
# Sourced by ./test: a PostgreSQL of its own for the tests, in a temporary folder, on a Unix socket, as an account without rights.
# Needs $artifacts. Sets $postgres (a connection string), empty where there is none, and $no_postgres, why.

postgres= no_postgres= postgres_folder=
postgres_port=5432 # names the socket; nothing listens on the network

postgres_programs() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

# As the account that Debian makes for it: PostgreSQL refuses to run as root.
as_postgres() { if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }

install_postgres() {
  [ -z "$(postgres_programs)" ] || return 0
  [ "$(id -u)" -eq 0 ] || { no_postgres="PostgreSQL is missing: as root, apt-get install postgresql"; return 1; }
  say "Installing postgresql with apt: the server's tests run on both databases (about 60 MB). No cluster is made, nothing is started."
  mkdir -p /etc/postgresql-common && [ -e /etc/postgresql-common/createcluster.conf ] \
    || { echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf; } 2>/dev/null
  { apt-get update && apt-get install -y --no-install-recommends postgresql; } >"$artifacts/log/apt-postgres.log" 2>&1 \
    || { no_postgres="apt could not install postgresql: is there a network? ($artifacts/log/apt-postgres.log)"; return 1; }
}

start_postgres() {
  install_postgres || return 0
  local bin
  bin=$(postgres_programs)
  postgres_folder=$(mktemp -d "${TMPDIR:-/tmp}/guichet-postgres-XXXXXX")
  [ "$(id -u)" -ne 0 ] || chown postgres "$postgres_folder"
  if (cd / && as_postgres "$bin/initdb" -D "$postgres_folder/kept" -U guichet --auth=trust -E UTF8 --locale=C.UTF-8 -N \
      && as_postgres "$bin/pg_ctl" -D "$postgres_folder/kept" -l "$postgres_folder/log" -w start \
        -o "-p $postgres_port -c listen_addresses= -c unix_socket_directories=$postgres_folder -c max_connections=300 -c fsync=off") \
      >"$artifacts/log/postgres.log" 2>&1; then
    postgres="Host=$postgres_folder;Port=$postgres_port;Username=guichet"
  else
    no_postgres="PostgreSQL did not start ($artifacts/log/postgres.log)"
  fi
}

stop_postgres() {
  [ -n "$postgres_folder" ] || return 0
  (cd / && as_postgres "$(postgres_programs)/pg_ctl" -D "$postgres_folder/kept" -m immediate stop) >/dev/null 2>&1
  rm -rf "$postgres_folder"
}
