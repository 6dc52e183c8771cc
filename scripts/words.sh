#!/bin/sh
# Rewrites src/i18n/generated/ from assets/i18n/<language>/<topic>.ftl. Needs only rustc.
set -eu
cd "$(dirname "$0")/.."
folder="${CARGO_TARGET_DIR:-target}/words"
program="$folder/words_generator"
source=tests/rules/words_generator.rs
mkdir -p "$folder"
if [ ! -x "$program" ] || [ -n "$(find "$source" -newer "$program")" ]; then
    rustc --edition 2024 --crate-name words_generator -o "$program" "$source"
fi
exec "$program"
