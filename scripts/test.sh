#!/bin/sh
# Runs every test of Evenly. What stands behind the command goes to `cargo test`.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup-debian.sh

# The diary file's encryption can use the system's OpenSSL, which saves minutes of building.
if pkg-config --exists openssl 2>/dev/null; then
    export OPENSSL_NO_VENDOR=1
fi
exec cargo test "$@"
