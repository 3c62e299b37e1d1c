// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit.fix;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandWrapper;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.talentbench.model.Elements;
import org.talentbench.model.edit.Deletion;
import org.talentbench.model.edit.TalentEditPlugin;

/** Collects the ways to mend one element. */
final class Mending {
    private final EditingDomain domain;
    private final EObject element;
    private final List<Fix> fixes = new ArrayList<>();

    Mending(EditingDomain domain, EObject element) {
        this.domain = domain;
        this.element = element;
    }

    List<Fix> fixes() {
        return fixes;
    }

    /** Offers to give a feature of the element a value; {@code null} leaves it empty. */
    Mending set(EStructuralFeature feature, Object value) {
        String label = value == null ? NLS.bind(Messages.fix_empty, word(feature)) : NLS.bind(Messages.fix_set, word(feature), text(value));
        return offer(label, () -> {
            if (value == null) {
                element.eUnset(feature);
            } else {
                element.eSet(feature, value);
            }
        });
    }

    /** Offers to bring a number into its bounds. */
    Mending clamp(EStructuralFeature feature, double lower, double upper) {
        double value = ((Number) element.eGet(feature)).doubleValue();
        return set(feature, Double.isNaN(value) ? lower : Math.clamp(value, lower, upper));
    }

    /** Offers to remove the element, with what cannot be without it. */
    Mending remove() {
        String label = NLS.bind(Messages.fix_remove, name(element));
        var removal = new CommandWrapper(label, label, Deletion.of(domain, List.of(element)));
        fixes.add(new Fix(label, removal));
        return this;
    }

    /** Offers a change. What it does is recorded while it does it, so that it may be any. */
    Mending offer(String label, Runnable change) {
        Command command = new ChangeCommand(EcoreUtil.getRootContainer(element)) {
            @Override
            protected void doExecute() {
                change.run();
            }
        };
        ((ChangeCommand) command).setLabel(label);
        fixes.add(new Fix(label, command));
        return this;
    }

    /** A name that no sibling has: the wanted one, or with the first number that makes it free. */
    static String free(String wanted, Collection<? extends EObject> siblings) {
        List<String> taken = siblings.stream().map(Elements::name).toList();
        String name = wanted;
        for (int number = 2; taken.contains(name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    static String name(EObject element) {
        String name = Elements.name(element);
        return name.isEmpty() ? Elements.type(element) : name;
    }

    static String word(EStructuralFeature feature) {
        try {
            return TalentEditPlugin.INSTANCE.getString("_UI_" + feature.getEContainingClass().getName() + "_" + feature.getName() + "_feature");
        } catch (MissingResourceException untranslated) {
            return feature.getName();
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Number number -> new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
            case EObject target -> name(target);
            default -> value.toString();
        };
    }
}
