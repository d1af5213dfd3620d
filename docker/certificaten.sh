#!/usr/bin/env bash
# Makes what is missing of a CA and a certificate per KurrentDB node, in the folder that is given: a run that was broken off is finished by the next.
# es-gencert-cli writes the key of a pair last, refuses a folder that exists, and can end with 0 after create-ca failed: hence aside, looked at, and moved.
set -euo pipefail
cd "$1"

maak() {
  local map=$1 sleutel=$2
  shift 2
  rm -rf nieuw "$map"
  es-gencert-cli "$@" -out ./nieuw
  test -s "nieuw/$sleutel"
  mv nieuw "$map"
}

# A CA that exists is never made anew, nor one that nodes have a certificate of: nobody would trust those any more.
if ! test -s ca/ca.crt && ! ls kurrentdb-*/node.key >/dev/null 2>&1; then
  maak ca ca.key create-ca
fi

for n in 1 2 3; do
  if ! test -s "kurrentdb-$n/node.key"; then
    maak "kurrentdb-$n" node.key create-node -ip-addresses "127.0.0.1,172.30.241.1$n" -dns-names "localhost,kurrentdb-$n"
  fi
done

# Each time: the run that was broken off may not have come this far. The key of the CA may have been put away since.
chown -R 1000:1000 kurrentdb-[123]
chmod 755 . ca kurrentdb-[123]
chmod 644 ca/ca.crt
chmod 600 kurrentdb-[123]/node.key
if test -e ca/ca.key; then chmod 600 ca/ca.key; fi
