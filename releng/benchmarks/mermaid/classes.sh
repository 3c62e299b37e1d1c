# SPDX-License-Identifier: EPL-2.0
# Sets $classes to the class path of the reader and its tests, as the build of the workbench leaves them. Sourced, with $here set.
bundles=$here/../../../bundles
libraries=${MAVEN_REPOSITORY:-$HOME/.m2/repository}/org/eclipse
classes=
for bundle in mermaid.tests mermaid model; do
    classes=$classes$bundles/org.talentbench.$bundle/target/classes:
done
for library in emf/org.eclipse.emf.common emf/org.eclipse.emf.ecore platform/org.eclipse.equinox.common platform/org.eclipse.osgi; do
    for jar in "$libraries/$library"/*/*.jar; do
        case $jar in *sources*) ;; *) classes=$classes$jar: ;; esac
    done
done
