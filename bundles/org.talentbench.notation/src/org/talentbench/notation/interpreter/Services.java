// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.design.Reads;
import org.talentbench.notation.specification.Specification;
import org.talentbench.notation.specification.SpecificationException;

/** The Java methods that {@code service:} expressions call, by name. */
final class Services {

    private final Map<String, Method> methods = new HashMap<>();

    Services(Specification specification, ClassLoader loader) {
        for (String name : specification.services()) {
            try {
                Arrays.stream(loader.loadClass(name).getMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .forEach(method -> methods.put(method.getName(), method));
            } catch (ClassNotFoundException e) {
                throw new SpecificationException("Java extension " + name, "the class is not there");
            }
        }
    }

    boolean has(String name) {
        return methods.containsKey(name);
    }

    /** Calls a service, and tells what it may have read: its element with what that contains and refers to, and what it says. */
    Object call(String name, EObject self, List<Object> arguments, Trace trace) throws ReflectiveOperationException {
        Method method = methods.get(name);
        if (method == null) {
            throw new NoSuchMethodException("there is no service «" + name + "»");
        }
        Object[] all = new Object[1 + arguments.size()];
        all[0] = self;
        for (int i = 0; i < arguments.size(); i++) {
            all[i + 1] = arguments.get(i);
        }
        trace.add(new Trace.Read(self, null, true));
        self.eCrossReferences().forEach(other -> trace.add(new Trace.Read(other, null, false)));
        Reads more = method.getAnnotation(Reads.class);
        if (more != null) {
            readFromRoot(EcoreUtil.getRootContainer(self), more.value(), trace);
            Arrays.stream(more.ofContainer()).forEach(feature -> readFromContainer(self.eContainer(), feature, trace));
            if (Values.flag(readFromContainer(self.eContainer(), more.containerWhile(), trace))) {
                trace.add(new Trace.Read(self.eContainer(), null, true));
            }
        }
        try {
            return method.invoke(null, all);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static Object readFromContainer(EObject container, String name, Trace trace) {
        EStructuralFeature feature = container == null ? null : container.eClass().getEStructuralFeature(name);
        if (feature == null) {
            return null;
        }
        trace.add(new Trace.Read(container, feature, false));
        return container.eGet(feature);
    }

    private static void readFromRoot(EObject root, String[] features, Trace trace) {
        for (String name : features) {
            EStructuralFeature feature = root.eClass().getEStructuralFeature(name);
            if (feature != null) {
                trace.add(new Trace.Read(root, feature, false));
                Values.elements(root.eGet(feature)).forEach(value -> trace.add(new Trace.Read(value, null, true)));
            }
        }
    }
}
