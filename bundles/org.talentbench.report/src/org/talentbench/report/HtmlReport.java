// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;
import java.nio.file.Path; import java.util.List; import org.talentbench.model.talent.*;
public final class HtmlReport { public static void write(Organisation o, List<Plan> p, Path f) throws java.io.IOException {} }
