// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model;
import org.talentbench.model.talent.*;
public final class Responses { private Responses() {} public static Polarity polarity(Influence i) { return Polarity.NONE; } }
