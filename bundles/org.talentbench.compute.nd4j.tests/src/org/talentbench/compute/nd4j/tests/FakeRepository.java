// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.tests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A Maven repository on this machine that breaks off as often as it is told to. */
final class FakeRepository implements AutoCloseable {
    final List<String> ranges = new ArrayList<>();
    private final Path folder;
    private final boolean knowsRanges;
    private final HttpServer server;
    private int breaks;

    FakeRepository(Path folder, boolean knowsRanges, int breaks) throws IOException {
        this.folder = folder;
        this.knowsRanges = knowsRanges;
        this.breaks = breaks;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] all = Files.readAllBytes(folder.resolve(exchange.getRequestURI().getPath().substring(1)));
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(String.valueOf(range));
        int from = range == null || !knowsRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        try (exchange) {
            exchange.sendResponseHeaders(from == 0 ? 200 : 206, all.length - from);
            int to = breaks-- > 0 ? (from + all.length) / 2 : all.length;
            exchange.getResponseBody().write(Arrays.copyOfRange(all, from, to));
        } catch (IOException brokenOff) {
            // As it was meant.
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
