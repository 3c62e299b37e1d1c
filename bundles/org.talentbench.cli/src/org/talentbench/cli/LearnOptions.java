// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all ways to learn are told. */
final class LearnOptions {
    @Parameters(index = "0", paramLabel = "TABLE", descriptionKey = "table")
    Path table;

    @Option(names = "--epochs", paramLabel = "N")
    Integer epochs;

    @Option(names = "--seed", paramLabel = "N")
    Long seed;

    @Option(names = "--save", paramLabel = "FILE")
    Path save;

    @Option(names = "--into", paramLabel = "MODEL")
    String into;

    @Option(names = "--out", paramLabel = "FILE")
    Path out;
}
