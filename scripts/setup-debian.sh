#!/bin/sh
# Installs what a bare Debian or Ubuntu lacks to build, test and show Evenly; on other systems it does nothing.
# `scripts/setup-debian.sh screen` adds what is needed to open the window without a display, `npm` what fetches the
# schema of FHIR, `pip` what fetches files of watches, `programs` those that open what Evenly exports, `proofs` what makes
# and mounts the disk whose power is cut.
set -eu

if ! command -v cargo >/dev/null 2>&1; then
    echo "Evenly needs Rust 1.95 or newer, and there is no cargo here. Get it from https://rustup.rs" >&2
    exit 1
fi
if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
    exit 0
fi

# A compiler and OpenSSL for the diary file, what a window loads, and a software driver for the picture tests.
packages="build-essential pkg-config libssl-dev
    libxkbcommon-dev libxkbcommon-x11-0 libwayland-dev libx11-6 libx11-xcb1 libxcursor1 libxi6 libxrandr2
    libegl1 libgl1 libgl1-mesa-dri mesa-vulkan-drivers"
if [ "${1:-}" = screen ]; then
    packages="$packages xvfb xdotool imagemagick"
elif [ "${1:-}" = npm ]; then
    packages="$packages npm"
elif [ "${1:-}" = pip ]; then
    packages="$packages python3-pip"
elif [ "${1:-}" = programs ]; then
    packages="$packages age libreoffice-calc-nogui poppler-utils"
elif [ "${1:-}" = proofs ]; then
    packages="$packages e2fsprogs mount util-linux"
fi

missing=""
for package in $packages; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "Installing what is missing:$missing"
as_root=""
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "This needs an administrator. Ask one to run: apt-get install$missing" >&2
        exit 1
    fi
    as_root=sudo
fi
$as_root apt-get update -qq
# shellcheck disable=SC2086 # The list is meant to be split into words.
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
