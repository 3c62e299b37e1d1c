// SPDX-License-Identifier: EPL-2.0
/** What charts say, without a word about pixels: one description serves the window, the report and the files that people save. */
package org.talentbench.charts;
