// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;
import org.talentbench.model.talent.Factor;
public final class FactorLevels { private FactorLevels() {} public static double today(Factor f) { return Double.NaN; } }
