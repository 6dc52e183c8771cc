#!/bin/sh
# Fetches files that watches and training sites really wrote, for tests/core/samples.rs, once, into the user's cache
# folder: out of the crates fitparser and tcx, and the Python packages sweat, gpxpy and rowingdata. Some are people's
# own tracks, so none is kept here. Needs cargo and Python's pip. The test finds them there by itself, or where
# EVENLY_SAMPLES says.
set -eu
cd "$(dirname "$0")/.."

folder="${XDG_CACHE_HOME:-$HOME/.cache}/evenly/samples"
[ -f "$folder/whole-1" ] && exit 0

if ! python3 -m pip --version >/dev/null 2>&1; then
    sh scripts/setup-debian.sh pip
fi
mkdir -p "$folder"
work=$(mktemp -d "$folder/fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# cargo holds what it fetches against its index; the packages are held against the sums below.
mkdir -p "$work/crates/src" "$work/packages"
: >"$work/crates/src/lib.rs"
cat >"$work/crates/Cargo.toml" <<'END'
[package]
name = "samples"
version = "0.0.0"
edition = "2024"

[dependencies]
fitparser = "=0.10.0"
tcx = "=0.9.3"

[workspace]
END
(cd "$work/crates" && cargo vendor --quiet --versioned-dirs "$work/vendor" >/dev/null)

# pip would first build what it fetches, to ask it what it needs. All that is wanted are the files.
python3 - "$work/packages" <<'END'
import hashlib, json, os, pathlib, sys, urllib.parse, urllib.request
from pip._internal.models.index import PyPI

PACKAGES = {
    "gpxpy-1.6.2.tar.gz": "a72c484b97ec42b80834353b029cc8ee1b79f0ffca1179b2210bb3baf26c01ae",
    "rowingdata-3.8.2.tar.gz": "d6cbecf71d8e9e91c34eb2a7e457170aa5b5eaa20df928b3d042b08ab980313e",
    "sweat-0.9.0.tar.gz": "f0875a0fb35f2cff515fc14d652335503af4518951b42933dc1ed448f405e63e",
}
index = os.environ.get("PIP_INDEX_URL", PyPI.simple_url).rstrip("/")
for file, digest in PACKAGES.items():
    page = f"{index}/{file.split('-')[0]}/"
    asked = urllib.request.Request(page, headers={"Accept": "application/vnd.pypi.simple.v1+json"})
    with urllib.request.urlopen(asked, timeout=60) as answer:
        files = json.load(answer)["files"]
    url = next(urllib.parse.urljoin(page, one["url"]) for one in files if one["filename"] == file)
    with urllib.request.urlopen(url, timeout=120) as answer:
        held = answer.read()
    if hashlib.sha256(held).hexdigest() != digest:
        sys.exit(f"{file} is not the one this test was written for.")
    pathlib.Path(sys.argv[1], file).write_bytes(held)
END
for package in "$work"/packages/*.tar.gz; do
    tar -xzf "$package" -C "$work/packages"
done

# One folder for each source, with the files alone.
rm -rf "$folder/files"
take() {
    mkdir -p "$work/files/$1"
    find "$work/$2" -type f \( -iname '*.fit' -o -iname '*.gpx' -o -iname '*.tcx' \) -exec cp {} "$work/files/$1/" \;
}
take fitparser vendor/fitparser-0.10.0/tests/fixtures
take tcx vendor/tcx-0.9.3/tests
take gpxpy packages/gpxpy-1.6.2/test_files
take rowingdata packages/rowingdata-3.8.2/testdata
take sweat packages/sweat-0.9.0/sweat/examples/data
mv "$work/files" "$folder/files"
: >"$folder/whole-1"
echo "The samples lie in $folder/files"
