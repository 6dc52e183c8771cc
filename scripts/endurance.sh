#!/bin/sh
# Runs the proofs of tests/proofs at their long size: 10,000 kills, 1,000 power cuts, every I/O fault, 10,000 guesses at
# PINs, 1,000,000 damaged files, 500 walks over a shared machine, 100,000 keys at one; and sends marked words through
# 10,000 sessions of the command line and of the window. It takes hours; a name behind it runs only what has that in its
# name (kills, cuts, faults, guesses, damage, ghosts, keys, canary). The power cuts need an administrator. Prints one line
# for each proof.
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

# Runs tests and shows what they count. What a pipe's first part answered would be lost, so they write into a file that is
# shown meanwhile.
run() {
    "$@" >"$log" 2>&1 &
    tests=$!
    tail -f --pid="$tests" "$log" 2>/dev/null | grep --line-buffered -E '^proof: |NOT PROVEN|FAILED|panicked' || true
    if ! wait "$tests"; then
        cat "$log"
        exit 1
    fi
    grep '^test result:' "$log"
}

if [ "${1-}" != canary ]; then
    run env EVENLY_ENDURANCE=long cargo test --locked --test proofs -- "$@"
fi
if [ $# = 0 ] || [ "$1" = canary ]; then
    for kind in cli screens; do
        run env EVENLY_TEST_SESSIONS=10000 cargo test --locked --test "$kind" -- canary::
        echo "proof: 10,000 sessions of $kind, no marked word outside the diary"
    done
fi
