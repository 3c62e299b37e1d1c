// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.cli.AdditionRun;
import org.talentbench.cli.Terminal;
import org.talentbench.compute.nd4j.Nd4jCuda;
import org.talentbench.compute.nd4j.Offer;

/** What {@code backends install} and {@code remove} say and ask, with a file of some bytes in the place of 2.4 GB. */
class AdditionTest {
    @TempDir
    Path folder;
    private final StringWriter said = new StringWriter();
    private URI repository;
    private Nd4jCuda small;

    @BeforeEach
    void fillTheRepository() throws Exception {
        byte[] bytes = new byte[50_000_000];
        Files.write(folder.resolve("a.jar"), bytes);
        repository = folder.toUri();
        small = new Nd4jCuda(folder.resolve("installed"), List.of(new Nd4jCuda.Part("a.jar", bytes.length,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))));
    }

    private AdditionRun run(Offer offer, String answers, boolean interactive) {
        PrintWriter out = new PrintWriter(said, true);
        Terminal terminal = Terminal.of(new ByteArrayInputStream(answers.getBytes()), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        return new AdditionRun(new Terminal(terminal.in(), terminal.results(), out, out, interactive, terminal.width()), small, offer);
    }

    @Test
    void theSizeIsSaidBeforeAnythingIsFetched() throws IOException {
        assertEquals(2, run(new Offer.Made("L40"), "", false).install("nd4j-cuda", repository, false));
        assertTrue(said.toString().contains("0.1 GB") && said.toString().contains("L40") && said.toString().contains("--yes"), said::toString);
        assertEquals(2, run(new Offer.Made("L40"), "n\n", true).install("nd4j-cuda", repository, false));
        assertFalse(Files.exists(small.folder()));
    }

    @Test
    void whoAgreesHasItFetchedWithProgressAndCanRemoveIt() throws IOException {
        assertEquals(0, run(new Offer.Made("L40"), "yes\n", true).install("nd4j-cuda", repository, false), said::toString);
        assertTrue(small.installed());
        assertTrue(said.toString().contains("It is installed"), said::toString);
        assertEquals(0, run(new Offer.Made("L40"), "", false).install("nd4j-cuda", null, false), "a second time there is nothing to do");
        assertEquals(0, run(new Offer.NoCard("The card is gone"), "", false).remove("nd4j-cuda"));
        assertFalse(Files.exists(small.folder()));
        assertEquals(0, run(new Offer.Made("L40"), "", false).install("nd4j-cuda", repository, true), "--yes asks nobody");
    }

    @Test
    void whereItWouldNotRunItIsNotOffered() throws IOException {
        assertEquals(2, run(new Offer.OtherCard("H100", 90), "", false).install("nd4j-cuda", repository, true));
        assertTrue(said.toString().contains("H100 has compute capability 9.0") && said.toString().contains("The backend “cuda” runs on it"), said::toString);
        assertEquals(2, run(new Offer.NoCard("There is no NVIDIA driver on this machine"), "", false).install("nd4j-cuda", repository, true));
        assertTrue(said.toString().contains("not offered: There is no NVIDIA driver on this machine."), said::toString);
        assertFalse(Files.exists(small.folder()));
    }

    @Test
    void whatIsNotKnownIsRefused() {
        Shell other = Shell.run("backends", "install", "tensorflow", "--yes");
        assertEquals(2, other.code());
        assertTrue(other.err().contains("There is no addition “tensorflow”. There is: nd4j-cuda."), other::err);
    }
}
