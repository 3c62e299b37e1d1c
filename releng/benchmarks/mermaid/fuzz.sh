#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Reads damaged flowcharts for MINUTES and ends with an error on the first that crashes the reader, is refused without its place, or comes
# back otherwise once it was written.
# Usage: fuzz.sh [MINUTES [SEED]]     10 minutes and any seed unless told; after a build of the workbench; needs JDK 25
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/classes.sh"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$classes" org.talentbench.mermaid.tests.ChartFuzz "${1:-10}" "${2:-$(date +%s)}"
