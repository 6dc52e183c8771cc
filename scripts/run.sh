#!/bin/sh
# Builds Evenly and opens it. Without a display it opens the window on a virtual one, walks through the main
# screens of a sample diary and saves a picture of each. PROFILE=dev builds faster and runs slower,
# PROGRAM=path takes a program that is built already, PICTURES=folder says where the pictures go.
set -eu
cd "$(dirname "$0")/.."
profile="${PROFILE:-release}"

screen="${DISPLAY:-}${WAYLAND_DISPLAY:-}"
if [ "$(uname -s)" != Linux ]; then
    screen=there
fi
if [ -n "$screen" ]; then
    sh scripts/setup-debian.sh
else
    sh scripts/setup-debian.sh screen
fi
if pkg-config --exists openssl 2>/dev/null; then
    export OPENSSL_NO_VENDOR=1
fi
if [ -n "$screen" ]; then
    exec cargo run --profile "$profile" -- "$@"
fi

target="${CARGO_TARGET_DIR:-target}"
evenly="${PROGRAM:-}"
if [ -z "$evenly" ]; then
    cargo build --profile "$profile"
    case "$profile" in
        dev) evenly="$target/debug/evenly" ;;
        *) evenly="$target/$profile/evenly" ;;
    esac
fi
pictures="${PICTURES:-$target/pictures}"
mkdir -p "$pictures"
rm -f "$pictures"/*.png
folder=$(mktemp -d)
window_log="$folder/window.log"
server=""
program=""

leave() {
    [ -z "$program" ] || kill "$program" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$folder"
}
trap leave EXIT
trap 'exit 130' INT TERM

fail() {
    echo "$1" >&2
    sed 's/^/  /' "$window_log" >&2 2>/dev/null || true
    exit 1
}

# A year of a believable diary, with the first start behind it.
mkdir "$folder/data"
echo 'first-start = "finished"' >"$folder/data/settings.toml"
"$evenly" --data-dir "$folder/data" demo --years 1 --seed 1 >/dev/null

: >"$folder/display"
Xvfb -displayfd 3 -screen 0 1280x860x24 -nolisten tcp 3>"$folder/display" >/dev/null 2>&1 &
server=$!
tries=0
until [ -s "$folder/display" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || fail "The virtual display did not start."
    sleep 0.1
done
DISPLAY=":$(cat "$folder/display")"
export DISPLAY

"$evenly" --data-dir "$folder/data" >"$window_log" 2>&1 &
program=$!
window=""
tries=0
while [ -z "$window" ]; do
    tries=$((tries + 1))
    kill -0 "$program" 2>/dev/null || fail "The program ended before its window came."
    [ "$tries" -lt 300 ] || fail "The window did not come within a minute."
    sleep 0.2
    window=$(xdotool search --onlyvisible --name '^Evenly' 2>/dev/null | head -n 1) || window=""
done
xdotool windowmove "$window" 0 0 windowsize "$window" 1280 860 windowfocus "$window"

shot() {
    # A window that dies while it is looked at would hold the look-out for ever.
    timeout 20 import -window "$window" "$1" 2>/dev/null || fail "The window is gone."
}

same() {
    [ -f "$1" ] && [ "$(convert "$1" rgb:- | cksum)" = "$(convert "$2" rgb:- | cksum)" ]
}

# One colour all over spreads by nothing.
blank() {
    [ "$(convert "$1" -colorspace Gray -format '%[fx:standard_deviation > 0.01]' info:)" != 1 ]
}

# Saves a picture of the screen once it shows something new and rests: two looks in a row are the same.
picture() {
    tries=0
    shot "$folder/one.png"
    while :; do
        sleep 0.5
        shot "$folder/two.png"
        if same "$folder/one.png" "$folder/two.png" && ! same "$folder/last.png" "$folder/two.png" &&
            ! blank "$folder/two.png"; then
            break
        fi
        mv "$folder/two.png" "$folder/one.png"
        tries=$((tries + 1))
        [ "$tries" -lt 20 ] || fail "The screen \"$1\" did not come: blank, or its key changed nothing, or it never rests."
    done
    cp "$folder/two.png" "$pictures/$1.png"
    mv "$folder/two.png" "$folder/last.png"
}

# Opens a page by its name in the list of all actions.
action() {
    xdotool key --clearmodifiers ctrl+k
    sleep 1
    xdotool type --delay 20 "$1"
    sleep 1
    xdotool key Return
}

picture 00-start
for step in 2:practice 3:diary 4:progress 5:care-path 6:share 1:today; do
    xdotool key --clearmodifiers "ctrl+${step%%:*}"
    picture "0${step%%:*}-${step#*:}"
done
xdotool key --clearmodifiers ctrl+n
picture 07-log
number=8
for page in settings:Settings report:"Report for a visit" visit-sheet:"Visit sheet" paper-week:"Paper week" \
    merge:"Bring two diaries together" plan:"Plan from your physiotherapist" plan-editor:"Write a plan" \
    review:"Review diaries" formats:"Formats of exports"; do
    action "${page#*:}"
    picture "$(printf '%02d' "$number")-${page%%:*}"
    number=$((number + 1))
done
kill -0 "$program" 2>/dev/null || fail "The program ended during the walk."

echo "The window opened and every screen was drawn. The pictures:"
for file in "$pictures"/*.png; do
    echo "  $file"
done
