// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.validation.Code;
import org.talentbench.model.validation.Validation;

class LoadingTest {
    private static final String ROOT = "<talent:Organisation xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:talent=\"http://talentbench.org/model/1.0\" xmi:id=\"_o\"";

    @TempDir
    private Path folder;

    @Test
    void externalEntitiesAreRefusedUnread() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "top secret");
        String message = refused("<!DOCTYPE o [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + ROOT + " name=\"&e;\"/>");
        assertTrue(message.contains("DOCTYPE"), message);
        assertFalse(message.contains("top secret"), message);
    }

    @Test
    void entitiesThatGrowWithoutEndAreRefused() {
        var bomb = new StringBuilder("<!DOCTYPE o [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        assertTrue(refused(bomb + "]>" + ROOT + " name=\"&a29;\"/>").contains("DOCTYPE"));
    }

    @Test
    void aDocumentTypeIsRefusedEvenWhenItLooksHarmless() {
        assertTrue(refused("<!DOCTYPE Organisation>" + ROOT + "/>").contains("DOCTYPE"));
    }

    @Test
    void nothingOnTheNetworkIsAskedFor() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String address = "http://localhost:" + server.getLocalPort() + "/x";
            // Who asks would wait for an answer for ever.
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                refused("<!DOCTYPE o SYSTEM \"" + address + "\">" + ROOT + "/>");
                refused(ROOT + "><influences><source href=\"" + address + "#_a\" xsi:type=\"talent:Incentive\"/></influences></talent:Organisation>");
                refused(ROOT + "><influences source=\"talent:Incentive " + address + "#_a\"/></talent:Organisation>");
                loaded(ROOT + " xsi:schemaLocation=\"http://talentbench.org/model/1.0 " + address + "\"/>");
                loaded(ROOT + " xmlns:b=\"" + address + "\"><b:extra b:more=\"1\"/></talent:Organisation>");
                loaded(ROOT + "><factors xmlns:b=\"" + address + "\" xsi:type=\"b:Factor\"/></talent:Organisation>");
            });
            assertThrows(SocketTimeoutException.class, server::accept, "somebody called");
        }
    }

    @Test
    void referencesOutOfTheFileAreRefused() {
        String message = refused(ROOT + "><influences><source href=\"other.talent#_a\" xsi:type=\"talent:Incentive\"/></influences></talent:Organisation>");
        assertTrue(message.contains("other.talent#_a"), message);
    }

    @Test
    void tooDeepNestingIsRefused() {
        int depth = ModelFile.MAX_DEPTH + 1;
        assertTrue(refused(ROOT + ">" + "<a>".repeat(depth) + "</a>".repeat(depth) + "</talent:Organisation>").contains("" + ModelFile.MAX_DEPTH));
    }

    @Test
    void nestingUpToTheLimitIsRead() throws ModelException {
        int depth = ModelFile.MAX_DEPTH - 1;
        loaded(ROOT + ">" + "<a>".repeat(depth) + "</a>".repeat(depth) + "</talent:Organisation>");
    }

    @Test
    void aFileWithoutEndIsRefusedAtTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                Arrays.fill(target, offset, offset + length, (byte) ' ');
                return length;
            }
        };
        var stream = new SequenceInputStream(new ByteArrayInputStream((ROOT + ">").getBytes(StandardCharsets.UTF_8)), endless);
        String message = assertThrows(ModelException.class, () -> ModelFile.load(stream, "endless.talent")).getMessage();
        assertTrue(message.contains((ModelFile.MAX_SIZE >> 20) + " MB"), message);
    }

    @ParameterizedTest
    @CsvSource({"2.0, newer version", "10.3, newer version", "0.9, never released"})
    void anotherMajorVersionIsRefused(String version, String reason) {
        String message = refused(ROOT.replace("/1.0", "/" + version) + "/>");
        assertTrue(message.contains(reason) && message.contains(version), message);
    }

    @ParameterizedTest
    @CsvSource({"'', is no XML", "hello, is no XML", "'{\"name\": 1}', is no XML", "<html/>, no organisation",
        "<a xmlns='http://talentbench.org/model/x'/>, no organisation",
        "<t:Team xmlns:t='http://talentbench.org/model/1.0'/>, Team"})
    void whatIsNoModelIsRefused(String content, String reason) {
        assertTrue(refused(content).contains(reason), () -> refused(content));
    }

    @Test
    void aTruncatedFileIsRefusedAsSuch() throws IOException {
        Path file = folder.resolve("whole.talent");
        ModelFile.save(Models.acme(), file);
        String whole = Files.readString(file);
        String message = refused(whole.substring(0, whole.length() / 2));
        assertTrue(message.contains("before it is complete"), message);
    }

    @Test
    void aDamagedFileIsRefusedWithThePlace() {
        var e = assertThrows(ModelException.class, () -> loaded(ROOT + ">\n<teams name=></teams>\n</talent:Organisation>\n"));
        assertEquals(2, e.line());
        assertTrue(e.getMessage().contains("line 2"), e.getMessage());
    }

    @Test
    void aValueThatIsNoneIsRefusedWithItsPlace() {
        String message = refused(ROOT + ">\n<teams headcount=\"many\"/>\n</talent:Organisation>");
        assertTrue(message.contains("line 2") && message.contains("many") && message.contains("headcount"), message);
    }

    @Test
    void twoElementsWithOneIdAreRefused() {
        String message = refused(ROOT + "><teams xmi:id=\"_a\"/>\n<teams xmi:id=\"_a\"/></talent:Organisation>");
        assertTrue(message.contains("_a") && message.contains("line 2"), message);
    }

    @Test
    void aMissingFileIsRefused() {
        Path nowhere = folder.resolve("nowhere.talent");
        String message = assertThrows(ModelException.class, () -> ModelFile.load(nowhere)).getMessage();
        assertTrue(message.contains("nowhere.talent"), message);
        assertTrue(assertThrows(ModelException.class, () -> ModelFile.load(folder)).getMessage().contains("is a folder"));
    }

    @Test
    void aRequiredReferenceToAnElementThatIsGoneIsMissing() throws ModelException {
        Organisation organisation = loaded(ROOT + "><outcomes xmi:id=\"_a\" name=\"A\"/><influences source=\"_gone\" target=\"_a\"/></talent:Organisation>");
        assertNull(organisation.getInfluences().getFirst().getSource());
        assertTrue(Validation.of(organisation).stream().anyMatch(finding -> finding.code() == Code.MISSING_REFERENCE));
    }

    @Test
    void anOptionalReferenceToAnElementThatIsGoneIsFound() throws ModelException {
        Organisation organisation = loaded(ROOT + "><influences xmi:id=\"_i\" teams=\"_gone\"/></talent:Organisation>");
        var finding = Validation.of(organisation).stream().filter(each -> each.code() == Code.DANGLING_REFERENCE).findFirst().orElseThrow();
        assertSame(organisation.getInfluences().getFirst(), finding.element());
        assertEquals("teams", finding.feature().getName());
    }

    @Test
    void bothEndsOfAnInfluenceAreJoinedOnLoading() throws IOException {
        Path file = folder.resolve("acme.talent");
        ModelFile.save(Models.acme(), file);
        Organisation acme = ModelFile.load(file);
        assertSame(acme.getInfluences().getFirst(), acme.getIncentives().getFirst().getOutgoing().getFirst());
        assertEquals(2, acme.getProcesses().getFirst().getNodes().get(1).getOutgoingFlows().size());
    }

    @Test
    void theWorkbenchsResourceSetLoadsTheSameSafeWay() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.talent"), "<!DOCTYPE o>" + ROOT + "/>");
        ResourceSet workbench = new ResourceSetImpl();
        URI uri = URI.createFileURI(file.toString());
        var e = assertThrows(WrappedException.class, () -> workbench.getResource(uri, true));
        assertTrue(e.getCause() instanceof ModelException, "" + e.getCause());
        assertTrue(workbench.getResource(uri, false).getContents().isEmpty(), "no half of a model");
    }

    @Test
    void theWorkbenchsResourceSetSavesTheSameBytes() throws IOException {
        Path file = folder.resolve("acme.talent");
        ModelFile.save(Models.acme(), file);
        byte[] before = Files.readAllBytes(file);
        var resource = new ResourceSetImpl().getResource(URI.createFileURI(file.toString()), true);
        resource.save(null);
        assertNotNull(resource.getContents().getFirst());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private static Organisation loaded(String content) throws ModelException {
        return ModelFile.load(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "test.talent");
    }

    private static String refused(String content) {
        String message = assertThrows(ModelException.class, () -> loaded(content), content).getMessage();
        assertTrue(message.startsWith("test.talent ") && message.endsWith("."), message);
        return message;
    }
}
