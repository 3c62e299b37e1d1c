// SPDX-License-Identifier: EPL-2.0
/** Between a model's factors and tables of employees, {@link org.talentbench.data.fit}. */
package org.talentbench.analysis.calibrate;
