// SPDX-License-Identifier: EPL-2.0
/** Plans as documents to hand on. */
package org.talentbench.report;
