// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.compute.Progress;
import org.talentbench.compute.cuda.driver.Card;
import org.talentbench.compute.cuda.driver.Driver;
import org.talentbench.compute.cuda.driver.DriverException;
import org.talentbench.compute.nd4j.Nd4jCuda;
import org.talentbench.compute.nd4j.Nd4jLibrary;
import org.talentbench.compute.nd4j.Offer;

/** nd4j-cuda is offered where it runs, and comes whole or not at all; from a small repository, as the real one holds 2.4 GB. */
class Nd4jCudaTest {
    private static final int LENGTH = 3_000_000;

    @TempDir
    Path folder;
    private Path repository;
    private Nd4jCuda small;

    @BeforeEach
    void fillTheRepository() throws Exception {
        repository = Files.createDirectories(folder.resolve("repository"));
        List<Nd4jCuda.Part> parts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            byte[] bytes = new byte[LENGTH + i];
            new Random(i).nextBytes(bytes);
            Files.write(Files.createDirectories(repository.resolve("org/part" + i + "/1")).resolve("part" + i + "-1.jar"), bytes);
            parts.add(new Nd4jCuda.Part("org/part" + i + "/1/part" + i + "-1.jar", bytes.length,
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))));
        }
        small = new Nd4jCuda(folder.resolve("installed"), parts);
    }

    @Test
    void whatIsFetchedAtTheUsersWishHasItsRealSize() {
        assertEquals(2_435_843_348L, Nd4jCuda.ofUser().bytes());
        assertTrue(Nd4jCuda.ofUser().parts().stream().allMatch(part -> part.path().endsWith(".jar") && part.sha256().matches("[0-9a-f]{64}")));
    }

    @Test
    void itIsOfferedToCardsThatItHoldsCodeFor() {
        assertEquals(new Offer.Made("Tesla K80"), offer(card("Tesla K80", 37)));
        assertEquals(new Offer.Made("L40"), offer(card("L40", 89)));
        assertEquals(new Offer.OtherCard("H100", 90), offer(card("H100", 90)));
        assertFalse(assertInstanceOf(Offer.OtherCard.class, offer(card("B200", 100))).tooOld());
        assertTrue(assertInstanceOf(Offer.OtherCard.class, offer(card("Tesla M2050", 20))).tooOld());
        assertEquals(new Offer.Made("A100"), offer(card("H100", 90), card("A100", 80)), "one of several is enough");
        assertEquals(new Offer.NoCard("The NVIDIA driver finds no card"), Offer.here(() -> {
            throw new DriverException("The NVIDIA driver finds no card");
        }));
    }

    private static Card card(String name, int capability) {
        return (Card) Proxy.newProxyInstance(Card.class.getClassLoader(), new Class<?>[] {Card.class}, (_, method, _) -> switch (method.getName()) {
            case "name" -> name;
            case "capability" -> capability;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static Offer offer(Card... cards) {
        return Offer.here(() -> new Driver() {
            @Override
            public String version() {
                return "11.6";
            }

            @Override
            public List<Card> cards() {
                return List.of(cards);
            }
        });
    }

    @Test
    void itIsFetchedFromAFolderWithProgressAndRemoved() throws IOException {
        List<Double> told = new ArrayList<>();
        assertFalse(small.installed());
        small.fetch(repository.toUri(), progress(told, 2));
        assertTrue(small.installed());
        assertEquals(0, small.missing());
        assertTrue(told.size() > 4 && told.equals(told.stream().sorted().toList()) && told.getLast() == 1, told::toString);
        for (int i = 0; i < 2; i++) {
            assertEquals(-1, Files.mismatch(small.jars().get(i), repository.resolve(small.parts().get(i).path())));
        }
        assertTrue(small.remove());
        assertFalse(Files.exists(small.folder()));
        assertFalse(small.remove());
    }

    @Test
    void whatWasStoppedGoesOnFromWhereItWas() throws IOException {
        assertThrows(CancellationException.class, () -> small.fetch(repository.toUri(), progress(new ArrayList<>(), 0.6)));
        assertFalse(small.installed());
        assertTrue(small.missing() < small.bytes() / 2, () -> small.missing() + " bytes are missing");
        List<Double> told = new ArrayList<>();
        small.fetch(repository.toUri(), progress(told, 2));
        assertTrue(small.installed() && told.getFirst() > 0.6, told::toString);
    }

    @Test
    void aLineThatBreaksOffIsToldAndTakenUpAgain() throws IOException {
        try (FakeRepository server = new FakeRepository(repository, true, 1)) {
            assertTrue(assertThrows(IOException.class, () -> small.fetch(server.address(), Progress.NONE)).getMessage().contains("goes on from what is there"));
            assertEquals(small.bytes() - LENGTH / 2, small.missing());
            small.fetch(server.address(), Progress.NONE);
            assertEquals(List.of("null", "bytes=" + LENGTH / 2 + "-", "null"), server.ranges);
        }
        assertTrue(small.installed());
    }

    @Test
    void aServerWithoutRangesSendsTheWholeAgain() throws IOException {
        try (FakeRepository server = new FakeRepository(repository, false, 1)) {
            assertThrows(IOException.class, () -> small.fetch(server.address(), Progress.NONE));
            small.fetch(server.address(), Progress.NONE);
        }
        assertTrue(small.installed());
    }

    @Test
    void whatIsNotTheFileIsThrownAway() throws IOException {
        Path second = repository.resolve(small.parts().get(1).path());
        byte[] bytes = Files.readAllBytes(second);
        bytes[LENGTH / 3]++;
        Files.write(second, bytes);
        assertTrue(assertThrows(IOException.class, () -> small.fetch(repository.toUri(), Progress.NONE)).getMessage().contains("checksum is wrong"));
        assertFalse(small.installed());
        assertEquals(LENGTH + 1, small.missing(), "the first part is kept, nothing of the second");
        bytes[LENGTH / 3]--;
        Files.write(second, bytes);
        small.fetch(repository.toUri(), Progress.NONE);
        assertTrue(small.installed());
    }

    @Test
    void aRepositoryThatLacksItIsNamed() {
        String said = assertThrows(IOException.class, () -> small.fetch(folder.resolve("nowhere").toUri(), Progress.NONE)).getMessage();
        assertTrue(said.contains("nowhere/org/part0/1/part0-1.jar could not be fetched"), said);
    }

    /** ND4J loads the library with the highest priority: a jar stands in for nd4j-cuda's, whose priority is 100, as nd4j-native's is 0. */
    @Test
    void nd4jTakesTheLibraryOfTheJars() throws Exception {
        Path jar = folder.resolve("fake-cuda.jar");
        ClassDesc self = ClassDesc.of("fake.JCublasBackend");
        ClassDesc cpu = ClassDesc.of("org.nd4j.linalg.cpu.nativecpu.CpuBackend");
        byte[] code = ClassFile.of().build(self, type -> type.withSuperclass(cpu)
                .withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC,
                        body -> body.aload(0).invokespecial(cpu, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void).return_())
                .withMethodBody("getPriority", MethodTypeDesc.of(ConstantDescs.CD_int), ClassFile.ACC_PUBLIC, body -> body.bipush(100).ireturn()));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("fake/JCublasBackend.class"));
            out.write(code);
            out.putNextEntry(new JarEntry("META-INF/services/org.nd4j.linalg.factory.Nd4jBackend"));
            out.write("fake.JCublasBackend\n".getBytes());
        }
        assertTrue(Runtime.class.getModule().isOpen("java.lang", Nd4jLibrary.class.getModule()), "JavaCPP may load native code for the jars' classes");
        Nd4jLibrary.start();
        assertEquals("CpuBackend", chosen(Nd4jLibrary.loader(List.of())));
        assertEquals("JCublasBackend", chosen(Nd4jLibrary.loader(List.of(jar))));
    }

    /** What ND4J itself picks where it looks through a loader. */
    private static String chosen(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> loading = loader.loadClass("org.nd4j.common.config.ND4JClassLoading");
        Object before = loading.getMethod("getNd4jClassloader").invoke(null);
        loading.getMethod("setNd4jClassloader", ClassLoader.class).invoke(null, loader);
        try {
            return loader.loadClass("org.nd4j.linalg.factory.Nd4jBackend").getMethod("load").invoke(null).getClass().getSimpleName();
        } finally {
            loading.getMethod("setNd4jClassloader", ClassLoader.class).invoke(null, before);
        }
    }

    private static Progress progress(List<Double> told, double until) {
        return new Progress() {
            @Override
            public void report(double fraction, String what) {
                told.add(fraction);
            }

            @Override
            public boolean cancelled() {
                return !told.isEmpty() && told.getLast() > until;
            }
        };
    }
}
