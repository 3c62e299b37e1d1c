// SPDX-License-Identifier: EPL-2.0
/** Between a model's processes and {@link org.talentbench.data.process}. */
package org.talentbench.analysis.simulate;
