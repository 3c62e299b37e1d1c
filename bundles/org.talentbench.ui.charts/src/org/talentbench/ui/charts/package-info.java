// SPDX-License-Identifier: EPL-2.0
/** Charts in the window: the same descriptions that reports and files show, drawn with SWTChart, to be pointed at, picked from and saved. */
package org.talentbench.ui.charts;
