#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
#
# Shows flowcharts as Mermaid draws them beside our own pictures of them, in one PNG.
#
#   compare.sh CHARTS OURS OUT.png [NAME...]
#
# CHARTS: a folder of NAME.mmd; OURS: a folder of NAME.svg, such as org.talentbench.notation.tests.Gallery writes. Without names, all charts for which there are both.
# THEME=dark compares them on dark paper. Needs npm and Chromium. What it makes on the way stays in work/ beside it.
set -eu

theme=${THEME:-light}
case $theme in dark) ending=-dark;; *) ending=;; esac

charts=$(cd "$1" && pwd)
ours=$(cd "$2" && pwd)
out=$3
shift 3
here=$(cd "$(dirname "$0")" && pwd)
work=$here/work
mkdir -p "$work"
cp "$here/package.json" "$work"
(cd "$work" && npm install --silent --no-audit --no-fund)

if [ $# -eq 0 ]; then
    for svg in "$ours"/*.svg; do
        name=$(basename "$svg" .svg)
        if [ -e "$charts/$name.mmd" ]; then set -- "$@" "$name"; fi
    done
fi

page=$work/page.html
{
    sed "s/data-theme=\"light\"/data-theme=\"$theme\"/" "$here/head.html"
    for name in "$@"; do
        printf '<h2>%s</h2>\n<figure><script type="text/mermaid">\n' "$name"
        # Mermaid itself refuses an open parenthesis in a label without quotes.
        sed -e 's/\[\([^]"]*([^]]*\)\]/["\1"]/g' "$charts/$name.mmd"
        printf '</script></figure><figure><img src="file://%s/%s%s.svg" alt=""></figure>\n' "$ours" "$name" "$ending"
    done
    printf '</main></body></html>\n'
} > "$page"

profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
"$browser" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --user-data-dir="$profile" --allow-file-access-from-files \
    --hide-scrollbars --virtual-time-budget=20000 --window-size="${WINDOW:-1800,2600}" --screenshot="$out" "file://$page"
echo "$out"
