// SPDX-License-Identifier: EPL-2.0
/** The charts of a plan. */
package org.talentbench.charts.plan;
