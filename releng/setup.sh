# SPDX-License-Identifier: EPL-2.0
# Shared by ./run and ./verify: finds or fetches what a build needs. Everything it says goes to standard error.

readonly java_release=25
readonly maven_version=3.9.11
readonly product="$root/releng/product/target/products/talentbench/linux/gtk/x86_64"
readonly stamp="$root/releng/product/target/built"
readonly build_log="$root/releng/product/build.log"
readonly product_before="$root/releng/product/.before"

say() { printf '%s\n' "$*" >&2; }
die() { say "$@"; exit 1; }

is_root() { [ "$(id -u)" = 0 ]; }

# Prints the major version of the JDK in folder $1, from its release file: starting a JVM to ask would cost half a second.
jdk_release() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
    local candidate on_path release
    on_path=$(command -v javac || true)
    for candidate in "${JAVA_HOME:-}" ${on_path:+"$(dirname "$(dirname "$(readlink -f "$on_path")")")"} \
            /usr/lib/jvm/* /opt/jdk* "${HOME:-}"/.jdks/* "${HOME:-}"/.sdkman/candidates/java/*; do
        release=$(jdk_release "$candidate") || continue
        if [ "$release" -ge "$java_release" ]; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return
        fi
    done
    die "TalentBench needs a JDK $java_release, and none was found in JAVA_HOME, on the PATH or below /usr/lib/jvm." \
        "Install one (for example Eclipse Temurin $java_release), or set JAVA_HOME to its folder, and run this again."
}

# Sets $maven to a Maven of at least 3.9, fetched with an older one where need be.
find_maven() {
    maven=$root/.tools/apache-maven-$maven_version/bin/mvn
    [ -x "$maven" ] && return
    if ! command -v mvn >/dev/null; then
        install_packages maven
    fi
    if mvn --version 2>/dev/null | head -1 | grep -qE ' (3\.(9|[1-9][0-9])|[4-9])\.'; then
        maven=$(command -v mvn)
        return
    fi
    say "Fetching Maven $maven_version (once) …"
    # From a folder of its own: below the root, the older Maven would load the build's extensions too.
    local folder
    folder=$(mktemp -d)
    cp "$root/releng/bootstrap/pom.xml" "$folder"
    mvn -B -q -f "$folder/pom.xml" -Dtools="$root/.tools" initialize >"$build_log" 2>&1 \
        || { tail -20 "$build_log" >&2; die "Maven $maven_version could not be fetched; the lines above say why."; }
    rm -r "$folder"
}

# Prints the address of the repository that Maven takes artifacts from, with the user's mirror where there is one.
artifact_repository() {
    find_maven
    local folder
    folder=$(mktemp -d)
    cp "$root/releng/bootstrap/pom.xml" "$folder"
    "$maven" -B -q -f "$folder/pom.xml" org.apache.maven.plugins:maven-help-plugin:3.5.2:evaluate \
        -Dexpression='project.remoteArtifactRepositories[0].url' -DforceStdout
    rm -r "$folder"
}

# Installs those of the named Debian packages that are missing, or says which they are.
install_packages() {
    local package missing=()
    for package; do
        # Newer Debian releases add t64 to the names of some libraries.
        dpkg-query -W -f '${Status}\n' "$package" "${package}t64" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return
    if ! command -v apt-get >/dev/null || ! is_root; then
        die "Missing on this machine: ${missing[*]} (Debian's names). Install them and run this again" \
            "(on Debian or Ubuntu: sudo apt-get install ${missing[*]})."
    fi
    say "Installing ${missing[*]} …"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update && apt-get install -y --no-install-recommends "${missing[@]}"; } >"$build_log" 2>&1 \
        || { tail -20 "$build_log" >&2; die "apt-get could not install ${missing[*]}; the lines above say why."; }
}

# Lists the files that the product is made of; with arguments, only those that the given find tests are true of.
sources() {
    find "$root/bundles" "$root/translations" "$root/features" "$root/releng" "$root/target-platform" "$root/pom.xml" "$root/.mvn" \
        \( -name target -o -name src-gen -o -name bin -o -name benchmarks -o -name '*.tests' -o -name '*.log' -o -name '.*' ! -name .mvn \) \
        -prune -o -type f "$@" -print | sort
}

# True where the product is missing, or a source file was changed, added or removed since it was built.
product_is_stale() {
    [ -x "$product/talentbench" ] && [ -e "$stamp" ] || return 0
    ! sources | cmp -s - "$stamp" || [ -n "$(sources -newer "$stamp")" ]
}

# The stamp holds the list of sources and bears the time the build began, so that a file changed during it counts as changed.
mark_build_begin() {
    build_begin=$(mktemp)
}

mark_build_end() {
    sources >"$stamp"
    touch -r "$build_begin" "$stamp"
    rm -f "$build_begin"
}

# Names of the plugins in the product's folder $1, without their versions.
plugin_names() { (cd "$1/plugins" && printf '%s\n' *.jar | sed 's/_[0-9][^_]*\.jar$//' | sort -u); }

# What people have installed lives in the product's folder, which a build replaces: the old one is set aside, and its plugins taken over.
set_product_aside() {
    [ -d "$product/plugins" ] || return 0
    rm -rf "$product_before"
    mv "$product" "$product_before"
}

take_plugins_over() {
    [ -d "$product_before" ] || return 0
    [ ! -d "$product_before/dropins" ] || cp -r "$product_before/dropins" "$product/"
    if [ -n "$(comm -23 <(plugin_names "$product_before") <(plugin_names "$product"))" ]; then
        say "Taking over the plugins that were installed …"
        "$product/talentbench" plugins migrate "$product_before" >&2 \
            || { say "They are still in ${product_before#"$root"/}."; return 0; }
    fi
    rm -rf "$product_before"
}
