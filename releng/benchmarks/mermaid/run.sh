#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Compares TalentBench's reading of flowcharts with that of Mermaid's own parser.
# Usage: run.sh [COUNT] [FILE.mmd…]     after a build of the workbench; needs Node 20 and JDK 25
# COUNT charts are generated (300 unless told), and each is also damaged in one place and written again by TalentBench.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/classes.sh"
count=${1:-300}
[ $# -gt 0 ] && shift

cd "$here"
[ -d node_modules ] || npm install --no-audit --no-fund --no-package-lock
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$classes" org.talentbench.mermaid.tests.PeerCharts "$count" charts.txt "$@" > readings.jsonl
node compare.mjs readings.jsonl
