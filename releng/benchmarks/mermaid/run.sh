#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Compares TalentBench's reading of flowcharts with that of Mermaid's own parser.
# Usage: run.sh [COUNT] [FILE.mmd…]     after a build of the workbench; needs Node 20 and JDK 25
# COUNT charts are generated (300 unless told), and each is also damaged in one place and written again by TalentBench.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bundles=$here/../../../bundles
libraries=${MAVEN_REPOSITORY:-$HOME/.m2/repository}/org/eclipse
count=${1:-300}
[ $# -gt 0 ] && shift

classes=
for bundle in mermaid.tests mermaid model; do
    classes=$classes$bundles/org.talentbench.$bundle/target/classes:
done
for library in emf/org.eclipse.emf.common emf/org.eclipse.emf.ecore platform/org.eclipse.equinox.common platform/org.eclipse.osgi; do
    for jar in "$libraries/$library"/*/*.jar; do
        case $jar in *sources*) ;; *) classes=$classes$jar: ;; esac
    done
done

cd "$here"
[ -d node_modules ] || npm install --no-audit --no-fund --no-package-lock
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$classes" org.talentbench.mermaid.tests.PeerCharts "$count" charts.txt "$@" > readings.jsonl
node compare.mjs readings.jsonl
