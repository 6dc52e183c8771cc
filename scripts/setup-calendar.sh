#!/bin/sh
# Fetches the Python package icalendar, an independent reader of calendar files, for tests/core/calendar_file.rs, once,
# into the user's cache folder. Needs Python 3 with pip (on Debian and Ubuntu it is installed where it is missing). The
# test finds it there by itself, or where EVENLY_ICALENDAR says.
set -eu
cd "$(dirname "$0")/.."

folder="${XDG_CACHE_HOME:-$HOME/.cache}/evenly/icalendar"
[ -f "$folder/whole-1" ] && exit 0

if ! python3 -m pip --version >/dev/null 2>&1; then
    sh scripts/setup-debian.sh pip
fi
mkdir -p "$folder"
work=$(mktemp -d "$folder/fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

cat >"$work/wanted.txt" <<'END'
icalendar==7.3.2 --hash=sha256:f95ce4ff8f41d8ad9ca253a676ef40c672abd3774458d197c215055a0d805cc4
python-dateutil==4.0.0 --hash=sha256:a5e246f79eb80475e691bf93862cead98decd8a498cf53ba0516fcdc0f50dc1c
typing-extensions==4.16.0 --hash=sha256:481caa481374e813c1b176ada14e97f1f67a4539ce9cfeb3f350d78d6370c2e8
tzdata==2026.6 --hash=sha256:0a10eec6e13ef16b627fabed9a5f2ba61a62b1c67f327305f4e7e412a70b4aec
END
python3 -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
    --target "$work/packages" -r "$work/wanted.txt"
rm -rf "$folder/packages"
mv "$work/packages" "$folder/packages"
: >"$folder/whole-1"
echo "The package icalendar lies in $folder/packages"
