// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Objects of generated classes, kept for later programs of the same shape together with what the just-in-time compiler made of them: a
 * model whose numbers were edited runs at full speed at once.
 */
final class ClassCache<T> {
    /** The least recently used is forgotten first. */
    private static final int KEPT = 256;

    private final BiFunction<Object, byte[], T> wrap;
    private final Map<ByteBuffer, T> objects = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, T> eldest) {
            return size() > KEPT;
        }
    };

    /** @param wrap makes what is kept of a new object and its class file */
    ClassCache(BiFunction<Object, byte[], T> wrap) {
        this.wrap = wrap;
    }

    /** What belongs to a class file of this package: the one made before where there is one. */
    T of(byte[] classFile) {
        synchronized (objects) {
            return objects.computeIfAbsent(ByteBuffer.wrap(classFile), _ -> wrap.apply(instance(classFile), classFile));
        }
    }

    private static Object instance(byte[] classFile) {
        try {
            // Hidden, so that a forgotten class can be unloaded.
            return MethodHandles.lookup().defineHiddenClass(classFile, true).lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The generated class could not be loaded", e);
        }
    }
}
