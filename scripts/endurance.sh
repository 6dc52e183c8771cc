#!/bin/sh
# Runs the proofs of tests/proofs at their long size: 10,000 kills, 1,000 power cuts, every I/O fault, 1,000,000 damaged
# files, 500 walks over a shared machine. It takes hours; a name behind it runs only the proofs with that in their name
# (kills, cuts, faults, damage, ghosts). The power cuts need an administrator. Prints one line for each proof.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup-debian.sh
sh scripts/setup-debian.sh proofs
if pkg-config --exists openssl 2>/dev/null; then
    export OPENSSL_NO_VENDOR=1
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
trap 'exit 130' INT TERM

# What a pipe's first part answered would be lost, so the tests write into a file that is shown meanwhile.
EVENLY_ENDURANCE=long cargo test --locked --test proofs -- "$@" >"$log" 2>&1 &
tests=$!
tail -f --pid="$tests" "$log" 2>/dev/null | grep --line-buffered -E '^proof: |NOT PROVEN|FAILED|panicked' || true
if ! wait "$tests"; then
    cat "$log"
    exit 1
fi
grep '^test result:' "$log"
